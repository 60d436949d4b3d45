import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ElementKind } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import { kindOf } from '../kinds/kinds.ts';
import { searchQuestion } from '../kinds/search-filter.ts';
import { elementCacheOf } from './element-cache.ts';
import { askingFor, largePage, type ListView } from './element-pages.ts';
import { elementsKey } from './elements.ts';
import { type Ask, listStart, type PageParam, type ReadPage, readMeant } from './read-pages.ts';

/** So many are shown of a kind at once; one more is asked for, to know whether there are more. */
export const fewFound = 6;
/** So many are looked through for them where the API could not be asked; whoever wants more opens the list. */
const mostLookedThrough = 5 * largePage;

/** One plain letter finds nearly all, and so nothing: it is not asked for. */
export const isAskedFor = (search: string) => !/^[ -~]?$/.test(search.trim());

/** What is meant of the first elements of a list, until it is enough; and whether there may be more. */
async function lookThrough<Item extends { id: number }>(
  ask: Ask<Item>,
  isMeant: (element: Item) => boolean,
): Promise<{ elements: readonly Item[]; hasMore: boolean }> {
  let elements: readonly Item[] = [];
  let from: PageParam | null = listStart;
  while (from !== null && from.skip < mostLookedThrough && elements.length <= fewFound) {
    const page: ReadPage<Item> = await readMeant(ask, from, isMeant, largePage);
    elements = page.isAnew ? page.elements : [...elements, ...page.elements];
    from = page.next;
  }
  return { elements, hasMore: from !== null };
}

/** The first few elements of a kind that a search finds, by the API, and whether there may be more. */
export function foundElementsQuery<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  search: string,
) {
  const table = kindOf(kind);
  const [{ key } = { key: 'id' as const }] = table.columns;
  const view: ListView<Kind> = { search, filters: [], sort: key, descending: false };
  const { askFor, isSifted, isMeant } = askingFor(scope, kind, view);
  return queryOptions({
    queryKey: [...elementsKey(scope, kind), 'found', search] as const,
    queryFn: async ({ client, signal }) => {
      const ask = askFor(signal);
      const first = async () => {
        const elements = await ask(0, fewFound + 1);
        return { elements, hasMore: elements.length > fewFound };
      };
      const found = await (isSifted ? lookThrough(ask, isMeant) : first());
      elementCacheOf(client, scope).put(kind, found.elements);
      return found;
    },
    enabled: isAskedFor(search) && !searchQuestion(table, search).isTooLong,
    placeholderData: keepPreviousData,
  });
}
