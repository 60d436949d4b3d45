import type { Element, ElementKind } from '../../../api/elements.ts';
import { cleanText } from '../../../i18n/clean-text.ts';
import { folded, type Searchable, searchMatcher } from '../../../i18n/text-search.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { searchText, spokenTitle, titleOrId } from '../../../kinds/texts.ts';

/** What people call it by: a car by its plate, a user by the name, or what else identifies it. */
export const titleOf = (kind: ElementKind, element: Element): string =>
  titleOrId(kindOf(kind), element);

/** The same where it is heard alone. */
export const spokenOf = (kind: ElementKind, element: Element): string =>
  spokenTitle(kindOf(kind), element);

/** As many digits as a number in a title may have. */
const digits = 12;

const keys = new WeakMap<Element, string>();
const searchables = new WeakMap<Element, Searchable>();

/** By this cards are sorted: letters without case and accents, numbers by their value. Made once for each. */
function keyOf(kind: ElementKind, element: Element): string {
  const known = keys.get(element);
  if (known !== undefined) return known;
  const order = kindOf(kind).columns[0]?.order?.(element) ?? '';
  const text = order === '' ? titleOf(kind, element) : order;
  const key = folded(text).replaceAll(/\d+/g, (number) => number.padStart(digits, '0'));
  keys.set(element, key);
  return key;
}

/** Makes the keys of these, a few at a time as they are read: those of thousands at once take a while. */
export function makeKeys(kind: ElementKind, elements: Iterable<Element>): void {
  for (const element of elements) keyOf(kind, element);
}

/** By their names, then by their ids. */
export function compare(kind: ElementKind, one: Element, other: Element): number {
  const [a, b] = [keyOf(kind, one), keyOf(kind, other)];
  if (a === b) return one.id - other.id;
  return a < b ? -1 : 1;
}

function searchableOf(kind: ElementKind, element: Element): Searchable {
  const known = searchables.get(element) ?? searchText(kindOf(kind), element);
  searchables.set(element, known);
  return known;
}

export type CardMatcher = (element: Element) => boolean;

/** Whether every word of the search occurs in an element; null where nothing is searched. */
export function cardMatcher(kind: ElementKind, search: string): CardMatcher | null {
  if (cleanText(search) === '') return null;
  const matches = searchMatcher(search);
  return (element) => matches(searchableOf(kind, element));
}

/** How many of them stand before something, where they are in an order. */
export function placeOf(count: number, isBefore: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Elements in their order. */
export const inOrder = (kind: ElementKind, elements: readonly Element[]): readonly Element[] =>
  elements.toSorted((one, other) => compare(kind, one, other));

/** The same with some fewer and some more: only these are looked for, or put into their places. */
export function inOrderWith(
  kind: ElementKind,
  sorted: readonly Element[],
  { came, went }: { came: readonly Element[]; went: readonly Element[] },
): readonly Element[] {
  const next = [...sorted];
  const placeIn = (element: Element) =>
    placeOf(next.length, (place) => {
      const at = next[place];
      return at !== undefined && compare(kind, at, element) < 0;
    });
  for (const element of went) next.splice(placeIn(element), 1);
  for (const element of came) next.splice(placeIn(element), 0, element);
  return next;
}
