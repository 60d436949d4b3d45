import type { QueryClient } from '@tanstack/react-query';
import type { ElementKind } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import { elementCacheOf } from './element-cache.ts';
import { allElementsQuery, someElementsQuery } from './elements.ts';

/** Up to how many elements are asked for one by one; of more, the whole kind is read. */
const few = 25;

/** What of one kind has to be read: these, or all. */
export interface MissingElements {
  kind: ElementKind;
  ids: readonly number[] | 'all';
}

/** What has to be read so that all of these elements can be named: nothing that was read before. */
export function missingElements(
  client: QueryClient,
  scope: Scope,
  elements: readonly { kind: ElementKind; id: number }[],
): readonly MissingElements[] {
  const wanted = Map.groupBy(elements, ({ kind }) => kind);
  return [...wanted].flatMap(([kind, refs]): MissingElements[] => {
    const known = elementCacheOf(client, scope).of(kind);
    const missing = new Set(refs.map(({ id }) => id).filter((id) => !known.has(id)));
    if (missing.size === 0) return [];
    const ids = missing.size > few ? 'all' : [...missing].toSorted((a, b) => a - b);
    return [{ kind, ids }];
  });
}

/** The read of what is missing of one kind. */
export function missingQuery(scope: Scope, { kind, ids }: MissingElements) {
  return ids === 'all' ? allElementsQuery(scope, kind) : someElementsQuery(scope, kind, ids);
}

/** Reads what is missing of these elements into what all look for them in; what can not be read stays missing. */
export async function readMissing(
  client: QueryClient,
  scope: Scope,
  elements: readonly { kind: ElementKind; id: number }[],
): Promise<void> {
  const reads = missingElements(client, scope, elements).map(({ kind, ids }): Promise<unknown> =>
    ids === 'all'
      ? client.fetchQuery(allElementsQuery(scope, kind))
      : client.fetchQuery(someElementsQuery(scope, kind, ids)),
  );
  await Promise.allSettled(reads);
}
