import * as v from 'valibot';
import type { ElementKind } from '../../api/elements.ts';
import { idFilter } from '../../api/odata.ts';
import { type GroupCount, moreThan } from '../../changes/pending/by-group-count.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { columnsOf, type ElementColumn } from '../../parts/elements/element-columns.ts';
import { mostLinked } from '../../paths.ts';
import { useSearchProblem } from '../../parts/lists/use-search-problem.ts';
import type { ListView } from '../../queries/element-pages.ts';
import { useListParams } from '../../ui/page/use-list-params.ts';
import { urlText, useUrlState } from '../../ui/page/use-url-state.ts';

/** A condition on what a list shows. */
export type FilterKey = ReturnType<typeof kindOf>['filters'][number]['key'];

const keysOf = v.fallback(
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',')),
  ),
  [],
);

/** Ids by commas; none where one of them is nonsense, or they are too many. */
const idsOf = v.fallback(
  v.pipe(
    v.string(),
    v.regex(/^[1-9]\d{0,9}(,[1-9]\d{0,9})*$/),
    v.transform((text) => {
      const ids = [...new Set(text.split(',').map(Number))];
      return ids.length > mostLinked ? [] : ids;
    }),
  ),
  [],
);

/** Where the elements of a list are: in so many groups, in the one with this id; null is anywhere. */
export type Where = GroupCount | number | null;

const whereOf = v.fallback(
  v.nullable(
    v.union([
      v.picklist(['none', 'any', 'several']),
      v.pipe(
        v.string(),
        v.regex(/^over[1-9]\d?$/),
        v.transform((text) => moreThan(Number(text.slice('over'.length)))),
      ),
      v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/), v.transform(Number)),
    ]),
  ),
  null,
);

/**
 * What a list is asked for, as the URL has it: `?q=&sort=&dir=&only=&in=&ids=&through=`, each behind the prefix.
 * Nonsense counts as nothing.
 */
export function useElementsView(kind: ElementKind, prefix = '') {
  const { search, sort, setSort } = useListParams<ElementColumn>(columnsOf[kind], prefix);
  const { values, change } = useUrlState(
    { only: keysOf, in: whereOf, q: urlText, ids: idsOf, through: urlText },
    prefix,
  );
  // What is looked through stands beside what it is looked through for: another search is the API's again.
  const isThorough = search !== '' && values.through === search;
  const known: readonly { key: FilterKey; filter: string }[] = kindOf(kind).filters;
  const only = known.filter(({ key }) => values.only.includes(key));
  const view: ListView<ElementKind> = {
    search,
    filters: [
      ...only.map(({ filter }) => filter),
      ...(values.ids.length === 0 ? [] : [idFilter(values.ids)]),
    ],
    sort: sort.key,
    descending: sort.descending,
    ...(isThorough && { isThorough }),
  };
  const keys = only.map(({ key }) => key);
  // What is known here is searched here: however long the search is, the API is not asked.
  const isKnown = isThorough || values.in !== null;
  const problem = useSearchProblem(kind, isKnown ? '' : search, view.filters);
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
    where: values.in,
    /** Those that a link names; none where it is the list of all. */
    linked: values.ids,
    forgetLinked: () => change({ ids: null }),
    /** Why the API can not be asked for it; null where it can, or need not be. */
    problem,
    isNarrowed: search !== '' || keys.length > 0 || values.in !== null || values.ids.length > 0,
    setSearch: (text: string) => change({ q: text.trim(), through: null }),
    /** Whether all of the list is looked through, in whatever spelling. */
    isThorough: isThorough && values.in === null,
    lookThrough: () => change({ through: search }),
    /** Whether the API was asked, which knows one spelling of a word only: another one may be meant. */
    canLookThrough: !isKnown && /\p{L}/u.test(search),
    setSort,
    toggle,
    setWhere: (where: Where) => change({ in: where, ids: null }),
    /** One condition or place in the place of all others; null is all. */
    setOnly: (key: FilterKey | null, where: Where = null) => change({ only: key, in: where }),
    clear: () => change({ q: null, only: null, in: null, ids: null, through: null }),
  };
}

export type ElementsView = ReturnType<typeof useElementsView>;
