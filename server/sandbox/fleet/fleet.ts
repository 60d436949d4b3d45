import type { Insertable } from 'kysely';
import type { Schema } from '../schema.ts';
import { models, modelYears } from './models.ts';
import { asAddress, firstNames, lastNames } from './people.ts';
import { type Country, plateOf } from './plates.ts';
import type { Random } from './random.ts';
import { vinOf } from './vin.ts';

type Row<Table extends keyof Schema> = Omit<Insertable<Schema[Table]>, 'id' | 'customer_id'>;

const countries: readonly Country[] = [
  ...Array.from({ length: 12 }, () => 'D' as const),
  'A',
  'A',
  'CH',
  'CH',
  'F',
  'NL',
  'PL',
  'E',
  'I',
  'GB',
];

const remarks = [
  'Winterreifen eingelagert',
  'Kindersitz im Kofferraum',
  'Schlüssel an der Pforte',
  'Kratzer hinten links',
  "Pool car, driver's log in the glove box",
  'Nur für Außendienst',
  'Ladekarte im Handschuhfach',
  'Réservé à la direction',
  'Anhängerkupplung',
];

/** So many cars: each thing that may be null is null in some. */
export function carsOf(random: Random, count: number): Row<'cars'>[] {
  return numbered(count, (number) => {
    const { brand, model, vin } = random.pick(models);
    const tail = `${random.pick(modelYears)}${random.letters(1)}${random.digits(6)}`;
    const known = !random.percent(2);
    return {
      name: known ? `${model} ${number}` : `Neuzugang ${number}`,
      description: random.percent(40) ? random.pick(remarks) : null,
      vin: random.percent(96) ? vinOf(vin, tail) : null,
      license_plate: random.percent(95) ? plateOf(random.pick(countries), random) : null,
      brand: known ? brand : null,
      model: known && !random.percent(1) ? model : null,
    };
  });
}

/** So many people, with addresses that are unique within the domain. */
export function usersOf(random: Random, count: number, domain: string): Row<'users'>[] {
  return numbered(count, (number) => {
    const first = random.pick(firstNames);
    const last = random.pick(lastNames);
    return {
      email: `${asAddress(first)}.${asAddress(last)}${number}@${domain}`,
      first_name: random.percent(4) ? null : first,
      last_name: random.percent(4) ? null : last,
      type: random.percent(70) ? 'Normal' : 'Anonymous',
    };
  });
}

/** The product at this place is of the other type, and its dongle was terminated. */
const OTHER_TYPE = 7;

export function productsOf(random: Random, count: number): Row<'products'>[] {
  return numbered(count, (number) => ({
    unique_id: `FB-${random.letters(4)}-${random.digits(4)}-${String(number).padStart(4, '0')}`,
    serial_number: `${random.int(2019, 2025)}-${random.digits(2)}${String(number).padStart(5, '0')}`,
    sap_number: `1000${random.digits(5)}`,
    type: number === OTHER_TYPE ? 'flinkey IQ' : 'flinkey Box',
    dongle_terminated_at: number === OTHER_TYPE ? new Date('2025-06-30T22:00:00Z') : null,
  }));
}

export const tariffs = ['flinkey Basic', 'flinkey Premium', 'flinkey Pool', 'flinkey Flex'];
const causes = ['Fahrzeug verkauft', 'Vertrag gekündigt', 'Leasing ended', 'Box defekt', null];

/** One service for each product; some have ended, and some know no product. */
export function servicesOf(random: Random, productIds: readonly number[]): Row<'services'>[] {
  return productIds.map((productId, index) => {
    const ended = random.percent(12);
    const date = new Date(Date.UTC(random.int(2022, 2025), random.int(0, 11), random.int(1, 28)));
    return {
      name: `${random.pick(tariffs)} ${String(index + 1).padStart(4, '0')}`,
      is_terminated: ended,
      termination_date: ended ? date : null,
      termination_cause: ended ? random.pick(causes) : null,
      product_id: random.percent(95) ? productId : null,
    };
  });
}

const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
