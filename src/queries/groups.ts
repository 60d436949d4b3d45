import { queryOptions } from '@tanstack/react-query';
import { tick } from '../api/clock.ts';
import { listGroups } from '../api/groups.ts';
import type { Scope } from '../api/scope.ts';
import { words } from '../i18n/words.ts';
import { keptFresh } from './limit.ts';
import { asked } from './read-scheduler.ts';
import { scopeKey } from './scope-key.ts';

/** To put more in the order of their names takes longer than a frame. */
const manyGroups = 500;

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
        const groups = await listGroups(scope, signal);
        if (groups.length > manyGroups) {
          const { orderAhead } = await import('./order-ahead.ts');
          await orderAhead(groups, words.get().locale, signal);
        }
        return { groups, startedAt };
      }),
  });
}
