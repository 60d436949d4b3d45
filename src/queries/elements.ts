import { queryOptions } from '@tanstack/react-query';
import type { ElementKind, ElementOf } from '../api/elements.ts';
import { ApiError } from '../api/errors.ts';
import { idFilter } from '../api/odata.ts';
import type { Scope } from '../api/scope.ts';
import { kindOf } from '../kinds/kinds.ts';
import { bulkStaleTime } from './limit.ts';
import { scopeKey } from './scope-key.ts';

const pageSize = 1000;

/** The reach of a change to which elements of one kind the customer has. */
export function elementsKey(scope: Scope, kind: ElementKind) {
  return [...scopeKey(scope), kind] as const;
}

/**
 * A list ends at an empty page, never at a short one.
 * @throws ApiError `garbled`, where the server gives the same page again instead of the next
 */
async function listAll<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  signal: AbortSignal,
): Promise<ElementOf[Kind][]> {
  const all: ElementOf[Kind][] = [];
  let before: number | undefined;
  for (;;) {
    const options = { orderby: 'id', top: pageSize, skip: all.length };
    const page = await kindOf(kind).list(scope, options, signal);
    const first = page[0]?.id;
    if (first === undefined) return all;
    if (first === before) throw new ApiError('garbled', { status: 200 });
    before = first;
    for (const element of page) all.push(element);
  }
}

/** So many ids fit well into one address. */
const idsAtOnce = 100;

async function listSome<Kind extends ElementKind>(
  scope: Scope,
  kind: Kind,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<ElementOf[Kind][]> {
  const some: ElementOf[Kind][] = [];
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const asked = ids.slice(at, at + idsAtOnce);
    const filter = idFilter(asked);
    for (const element of await kindOf(kind).list(scope, { filter, top: asked.length }, signal))
      some.push(element);
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
    queryFn: ({ signal }) => listSome(scope, kind, ids, signal),
  });
}

/**
 * Every element of one kind of the customer, in pages of 1,000: for the board and for pickers, which
 * need to know who is in no group. Lists page instead.
 */
export function allElementsQuery<Kind extends ElementKind>(scope: Scope, kind: Kind) {
  return queryOptions({
    queryKey: [...elementsKey(scope, kind), 'all'] as const,
    queryFn: ({ signal }) => listAll(scope, kind, signal),
    structuralSharing: false,
    staleTime: bulkStaleTime,
  });
}
