import { queryOptions } from '@tanstack/react-query';
import type { ElementKind, ElementOf } from '../api/elements.ts';
import { ApiError } from '../api/errors.ts';
import { idFilter } from '../api/odata.ts';
import type { Scope } from '../api/scope.ts';
import { kindOf } from '../kinds/kinds.ts';
import { elementCacheOf } from './element-cache.ts';
import { bulkStaleTime } from './limit.ts';
import { askForPage } from './page-size.ts';
import { asked } from './read-scheduler.ts';
import { scopeKey } from './scope-key.ts';

const pageSize = 1000;

/** The reach of a change to which elements of one kind the customer has. */
export function elementsKey(scope: Scope, kind: ElementKind) {
  return [...scopeKey(scope), kind] as const;
}

/** The order in which all elements of a kind are read. */
const byId = { orderby: 'id' } as const;

/** What is asked for first where all elements of a kind are read. */
export const firstOfAll = { ...byId, top: pageSize };

/**
 * Each page begins behind the last id of the one before it, so that whoever goes meanwhile takes nobody
 * along, and is kept as it comes: a hundred thousand at once would hold the page up. A list ends at an empty
 * page, never at a short one.
 * @param keep puts a page where all look for its elements; gives them as they are known there
 * @throws ApiError `garbled`, where what comes does not stand behind that id
 */
async function listAll<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  signal: AbortSignal,
  keep: (page: readonly ElementOf[Kind][]) => readonly ElementOf[Kind][],
): Promise<ElementOf[Kind][]> {
  const all: ElementOf[Kind][] = [];
  for (;;) {
    const last = all.at(-1)?.id;
    const filter = last === undefined ? '' : `id gt ${last}`;
    const page = await askForPage(scope.environment, pageSize, (top) => {
      return asked(signal, () => kindOf(kind).list(scope, { ...byId, filter, top }, signal));
    });
    const first = page[0]?.id;
    if (first === undefined) return all;
    if (last !== undefined && first <= last) throw new ApiError('garbled', { status: 200 });
    signal.throwIfAborted();
    for (const element of keep(page)) all.push(element);
  }
}

/** So many ids fit well into one address, and into the smallest pages that are usual. */
const idsAtOnce = 100;

/**
 * Elements by their ids. A list of ids is one part of the condition, however many there are: twenty
 * times "or" are refused by a server with Microsoft's limits.
 */
async function listSome<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<ElementOf[Kind][]> {
  const some: ElementOf[Kind][] = [];
  for (let at = 0; at < ids.length;) {
    const { wanted, page } = await askForPage(scope.environment, idsAtOnce, async (top) => {
      const part = ids.slice(at, at + top);
      const filter = idFilter(part);
      const read = () => kindOf(kind).list(scope, { filter, top }, signal);
      return { wanted: part, page: await asked(signal, read) };
    });
    at += wanted.length;
    for (const element of page) some.push(element);
  }
  return some;
}

/** Elements of one kind by their ids, for the few that no other read tells of. */
export function someElementsQuery<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  ids: readonly number[],
) {
  return queryOptions({
    queryKey: [...elementsKey(scope, kind), 'some', ids] as const,
    queryFn: async ({ client, signal }) => {
      return elementCacheOf(client, scope).put(kind, await listSome(scope, kind, ids, signal));
    },
  });
}

/**
 * Every element of one kind of the customer, in pages of 1,000: for the board and for pickers, which
 * need to know who is in no group. Lists page instead.
 */
export function allElementsQuery<Kind extends ElementKind>(scope: Scope, kind: Kind) {
  return queryOptions({
    queryKey: [...elementsKey(scope, kind), 'all'] as const,
    queryFn: ({ client, signal }) => {
      const cache = elementCacheOf(client, scope);
      return listAll(scope, kind, signal, (page) => cache.put(kind, page));
    },
    structuralSharing: false,
    staleTime: bulkStaleTime,
  });
}
