import type { Element, ElementKind } from '../../api/elements.ts';
import type { User } from '../../api/users.ts';
import type { MembershipOp } from '../../changes/overlay.ts';
import { userName } from '../../parts/user-name.ts';

/** The columns of each kind, in their order; the first is what a list is sorted by at first. */
export const columnsOf = {
  cars: ['plate', 'name', 'model', 'vin'],
  users: ['name', 'email', 'id'],
  services: ['name', 'end', 'id'],
  products: ['serial', 'type', 'sap', 'id'],
} as const satisfies Record<ElementKind, readonly string[]>;

export type MemberColumn = (typeof columnsOf)[ElementKind][number];

/** An element as a list shows it: the text of every column, to sort and search by. */
export interface MemberRow {
  id: number;
  /** Nothing but its id is known as long as it was not read. */
  isRead: boolean;
  texts: Partial<Record<MemberColumn, string>>;
  /** What it is sorted by where that is not what is shown: people by their last name. */
  order: Partial<Record<MemberColumn, string>>;
  /** A service that has ended; when (ISO 8601), where the API knows it. */
  ended: { at: string | null } | null;
  pending: MembershipOp | undefined;
}

const lastNameFirst = ({ userData: { firstName, lastName } }: User) =>
  `${lastName ?? ''} ${firstName ?? ''}`.trim();

function factsOf(element: Element): Pick<MemberRow, 'texts' | 'order' | 'ended'> {
  if ('emailAddress' in element)
    return {
      texts: { name: userName(element) ?? '', email: element.emailAddress },
      order: { name: lastNameFirst(element) },
      ended: null,
    };
  if ('serialNumber' in element)
    return {
      texts: { serial: element.serialNumber, type: element.type, sap: element.sapNumber },
      order: {},
      ended: null,
    };
  if ('isTerminated' in element) {
    const at = element.terminationDate ?? null;
    return {
      texts: { name: element.name, end: element.isTerminated ? (at ?? '') : '' },
      order: {},
      ended: element.isTerminated ? { at } : null,
    };
  }
  const { licensePlate, name, brand, model, vin } = element;
  const make = [brand, model].filter((word) => word !== null && word !== '').join(' ');
  return {
    texts: { plate: licensePlate ?? '', name, model: make, vin: vin ?? '' },
    order: {},
    ended: null,
  };
}

/** The row of an element, which may not have been read yet: then only its id is known. */
export function memberRow(
  id: number,
  element: Element | undefined,
  pending?: MembershipOp,
): MemberRow {
  const facts = element === undefined ? { texts: {}, order: {}, ended: null } : factsOf(element);
  return {
    id,
    isRead: element !== undefined,
    pending,
    ...facts,
    texts: { ...facts.texts, id: String(id) },
  };
}

/** What a person calls the element in a sentence: the first of its texts that there is. */
export function titleOf({ texts, id }: MemberRow): string {
  const { plate, name, serial, email } = texts;
  return (
    [plate, name, serial, email].find((text) => text !== undefined && text !== '') ?? String(id)
  );
}

/** By one column in the order of the language; rows without that text come last in either direction. */
export function sortRows(
  rows: readonly MemberRow[],
  { key, descending }: { key: MemberColumn; descending: boolean },
  collator: Intl.Collator,
): readonly MemberRow[] {
  const sign = descending ? -1 : 1;
  const keyOf = ({ texts, order }: MemberRow) => order[key] ?? texts[key] ?? '';
  return rows.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '') || one.id - other.id;
    return sign * collator.compare(a, b) || one.id - other.id;
  });
}
