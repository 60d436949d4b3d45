import type { Element, ElementKind } from '../../api/elements.ts';
import type { MembershipOp } from '../../changes/pending/overlay.ts';
import type { ColumnOf } from '../../kinds/kind.ts';
import { sortedTextOf } from '../../kinds/column-texts.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { searchText, spokenTitle, titleOrId } from '../../kinds/texts.ts';
import { type Searchable, searchable } from '../../i18n/text-search.ts';
import type { ElementColumn } from './element-columns.ts';

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
  /** The same where it is heard alone. */
  spoken: string;
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
    spoken: own,
    texts: { id: own },
    order: {},
    words: searchable([own]),
    pending: undefined,
  };
}

function textsOf(name: ElementKind, element: Element): Texts {
  const texts: Texts = {};
  for (const column of kindOf(name).columns) texts[column.key] = column.text(element);
  return texts;
}

function orderOf(name: ElementKind, element: Element): Texts {
  const order: Texts = {};
  for (const column of kindOf(name).columns)
    if (column.order !== undefined) order[column.key] = column.order(element);
  return order;
}

/**
 * The row of an element that was read. Its texts are made when they are asked for: of 100,000 rows that
 * somebody scrolls past few are drawn, and none is searched here.
 */
class RowOfElement implements ElementRow {
  readonly id: number;
  readonly element: Element;
  readonly pending = undefined;
  readonly #kind: ElementKind;
  #texts: Texts | undefined;
  #order: Texts | undefined;
  #words: Searchable | undefined;

  constructor(kind: ElementKind, id: number, element: Element) {
    this.#kind = kind;
    this.id = id;
    this.element = element;
  }

  get title(): string {
    return titleOrId(kindOf(this.#kind), this.element);
  }

  get spoken(): string {
    return spokenTitle(kindOf(this.#kind), this.element);
  }

  get texts(): Texts {
    return (this.#texts ??= textsOf(this.#kind, this.element));
  }

  get order(): Texts {
    return (this.#order ??= orderOf(this.#kind, this.element));
  }

  get words(): Searchable {
    return (this.#words ??= searchText(kindOf(this.#kind), this.element));
  }
}

/** A row with something more in it: what is made when it is asked for is made for that. */
export const withMore = <More extends object>(row: ElementRow, more: More): ElementRow & More => ({
  id: row.id,
  element: row.element,
  title: row.title,
  spoken: row.spoken,
  texts: row.texts,
  order: row.order,
  words: row.words,
  pending: row.pending,
  ...more,
});

const made = new WeakMap<Element, ElementRow>();

/**
 * The row of an element, which may not have been read yet: then only its id is known. It is made once: what
 * is shown of it is made anew only where the element is another.
 */
export function rowOf(kind: ElementKind, id: number, element: Element | undefined): ElementRow {
  if (element === undefined) return rowOfUnread(id);
  const known = made.get(element);
  if (known !== undefined) return known;
  const row = new RowOfElement(kind, id, element);
  made.set(element, row);
  return row;
}

/** What stands in a column of a row, where the list is sorted by it or not. */
export function textIn(
  kind: ElementKind,
  { element, texts }: ElementRow,
  key: ElementColumn,
  isSorted: boolean,
): string {
  const inOrder = isSorted ? sortedTextOf(kind, key) : null;
  return (element !== null && inOrder?.(element)) || (texts[key] ?? '');
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
