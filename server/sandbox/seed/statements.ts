import { sql } from 'kysely';
import { models } from '../fleet/models.ts';
import { asAddress, firstNames, nameBeginnings, nameEndings } from '../fleet/people.ts';
import { vinOf } from '../fleet/vin.ts';
import type { Db } from '../http.ts';
import { groupable, type MemberKind, membershipsOf, type SeedSize } from './size.ts';
import { tariffs } from '../fleet/fleet.ts';

const texts = (values: readonly string[]) => sql`array[${sql.join(values)}]::text[]`;

/** Picks from a list by a number that walks through it in large steps, the same every time. */
const pick = (values: readonly string[], step: number) =>
  sql`(${texts(values)})[1 + (n::bigint * ${sql.lit(step)}::bigint % ${sql.lit(values.length)})::int]`;

export async function insertCars(db: Db, { customer, cars }: SeedSize): Promise<void> {
  // One VIN per model with a serial number of zeros; the serial number goes in with its check digit.
  const vins = models.map(({ vin }) => vinOf(vin, 'RW000000'));
  const brands = models.map(({ brand }) => brand);
  const names = models.map(({ model }) => model);
  await sql`
    insert into cars (customer_id, name, description, vin, license_plate, brand, model)
    select ${customer}::int, model || ' ' || n, null,
      case when n % 25 > 0 then left(vin, 8) || ${checkDigit} || substr(vin, 10, 2) || serial end,
      case when n % 20 > 0
        then 'HH-' || chr(65 + n / 9999 / 26 % 26) || chr(65 + n / 9999 % 26) || ' ' || n % 9999 + 1
      end,
      brand, model
    from (
      select n, lpad((n % 1000000)::text, 6, '0') as serial,
        ${pick(vins, 7)} as vin, ${pick(brands, 7)} as brand, ${pick(names, 7)} as model
      from generate_series(1, ${cars}::int) n) made
    order by n`.execute(db);
}

/**
 * The check digit with the serial number in places 12 to 17, whose weights are 7 to 2. With zeros
 * there, the digit of the template is the sum of all other places.
 */
const checkDigit = sql`
  (array['0','1','2','3','4','5','6','7','8','9','X'])[1 + (
    case substr(vin, 9, 1) when 'X' then 10 else substr(vin, 9, 1)::int end
    + substr(serial, 1, 1)::int * 7 + substr(serial, 2, 1)::int * 6
    + substr(serial, 3, 1)::int * 5 + substr(serial, 4, 1)::int * 4
    + substr(serial, 5, 1)::int * 3 + substr(serial, 6, 1)::int * 2) % 11]`;

/** Who was assigned to another customer since the last time is still there, and comes back. */
export async function insertUsers(db: Db, { customer, users }: SeedSize): Promise<void> {
  const domain = `@seed-${customer}.example`;
  await sql`
    with made as (
      insert into users (email, first_name, last_name, type)
      select ${pick(firstNames.map(asAddress), 17)} || '.' || ${lastName(asAddress)}
          || n || ${domain}::text,
        ${pick(firstNames, 17)}, ${lastName((text) => text)},
        case when n % 10 < 7 then 'Normal' else 'Anonymous' end
      from generate_series(1, ${users}::int) n
      order by n
      on conflict (email_lowered) do update set
        first_name = excluded.first_name, last_name = excluded.last_name, type = excluded.type
      returning id)
    insert into user_customers (customer_id, user_id) select ${customer}::int, id from made
    on conflict do nothing`.execute(db);
}

const lastName = (as: (text: string) => string) =>
  sql`${pick(nameBeginnings.map(as), 7919)} || ${pick(nameEndings.map(as), 104_729)}`;

export async function insertGroups(db: Db, { customer, groups }: SeedSize): Promise<void> {
  await sql`
    insert into groups (customer_id, name)
    select ${customer}::int, ${pick(['Depot', 'Pool', 'Niederlassung', 'Team'], 1)} || ' ' || n
    from generate_series(1, ${groups}::int) n
    order by n`.execute(db);
}

export async function insertProducts(db: Db, { customer, products }: SeedSize): Promise<void> {
  await sql`
    insert into products (customer_id, unique_id, serial_number, sap_number, type)
    select ${customer}::int, 'FB-RWSD-' || lpad(n::text, 7, '0'), '2025-' || lpad(n::text, 7, '0'),
      '1000' || lpad((n % 100000)::text, 5, '0'), 'flinkey Box'
    from generate_series(1, ${products}::int) n
    order by n`.execute(db);
}

export async function insertServices(db: Db, { customer, services }: SeedSize): Promise<void> {
  await sql`
    insert into services (customer_id, name)
    select ${customer}::int, ${pick(tariffs, 1)} || ' ' || lpad(n::text, 4, '0')
    from generate_series(1, ${services}::int) n
    order by n`.execute(db);
}

/**
 * Every group gets as many elements of a kind as the next, give or take one: stretches of them, which are
 * walked through in steps, so that neighbours do not stay together. A step that has no divisor in
 * common with their number passes all of them before it passes one again. Makes those between two numbers.
 */
export async function insertMemberships(
  db: Db,
  size: SeedSize,
  { of, from, to }: { of: MemberKind; from: number; to: number },
): Promise<void> {
  const { customer, groups } = size;
  const count = groupable(size[of]);
  const step = coprimeStep(count);
  const { table, id } = owners[of];
  await sql`
    with the_elements as (
      select ${sql.id(id)} as id, row_number() over (order by ${sql.id(id)}) - 1 as n
      from ${sql.table(table)} where customer_id = ${customer}),
    the_groups as (
      select id, row_number() over (order by id) - 1 as n from groups where customer_id = ${customer})
    insert into ${sql.table(`group_${of}`)} (customer_id, group_id, element_id)
    select ${customer}::int, the_groups.id, the_elements.id
    from generate_series(${from}::bigint, ${to - 1}::bigint) m
    join the_groups on the_groups.n = m * ${groups}::bigint / ${size[membershipsOf[of]]}::bigint
    join the_elements on the_elements.n = m * ${step}::bigint % ${count}::bigint
    order by the_groups.id, the_elements.id`.execute(db);
}

const owners = {
  cars: { table: 'cars', id: 'id' },
  users: { table: 'user_customers', id: 'user_id' },
  services: { table: 'services', id: 'id' },
  products: { table: 'products', id: 'id' },
};

/** About six tenths of the count, which spreads well, and without a divisor in common with it. */
function coprimeStep(count: number): number {
  let step = Math.max(1, Math.floor(count * 0.618));
  while (divisor(step, count) !== 1) step += 1;
  return step;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
