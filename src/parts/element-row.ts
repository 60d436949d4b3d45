import type { Element, ElementKind } from '../api/elements.ts';
import type { MembershipOp } from '../changes/overlay.ts';
import type { ColumnOf } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import { searchText, titleOrId } from '../kinds/texts.ts';
import { type Searchable, searchable } from '../i18n/text-search.ts';

/** The columns in which each kind stands in a group; the first is what it is sorted by at first. */
export const columnsOf = {
  cars: ['plate', 'name', 'model', 'vin'],
  users: ['name', 'email', 'id'],
  services: ['name', 'end', 'id'],
  products: ['serial', 'type', 'sap', 'id'],
} as const satisfies { readonly [Kind in ElementKind]: readonly ColumnOf[Kind][] };

export type ElementColumn = (typeof columnsOf)[ElementKind][number];

type Texts = Partial<Record<ColumnOf[ElementKind], string>>;

/** What a row is made of. */
export interface RowSource {
  id: number;
  /** Nothing but its id is known as long as it was not read. */
  element: Element | null;
}

/** An element as a list shows it: the text of every column, to sort and search by. */
export interface ElementRow extends RowSource {
  /** What a person calls it in a sentence. */
  title: string;
  texts: Texts;
  /** What it is sorted by where that is not what is shown: people by their last name. */
  order: Texts;
  /** What a search looks into, folded. */
  words: Searchable;
  pending: MembershipOp | undefined;
}

function rowOfUnread(id: number): ElementRow {
  const own = String(id);
  return {
    id,
    element: null,
    title: own,
    texts: { id: own },
    order: {},
    words: searchable([own]),
    pending: undefined,
  };
}

function newRow(name: ElementKind, id: number, element: Element): ElementRow {
  const kind = kindOf(name);
  const texts: Texts = {};
  const order: Texts = {};
  for (const column of kind.columns) {
    texts[column.key] = column.text(element);
    if (column.order !== undefined) order[column.key] = column.order(element);
  }
  const [title, words] = [titleOrId(kind, element), searchText(kind, element)];
  return { id, element, title, texts, order, words, pending: undefined };
}

const made = new WeakMap<Element, ElementRow>();

/**
 * The row of an element, which may not have been read yet: then only its id is known. It is made once: what
 * is shown of it is made anew only where the element is another.
 */
export function rowOf(kind: ElementKind, id: number, element: Element | undefined): ElementRow {
  if (element === undefined) return rowOfUnread(id);
  const known = made.get(element);
  if (known !== undefined) return known;
  const row = newRow(kind, id, element);
  made.set(element, row);
  return row;
}

/** By one column in the order of the language; rows without that text come last in either direction. */
export function sortRows(
  rows: readonly ElementRow[],
  { key, descending }: { key: ElementColumn; descending: boolean },
  collator: Intl.Collator,
): readonly ElementRow[] {
  const sign = descending ? -1 : 1;
  const keyOf = ({ texts, order }: ElementRow) => order[key] ?? texts[key] ?? '';
  return rows.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '') || one.id - other.id;
    return sign * collator.compare(a, b) || one.id - other.id;
  });
}
