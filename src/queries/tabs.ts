import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { elementKinds } from '../api/elements.ts';
import { type Scope, scopeName } from '../api/scope.ts';
import { openTabChannel, tellTabs } from '../tab-channel.ts';
import { elementsKey } from './elements.ts';
import { knownFleet } from './fleet.ts';
import { groupsKey } from './groups.ts';
import { readAgain } from './read-again.ts';
import { readAllAnew } from './read-all-anew.ts';

const scope = v.object({ environment: v.string(), customerId: v.number() });
const kind = v.picklist(elementKinds);
const membership = v.object({
  kind,
  groupId: v.number(),
  elementId: v.number(),
  isMember: v.boolean(),
});

/** A run is over: what it touched has to be read again. Ids only. */
const Settled = v.object({
  type: v.literal('settled'),
  scope,
  members: v.pipe(v.array(v.object({ kind, groupId: v.number() })), v.readonly()),
  groups: v.boolean(),
  users: v.boolean(),
});

/** What one tab tells the others. */
const Told = v.variant('type', [
  Settled,
  /** These memberships are so by now: nothing has to be read for it. */
  v.object({ type: v.literal('done'), scope, memberships: v.array(membership) }),
  /** The data is another: all has to be read again. */
  v.object({ type: v.literal('replaced') }),
]);
type SettledRun = v.InferOutput<typeof Settled>;
type Told = v.InferOutput<typeof Told>;
type Membership = v.InferOutput<typeof membership>;

const name = 'motorpool.changed';
/** What came true is collected for so long before it is told (milliseconds). */
const pause = 100;

/** One for the whole page: a second one would hear what the first one tells. */
let channel: BroadcastChannel | null = null;

function theChannel(): BroadcastChannel | null {
  channel ??= openTabChannel(name);
  return channel;
}

const tell = (told: Told) => tellTabs(theChannel(), told);

/** What was changed is read again: what is in sight at once, the rest when it is asked for. */
function takeSettled(client: QueryClient, settled: SettledRun): void {
  const fleet = knownFleet(client, settled.scope);
  for (const { groupId, kind: of } of settled.members) fleet?.changed(of, [groupId]);
  if (settled.groups) readAgain(client, groupsKey(settled.scope));
  if (settled.users) readAgain(client, elementsKey(settled.scope, 'users'));
}

function take(client: QueryClient, told: Told): void {
  switch (told.type) {
    case 'settled':
      takeSettled(client, told);
      break;
    case 'done': {
      const fleet = knownFleet(client, told.scope);
      for (const { kind: of, groupId, elementId, isMember } of told.memberships)
        fleet?.told(of, groupId, elementId, isMember);
      break;
    }
    case 'replaced':
      void readAllAnew(client);
      break;
  }
}

/** Takes what other tabs of this browser tell into what is known. Gives how to stop that. */
export function followTabs(client: QueryClient): () => void {
  const hear = ({ data }: MessageEvent<unknown>) => {
    const told = v.safeParse(Told, data);
    if (told.success) take(client, told.output);
  };
  theChannel()?.addEventListener('message', hear);
  return () => theChannel()?.removeEventListener('message', hear);
}

/** Reads again what a run of this tab has touched, whatever came of it, and tells the other tabs. */
export function tellSettled(client: QueryClient, of: Omit<SettledRun, 'type'>): void {
  const { members, groups, users } = of;
  const settled = { type: 'settled', scope: of.scope, members, groups, users } as const;
  takeSettled(client, settled);
  tell(settled);
}

const collected = new Map<string, { scope: Scope; memberships: Membership[] }>();

function tellCollected(): void {
  for (const one of collected.values()) tell({ type: 'done', ...one });
  collected.clear();
}

/** Tells the other tabs that a membership is so by now, together with what else comes true meanwhile. */
export function tellDone({ scope: of, ...done }: Membership & { scope: Scope }): void {
  const key = scopeName(of);
  const known = collected.get(key) ?? { scope: of, memberships: [] };
  if (collected.size === 0) setTimeout(tellCollected, pause);
  known.memberships.push(done);
  collected.set(key, known);
}

/** Tells the other tabs that the data behind all that they show is another. */
export const tellReplaced = (): void => tell({ type: 'replaced' });
