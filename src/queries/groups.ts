import { queryOptions } from '@tanstack/react-query';
import { tick } from '../api/clock.ts';
import type { ElementKind } from '../api/elements.ts';
import { listGroupElements, listGroups } from '../api/groups.ts';
import type { Scope } from '../api/scope.ts';
import { elementCacheOf } from './element-cache.ts';
import { asked } from './read-scheduler.ts';
import { scopeKey } from './scope-key.ts';

/** The reach of any change to groups or to what is in them. */
export function groupsKey(scope: Scope) {
  return [...scopeKey(scope), 'groups'] as const;
}

/** The reach of a change to one kind of elements in one group. */
export function groupElementsKey(scope: Scope, groupId: number, kind: ElementKind) {
  return [...groupsKey(scope), 'of', groupId, kind] as const;
}

/** All groups of the customer, and when the read began (a tick of the one clock). */
export function groupsQuery(scope: Scope) {
  return queryOptions({
    queryKey: [...groupsKey(scope), 'list'] as const,
    queryFn: ({ signal }) =>
      asked(signal, async () => {
        const startedAt = tick();
        return { groups: await listGroups(scope, signal), startedAt };
      }),
  });
}

/** The elements of one kind in one group, and when the read began. */
export function groupElementsQuery<Kind extends ElementKind>(
  scope: Scope,
  groupId: number,
  kind: Kind,
) {
  return queryOptions({
    queryKey: groupElementsKey(scope, groupId, kind),
    queryFn: ({ client, signal }) =>
      asked(signal, async () => {
        const startedAt = tick();
        const elements = await listGroupElements(scope, groupId, kind, signal);
        elementCacheOf(client, scope).put(kind, elements);
        return { elements, startedAt };
      }),
  });
}
