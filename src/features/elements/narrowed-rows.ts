import type { Element, ElementKind } from '../../api/elements.ts';
import { searchMatcher } from '../../i18n/text-search.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { ElementColumn } from '../../parts/elements/element-columns.ts';
import { type ElementRow, sortRows } from '../../parts/elements/element-row.ts';
import type { FilterKey } from './use-elements-view.ts';

/** What a list is asked for, where its elements are known here and the API need not be asked. */
interface Narrowing {
  search: string;
  only: readonly FilterKey[];
  sort: { key: ElementColumn; descending: boolean };
}

/** The rows that a search and all conditions leave, in their order; what was not read meets no condition. */
export function narrowedRows(
  kind: ElementKind,
  rows: readonly ElementRow[],
  { search, only, sort }: Narrowing,
  collator: Intl.Collator,
): readonly ElementRow[] {
  const matches = searchMatcher(search);
  const filters: readonly { key: FilterKey; holds: (element: Element) => boolean }[] =
    kindOf(kind).filters;
  const asked = filters.filter(({ key }) => only.includes(key));
  const left = rows.filter(
    (row) =>
      (search === '' || matches(row.words)) &&
      asked.every(({ holds }) => row.element !== null && holds(row.element)),
  );
  return sortRows(left, sort, collator);
}
