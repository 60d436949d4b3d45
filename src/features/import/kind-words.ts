import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { looksLikeEmail } from '../../kinds/email.ts';
import { folded } from '../../i18n/text-search.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';
import { bodyAt, type Columns, columnsOf, fieldOfHead, mostly } from './heads.ts';

const words: Readonly<Record<ElementKind, readonly string[]>> = {
  cars: ['car', 'cars', 'vehicle', 'vehicles', 'fahrzeug', 'fahrzeuge', 'auto', 'autos'],
  users: ['user', 'users', 'benutzer', 'nutzer'],
  services: ['service', 'services', 'dienst', 'dienste'],
  products: ['product', 'products', 'produkt', 'produkte', 'box', 'boxes', 'boxen'],
};

/** The kind of elements that a cell names, in English or German; null where it names none. */
export function kindIn(text: string): ElementKind | null {
  const word = folded(text);
  return elementKinds.find((kind) => words[kind].includes(word)) ?? null;
}

/** What stands above a column that names elements of one kind. */
export const headsOfKinds: Readonly<Record<ElementKind, readonly string[]>> = {
  cars: [
    ...words.cars,
    'plate',
    'licenseplate',
    'numberplate',
    'registration',
    'kennzeichen',
    'vin',
    'fin',
    'fahrgestellnummer',
  ],
  users: [
    ...words.users,
    'driver',
    'fahrer',
    'email',
    'mail',
    'emailaddress',
    'emailadresse',
    'mailadresse',
  ],
  services: words.services,
  products: [...words.products, 'serialnumber', 'seriennummer', 'uniqueid'],
};

/** Of which kind the rows of a list likely are that do not say so: by its heads, else by addresses in it. */
export function likelyKind(cells: Cells, { headAt }: Pick<Columns<string>, 'headAt'>): ElementKind {
  const head = headAt === null ? [] : (cells[headAt] ?? []);
  const named = head.map((text) => fieldOfHead(text, headsOfKinds)).find((kind) => kind !== null);
  if (named !== undefined) return named;
  const body = columnsOf(cells.slice(bodyAt({ headAt })));
  return body.some((texts) => mostly(texts, looksLikeEmail)) ? 'users' : 'cars';
}
