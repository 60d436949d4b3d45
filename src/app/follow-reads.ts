import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Scope } from '../api/scope.ts';
import type { Engine } from '../changes/engine.ts';
import type { Read } from '../changes/pending/pending-memberships.ts';
import { elementsKey } from '../queries/elements.ts';

const aRead = v.object({ startedAt: v.number() });
const groupsKey = v.strictTuple([v.string(), v.number(), v.literal('groups'), v.literal('list')]);
const usersKey = v.looseTuple([v.string(), v.number(), v.literal('users'), v.literal('list')]);
const userPages = v.object({ pages: v.array(aRead) });

/** The users are read in many lists and pages: only what all of them tell is told. */
function usersRead(client: QueryClient, scope: Scope): Read | null {
  const lists = client.getQueriesData({ queryKey: [...elementsKey(scope, 'users'), 'list'] });
  const begun = lists.flatMap(([, data]) =>
    v.is(userPages, data) ? data.pages.map(({ startedAt }) => startedAt) : [],
  );
  return begun.length === 0 ? null : { of: 'users', startedAt: Math.min(...begun) };
}

/** Which read of the engine's concern has arrived under this key; null where none has. */
function readOf(
  client: QueryClient,
  key: unknown,
  data: unknown,
): { scope: Scope; read: Read } | null {
  if (v.is(usersKey, key)) {
    const scope = { environment: key[0], customerId: key[1] };
    const read = usersRead(client, scope);
    return read === null ? null : { scope, read };
  }
  if (!v.is(aRead, data) || !v.is(groupsKey, key)) return null;
  const { startedAt } = data;
  const [environment, customerId] = key;
  return { scope: { environment, customerId }, read: { of: 'groups', startedAt } };
}

/**
 * Tells the engine of every read of groups and users that has arrived: what it tells need not lie over it
 * any more. Of the members of groups the index tells (src/changes/pending/shown-memberships.ts).
 */
export function followReads(client: QueryClient, engine: Pick<Engine, 'wasRead'>): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const queryKey: unknown = event.query.queryKey;
    const arrived = readOf(client, queryKey, event.query.state.data);
    if (arrived !== null) engine.wasRead(arrived.scope, arrived.read);
  });
}
