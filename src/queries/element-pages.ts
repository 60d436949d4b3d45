import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { tick } from '../api/clock.ts';
import type { ElementKind, ElementOf } from '../api/elements.ts';
import { allOf, type ListOptions } from '../api/odata.ts';
import type { Scope } from '../api/scope.ts';
import type { ColumnOf } from '../kinds/kind.ts';
import { filterMatcher } from '../kinds/element-filter.ts';
import { kindOf } from '../kinds/kinds.ts';
import { orderbyOf } from '../kinds/list-options.ts';
import { searchQuestion } from '../kinds/search-filter.ts';
import { elementCacheOf } from './element-cache.ts';
import { elementsKey } from './elements.ts';
import { bulkStaleTime, keptFresh } from './limit.ts';
import { askForPage } from './page-size.ts';
import {
  type Ask,
  listStart,
  pageSize,
  type PageParam,
  readAnew,
  readMeant,
} from './read-pages.ts';
import { asked } from './read-scheduler.ts';

/** What a list of one kind is asked for. */
export interface ListView<Kind extends ElementKind> {
  search: string;
  /** More conditions, as `$filter` has them; all of them hold. */
  filters: readonly string[];
  sort: ColumnOf[Kind];
  descending: boolean;
  /** All that the filters leave is looked through here, in all spellings: the API tells accents apart. */
  isThorough?: boolean;
}

/** Elements that were read at once, and when that began. */
export interface ElementPage<Kind extends ElementKind> {
  /** So many elements stand before it. */
  skip: number;
  elements: readonly ElementOf[Kind][];
  startedAt: number;
  /** When, in milliseconds since 1970. */
  at: number;
  /** The list was read again since, and this page was not. */
  isOld: boolean;
  /** It stands for all pages before it as well: the list had changed, and was read from its beginning. */
  isAnew: boolean;
  /** The list changed faster than it could be read: some of these may have left, and others come. */
  isMoving: boolean;
  /** Where the next one begins; null where nothing comes after it, and that is known. */
  next: PageParam | null;
}

/** Of a list that is read whole, nobody waits for the first page alone. */
export const largePage = 1000;
/** So often a list is read whole once more where it changed faster than it could be read. */
const moreTries = 2;
/** Up to so many pages are all read again. */
const fewPages = 5;

/** How a list is narrowed and sorted, as the API is asked for it; and what is meant of what comes. */
function questionOf<Kind extends ElementKind>(kind: Kind, view: ListView<Kind>) {
  const { search, filters, sort, descending, isThorough = false } = view;
  const table = kindOf(kind);
  const { filter, rest } = isThorough
    ? { filter: '', rest: search }
    : searchQuestion(table, search, filters);
  const options: ListOptions = {
    filter: allOf([filter, ...filters]),
    orderby: orderbyOf(table, { key: sort, descending }),
  };
  const isSifted = rest !== '';
  // What need not be sifted is not folded for it.
  const isMeant = isSifted ? filterMatcher({ kind, search: rest, only: [] }) : () => true;
  return { options, isSifted, isMeant };
}

/** Whether a list is looked through here for what the API could not be asked for. */
export const isLookedThrough = <Kind extends ElementKind>(kind: Kind, view: ListView<Kind>) =>
  questionOf(kind, view).isSifted;

/** What is asked for first where a list is opened. */
export function firstOfList<Kind extends ElementKind>(
  kind: Kind,
  view: ListView<Kind>,
): ListOptions {
  return { ...questionOf(kind, view).options, top: pageSize, skip: 0 };
}

/** How the pages of a list are asked for, and what is meant of what comes. */
export function askingFor<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  view: ListView<Kind>,
) {
  const table = kindOf(kind);
  const { options, ...sift } = questionOf(kind, view);
  const askFor =
    (signal: AbortSignal): Ask<ElementOf[Kind]> =>
    (skip, most) =>
      askForPage(scope.environment, most, (top) =>
        asked(signal, () => table.list(scope, { ...options, top, skip }, signal)),
      );
  return { askFor, ...sift };
}

/** Is what reaches all lists of a kind while one of them is read; a query forgets that, once it was read. */
const reachedKey = (scope: Scope, kind: ElementKind) =>
  [...elementsKey(scope, kind), 'reached'] as const;

/**
 * All that a list holds, in its order: for whoever wants to count it, select it or take it along. `tell`
 * hears how many were read so far. One that changes while it is read is read once more.
 */
