import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ElementKind } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import { kindOf } from '../kinds/kinds.ts';
import { orderbyOf } from '../kinds/list-options.ts';
import { searchQuestion } from '../kinds/search-filter.ts';
import { elementCacheOf } from './element-cache.ts';
import { elementsKey } from './elements.ts';
import { askForPage } from './page-size.ts';
import { asked } from './read-scheduler.ts';

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
  const { filter, isTooLong } = searchQuestion(table, search);
  const [{ key } = { key: 'id' as const }] = table.columns;
  return queryOptions({
    queryKey: [...elementsKey(scope, kind), 'found', search] as const,
    queryFn: async ({ client, signal }) => {
      const orderby = orderbyOf(table, { key, descending: false });
      const some = await askForPage(scope.environment, fewFound + 1, (top) =>
        asked(signal, () => table.list(scope, { filter, orderby, top }, signal)),
      );
      elementCacheOf(client, scope).put(kind, some);
      return some;
    },
    enabled: isAskedFor(search) && !isTooLong,
    placeholderData: keepPreviousData,
  });
}
