import { queryOptions } from '@tanstack/react-query';
import { tick } from '../api/clock.ts';
import { listGroups } from '../api/groups.ts';
import type { Scope } from '../api/scope.ts';
import { keptFresh } from './limit.ts';
import { asked } from './read-scheduler.ts';
import { scopeKey } from './scope-key.ts';

/** The reach of any change to groups or to what is in them. */
export function groupsKey(scope: Scope) {
  return [...scopeKey(scope), 'groups'] as const;
}

/** All groups of the customer, and when the read began (a tick of the one clock). */
export function groupsQuery(scope: Scope) {
  return queryOptions({
    queryKey: [...groupsKey(scope), 'list'] as const,
    ...keptFresh,
    queryFn: ({ signal }) =>
      asked(signal, async () => {
        const startedAt = tick();
        return { groups: await listGroups(scope, signal), startedAt };
      }),
  });
}
