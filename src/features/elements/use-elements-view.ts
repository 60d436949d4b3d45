import * as v from 'valibot';
import type { ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { columnsOf, type ElementColumn } from '../../parts/element-row.ts';
import type { ListView } from '../../queries/element-pages.ts';
import { useListParams } from '../../ui/use-list-params.ts';
import { urlText, useUrlState } from '../../ui/use-url-state.ts';

/** A condition on what a list shows. */
type FilterKey = ReturnType<typeof kindOf>['filters'][number]['key'];

const keysOf = v.fallback(
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',')),
  ),
  [],
);

/** What a list is asked for, as the URL has it: `?q=&sort=&dir=&only=`. Nonsense counts as nothing. */
export function useElementsView(kind: ElementKind) {
  const { search, sort, setSearch, setSort } = useListParams<ElementColumn>(columnsOf[kind]);
  const { values, change } = useUrlState({ only: keysOf, q: urlText });
  const known: readonly { key: FilterKey; filter: string }[] = kindOf(kind).filters;
  const only = known.filter(({ key }) => values.only.includes(key));
  const view: ListView<ElementKind> = {
    search,
    filters: only.map(({ filter }) => filter),
    sort: sort.key,
    descending: sort.descending,
  };
  const keys = only.map(({ key }) => key);
  const toggle = (key: FilterKey) => {
    const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
    change({ only: next.join(',') });
  };
  return {
    view,
    sort,
    /** Those that hold now, of all by which this kind can be narrowed. */
    only: keys,
    filters: known.map(({ key }) => key),
    isNarrowed: search !== '' || keys.length > 0,
    setSearch,
    setSort,
    toggle,
    clear: () => change({ q: null, only: null }),
  };
}

export type ElementsView = ReturnType<typeof useElementsView>;
