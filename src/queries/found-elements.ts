import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ElementKind } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import { kindOf } from '../kinds/kinds.ts';
import { searchQuestion } from '../kinds/search-filter.ts';
import { elementCacheOf } from './element-cache.ts';
import { type ListView, readFirst } from './element-pages.ts';
import { elementsKey } from './elements.ts';

/** So many are shown of a kind at once; one more is asked for, to know whether there are more. */
export const fewFound = 6;

/** One plain letter finds nearly all, and so nothing: it is not asked for. */
export const isAskedFor = (search: string) => !/^[ -~]?$/.test(search.trim());

/** The first few elements of a kind that a search finds, by the API. */
export function foundElementsQuery<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  search: string,
) {
  const table = kindOf(kind);
  const [{ key } = { key: 'id' as const }] = table.columns;
  const view: ListView<Kind> = { search, filters: [], sort: key, descending: false };
  return queryOptions({
    queryKey: [...elementsKey(scope, kind), 'found', search] as const,
    queryFn: async ({ client, signal }) => {
      const some = await readFirst(scope, kind, view, fewFound + 1, signal);
      elementCacheOf(client, scope).put(kind, some);
      return some;
    },
    enabled: isAskedFor(search) && !searchQuestion(table, search).isTooLong,
    placeholderData: keepPreviousData,
  });
}
