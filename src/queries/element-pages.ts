import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
} from '@tanstack/react-query';
import { tick } from '../api/clock.ts';
import type { ElementKind, ElementOf } from '../api/elements.ts';
import { ApiError } from '../api/errors.ts';
import { allOf, type ListOptions } from '../api/odata.ts';
import type { Scope } from '../api/scope.ts';
import type { ColumnOf } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import { orderbyOf } from '../kinds/list-options.ts';
import { searchQuestion } from '../kinds/search-filter.ts';
import { elementCacheOf } from './element-cache.ts';
import { elementsKey } from './elements.ts';
import { bulkStaleTime, keptFresh } from './limit.ts';
import { askForPage } from './page-size.ts';
import { asked } from './read-scheduler.ts';

/** What a list of one kind is asked for. */
export interface ListView<Kind extends ElementKind> {
  search: string;
  /** More conditions, as `$filter` has them; all of them hold. */
  filters: readonly string[];
  sort: ColumnOf[Kind];
  descending: boolean;
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
  /** Nothing comes after it, and that is known. */
  isEnd: boolean;
}

/** Where a page begins, and which element stood before it when that was asked. */
interface PageParam {
  skip: number;
  after: number | null;
}

const first: PageParam = { skip: 0, after: null };
const pageSize = 100;
/** Whoever has come so far goes on: larger pages follow, so that a long list is no long row of waits. */
const farDown = 5 * pageSize;
const fartherPage = 500;
const pageSizeAfter = (skip: number) => (skip < farDown ? pageSize : fartherPage);
/** Of a list that is read whole, nobody waits for the first page alone. */
const largePage = 1000;
/** Up to so many pages are all read again. */
const fewPages = 5;
/** A list that changes faster than it can be read is given up in the end. */
const attempts = 6;

type Ask<Item> = (skip: number, top: number) => Promise<readonly Item[]>;

/**
 * What comes after so many elements. The last of them is asked for again: where another one stands in
 * its place the list has changed, somebody may have slipped through between two pages, and null says so.
 */
async function readAfter<Item extends { id: number }>(
  ask: Ask<Item>,
  { skip, after }: PageParam,
  size = pageSize,
): Promise<readonly Item[] | null> {
  if (after === null) return ask(0, size);
  const [last, ...next] = await ask(skip - 1, size);
  return last?.id === after ? next : null;
}

/**
 * The list from its beginning, as far as somebody has scrolled and one page further. `tell` hears how many
 * were read.
 */
async function readAnew<Item extends { id: number }>(
  ask: Ask<Item>,
  until: number,
  size = pageSize,
  tell: (count: number) => void = () => undefined,
) {
  const elements: Item[] = [];
  let misfits = 0;
  while (elements.length <= until) {
    const after = elements.at(-1)?.id ?? null;
    const next = await readAfter(ask, { skip: elements.length, after }, size);
    if (next === null) {
      misfits += 1;
      if (misfits === attempts) throw new ApiError('garbled', { status: 200 });
      elements.length = Math.max(0, elements.length - size * 2 ** misfits);
    } else if (next.length === 0) return { elements, isEnd: true };
    else for (const element of next) elements.push(element);
    tell(elements.length);
  }
  return { elements, isEnd: false };
}

/** How a list is narrowed and sorted, as the API is asked for it. */
function optionsOf<Kind extends ElementKind>(kind: Kind, view: ListView<Kind>): ListOptions {
  const { search, filters, sort, descending } = view;
  const table = kindOf(kind);
  return {
    filter: allOf([searchQuestion(table, search, filters).filter, ...filters]),
    orderby: orderbyOf(table, { key: sort, descending }),
  };
}

/** What is asked for first where a list is opened. */
export function firstOfList<Kind extends ElementKind>(
  kind: Kind,
  view: ListView<Kind>,
): ListOptions {
  return { ...optionsOf(kind, view), top: pageSize, skip: 0 };
}

/** How the pages of a list are asked for. */
function askingFor<Kind extends ElementKind>(scope: Scope, kind: Kind, view: ListView<Kind>) {
  const table = kindOf(kind);
  const options = optionsOf(kind, view);
  return (signal: AbortSignal): Ask<ElementOf[Kind]> =>
    (skip, most) =>
      askForPage(scope.environment, most, (top) =>
        asked(signal, () => table.list(scope, { ...options, top, skip }, signal)),
      );
}

/**
 * All that a list holds, in its order: for whoever wants to count it, select it or take it along. `tell`
 * hears how many were read so far.
 */
export function wholeListQuery<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  view: ListView<Kind>,
  tell: (count: number) => void,
) {
  const askFor = askingFor(scope, kind, view);
  return queryOptions({
    queryKey: [...elementsKey(scope, kind), 'whole', view] as const,
    queryFn: async ({ client, signal }) => {
      const cache = elementCacheOf(client, scope);
      const ask = askFor(signal);
      // Each page as it comes: all of them at once would hold the page up.
      const keep: Ask<ElementOf[Kind]> = async (skip, top) => {
        return cache.put(kind, await ask(skip, top));
      };
      const { elements } = await readAnew(keep, Infinity, largePage, tell);
      return elements;
    },
    structuralSharing: false,
    staleTime: bulkStaleTime,
  });
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
  const askFor = askingFor(scope, kind, view);
  return infiniteQueryOptions({
    queryKey: [...elementsKey(scope, kind), 'list', view] as const,
    queryFn: async ({ client, queryKey, pageParam, signal }): Promise<ElementPage<Kind>> => {
      const { skip } = pageParam;
      const pages = client.getQueryData<InfiniteData<ElementPage<Kind>>>(queryKey)?.pages ?? [];
      const known = pages.length > fewPages ? pages.find((page) => page.skip === skip) : undefined;
      if (known !== undefined && !known.isEnd && !inSight.has(skip))
        return { ...known, isOld: true };
      const when = { startedAt: tick(), at: Date.now(), isOld: false };
      const ask = askFor(signal);
      const next = await readAfter(ask, pageParam, pageSizeAfter(skip));
      const page =
        next === null
          ? { skip: 0, isAnew: true, ...(await readAnew(ask, skip, pageSizeAfter(skip))) }
          : { skip, isAnew: false, elements: next, isEnd: next.length === 0 };
      // Who is in one list and in the next is one and the same: its row is not drawn anew.
      const elements = elementCacheOf(client, scope).put(kind, page.elements);
      return { ...when, ...page, elements };
    },
    initialPageParam: first,
    getNextPageParam: ({ elements, skip, isEnd }, _pages, before) =>
      isEnd ? null : { skip: skip + elements.length, after: elements.at(-1)?.id ?? before.after },
    placeholderData: keepPreviousData,
    ...keptFresh,
  });
}

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
