import type { Element, ElementKind } from '../api/elements.ts';
import { cleanText } from '../i18n/clean-text.ts';
import { type Searchable, searchMatcher } from '../i18n/text-search.ts';
import { kindOf } from './kinds.ts';
import { searchText } from './texts.ts';

/** Which elements are meant: of one kind, by the words of the one search and by conditions of the kind. */
export interface ElementFilter {
  kind: ElementKind;
  search: string;
  /** The keys of the conditions; all of them have to hold. */
  only: readonly string[];
}

/** A condition of a kind, whichever it is. */
interface Condition {
  key: ReturnType<typeof kindOf>['filters'][number]['key'];
  holds: (element: Element) => boolean;
}

/** By what elements of a kind can be narrowed, beside words. */
export const conditionsOf = (kind: ElementKind): readonly Condition[] => kindOf(kind).filters;

/** Whether a filter names nothing, so that it would mean everything. */
export const meansAll = ({ search, only }: ElementFilter): boolean =>
  cleanText(search) === '' && only.length === 0;

/** The conditions of a filter that its kind does not have here: it came from another Motorpool. */
export const unknownConditions = ({ kind, only }: ElementFilter): readonly string[] =>
  only.filter((wanted) => conditionsOf(kind).every(({ key }) => key !== wanted));

/** Folded once: there may be a hundred thousand elements, and several filters look through them. */
const folded = new WeakMap<Element, Searchable>();

function textOf(kind: ElementKind, element: Element): Searchable {
  const known = folded.get(element) ?? searchText(kindOf(kind), element);
  folded.set(element, known);
  return known;
}

/** Whether an element is meant. */
export function filterMatcher({
  kind,
  search,
  only,
}: ElementFilter): (element: Element) => boolean {
  const matches = searchMatcher(search);
  const conditions = conditionsOf(kind).filter(({ key }) => only.includes(key));
  return (element) =>
    conditions.every(({ holds }) => holds(element)) && matches(textOf(kind, element));
}
