import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { elementKinds } from '../api/elements.ts';
import type { Settled } from '../changes/settled.ts';
import { elementsKey } from '../queries/elements.ts';
import { knownFleet } from '../queries/fleet.ts';
import { groupsKey } from '../queries/groups.ts';

/** What one tab changed and the others have to read again: ids only. */
const Told = v.object({
  scope: v.object({ environment: v.string(), customerId: v.number() }),
  members: v.array(v.object({ kind: v.picklist(elementKinds), groupId: v.number() })),
  groups: v.boolean(),
  users: v.boolean(),
});

const name = 'motorpool.changed';

/** What was changed is read again: what is in sight at once, the rest when it is asked for. */
function readAgain(
  client: QueryClient,
  { scope, members, groups, users }: v.InferOutput<typeof Told>,
) {
  const fleet = knownFleet(client, scope);
  for (const { groupId, kind } of members) fleet?.changed(kind, [groupId]);
  if (groups) void client.invalidateQueries({ queryKey: groupsKey(scope) });
  if (users) void client.invalidateQueries({ queryKey: elementsKey(scope, 'users') });
}

/**
 * Reads again what other tabs of this browser say that they changed. Gives how to read again what a run of
 * this tab has touched, whatever came of it (until then the overlay tells), and tell the other tabs.
 */
export function followTabs(client: QueryClient): (settled: Settled) => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => {
    const told = v.safeParse(Told, data);
    if (told.success) readAgain(client, told.output);
  });
  return ({ scope, members, groups, users }) => {
    const told = { scope, members: [...members], groups, users };
    readAgain(client, told);
    channel.postMessage(told);
  };
}