export function wholeListQuery<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  view: ListView<Kind>,
  tell?: (count: number) => void,
) {
  const { askFor, isMeant } = askingFor(scope, kind, view);
  return queryOptions({
    queryKey: [...elementsKey(scope, kind), 'whole', view] as const,
    queryFn: async ({ client, signal }) => {
      const cache = elementCacheOf(client, scope);
      const ask = askFor(signal);
      const meant = new Set<number>();
      // Each page as it comes: all of them at once would hold the page up.
      const keep: Ask<ElementOf[Kind]> = async (skip, top) => {
        const page = cache.put(kind, await ask(skip, top));
        for (const element of page) if (isMeant(element)) meant.add(element.id);
        return page;
      };
      for (let again = 0; ; again += 1) {
        client.setQueryData(reachedKey(scope, kind), again);
        const { elements, isMoving } = await readAnew(keep, Infinity, largePage, tell);
        if (isMoving)
          await client.invalidateQueries({
            queryKey: reachedKey(scope, kind),
            refetchType: 'none',
          });
        if (again === moreTries || !wasReached(client, scope, kind))
          return elements.filter(({ id }) => meant.has(id));
      }
    },
    structuralSharing: false,
    staleTime: bulkStaleTime,
  });
}

/** Whether the lists of a kind have changed since one of them began to be read whole. */
const wasReached = (client: QueryClient, scope: Scope, kind: ElementKind) =>
  client.getQueryState(reachedKey(scope, kind))?.isInvalidated !== false;

/** Reads all that a list holds; where it goes on changing, what is known of it is old at once. @throws ApiError */
export async function readWholeList<Kind extends ElementKind>(
  client: QueryClient,
  ...list: Parameters<typeof wholeListQuery<Kind>>
): Promise<readonly ElementOf[Kind][]> {
  const [scope, kind] = list;
  const query = wholeListQuery(...list);
  const elements = await client.fetchQuery(query);
  if (wasReached(client, scope, kind))
    void client.invalidateQueries({ queryKey: query.queryKey, refetchType: 'none' });
  return elements;
}

/**
 * The elements of one kind as the API sorts and filters them, in pages that lose nobody: each one
 * overlaps with the one before it. Where a list through which somebody has scrolled far is read again,
 * only the pages that are `inSight` (by their `skip`) are asked for, and its end.
 */
export function elementPagesQuery<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  view: ListView<Kind>,
  inSight: ReadonlySet<number>,
) {
  const { askFor, isSifted, isMeant } = askingFor(scope, kind, view);
  return infiniteQueryOptions({
    queryKey: [...elementsKey(scope, kind), 'list', view] as const,
    queryFn: async ({ client, queryKey, pageParam, signal }): Promise<ElementPage<Kind>> => {
      const { skip } = pageParam;
      const pages = client.getQueryData<InfiniteData<ElementPage<Kind>>>(queryKey)?.pages ?? [];
      const known = pages.length > fewPages ? pages.find((page) => page.skip === skip) : undefined;
      if (known !== undefined && known.next !== null && !inSight.has(skip))
        return { ...known, isOld: true };
      const when = { startedAt: tick(), at: Date.now(), isOld: false };
      const page = await readMeant(
        askFor(signal),
        pageParam,
        isMeant,
        isSifted ? largePage : undefined,
      );
      // Who is in one list and in the next is one and the same: its row is not drawn anew.
      const elements = elementCacheOf(client, scope).put(kind, page.elements);
      return { ...when, ...page, skip: page.isAnew ? 0 : skip, elements };
    },
    initialPageParam: listStart,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    ...keptFresh,
  });
}

/** Whether these pages are all of their list, and that is known. */
export const isWholeList = (
  pages: readonly Pick<ElementPage<ElementKind>, 'next' | 'isOld' | 'isMoving'>[],
): boolean =>
  pages.at(-1)?.next === null && !pages.some(({ isOld, isMoving }) => isOld || isMoving);

/** The pages that count: where the list was read from its beginning, what was before that does not. */
export function pagesThatCount<Page extends { isAnew: boolean }>(
  pages: readonly Page[],
): readonly Page[] {
  return pages.slice(
    Math.max(
      0,
      pages.findLastIndex(({ isAnew }) => isAnew),
    ),
  );
}
