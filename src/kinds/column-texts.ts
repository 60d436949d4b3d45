import type { ElementKind, ElementOf } from '../api/elements.ts';
import { type ColumnOf, idColumn } from './kind.ts';
import { present, withoutRepeated } from './words.ts';

/** A user's name as people write it, or null where the API knows none. */
export function userName({
  userData: { firstName, lastName },
}: Pick<ElementOf['users'], 'userData'>): string | null {
  const name = present(firstName, lastName).join(' ');
  return name === '' ? null : name;
}

/** "Škoda Octavia Combi": a model that begins with its brand does not say it twice. */
export function makeOf({ brand, model }: ElementOf['cars']): string {
  const [first = '', second] = present(brand, model);
  return second === undefined ? first : present(first, withoutRepeated(second, first)).join(' ');
}

type ColumnTexts = {
  readonly [Kind in ElementKind]: Readonly<
    Record<ColumnOf[Kind], (element: ElementOf[Kind]) => string>
  >;
};

/**
 * What stands in the columns of each kind. It leads to no call of the API, since the page paints its
 * first rows with it before there is anything else (src/early).
 */
export const columnTexts: ColumnTexts = {
  cars: {
    plate: ({ licensePlate }) => present(licensePlate).join(''),
    name: ({ name }) => present(name).join(''),
    model: makeOf,
    vin: ({ vin }) => present(vin).join(''),
    id: idColumn.text,
  },
  users: {
    name: (user) => userName(user) ?? '',
    email: ({ emailAddress }) => present(emailAddress).join(''),
    id: idColumn.text,
  },
  services: {
    name: ({ name }) => present(name).join(''),
    end: ({ isTerminated, terminationDate }) => (isTerminated ? (terminationDate ?? '') : ''),
    id: idColumn.text,
  },
  products: {
    serial: ({ serialNumber }) => present(serialNumber).join(''),
    unique: ({ uniqueId }) => present(uniqueId).join(''),
    type: ({ type }) => present(type).join(''),
    sap: ({ sapNumber }) => present(sapNumber).join(''),
    id: idColumn.text,
  },
};

/** "Ångström, Anna". */
const lastNameFirst = ({
  userData: { firstName, lastName },
}: Pick<ElementOf['users'], 'userData'>): string => present(lastName, firstName).join(', ');

const sortedTexts: {
  readonly [Kind in ElementKind]: Readonly<Record<string, (element: ElementOf[Kind]) => string>>;
} = { cars: {}, users: { name: lastNameFirst }, services: {}, products: {} };

/**
 * What stands in a column of a list that is sorted by it, where one would not see by what otherwise; null
 * where the column has its text there too.
 */
export function sortedTextOf<Kind extends ElementKind>(
  kind: Kind,
  key: string,
): ((element: ElementOf[Kind]) => string) | null {
  return sortedTexts[kind][key] ?? null;
}
