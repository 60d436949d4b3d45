import { calls } from '../../api/calls.ts';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import type { Change } from '../change.ts';
import {
  groupKey,
  type GroupRef,
  type Members,
  membershipKey,
  type Ordered,
} from '../pending/change-base.ts';
import type { Effect, Operation, Reading } from '../operation.ts';
import { someAtATime } from '../some-at-a-time.ts';

/** `members` is the snapshot that undo brings back; `namesakes` are other groups of that name. */
export interface DeleteGroup extends Ordered {
  op: 'delete-group';
  groupId: GroupRef;
  name: string;
  members: Members;
  namesakes?: readonly number[];
}

/** `flinkey-api.md`, g1. Another 404 may come from anywhere on the way, and is settled by looking. */
const noSuchGroup = /^Unable to find an? group /i;

const none: ReadonlySet<string> = new Set();

/** All that a group holds now. @throws ApiError */
async function membersNow(groupId: number, { transport, scope, signal }: Reading) {
  const lists = await someAtATime(elementKinds, (kind) =>
    transport.listGroupElements(scope, groupId, kind, signal),
  );
  const members: Record<string, number[]> = {};
  elementKinds.forEach((kind, at) => {
    const ids = (lists[at] ?? []).map(({ id }) => id);
    if (ids.length > 0) members[kind] = ids;
  });
  return members;
}

/** Those of the members that are wanted. */
function some(members: Members, isWanted: (kind: ElementKind, id: number) => boolean): Members {
  const found: Record<string, readonly number[]> = {};
  for (const kind of elementKinds) {
    const ids = (members[kind] ?? []).filter((id) => isWanted(kind, id));
    if (ids.length > 0) found[kind] = ids;
  }
  return found;
}

/** Those of the members that others do not hold. */
function without(members: Members, others: Members): Members {
  const held = new Map(elementKinds.map((kind) => [kind, new Set(others[kind])]));
  return some(members, (kind, id) => held.get(kind)?.has(id) !== true);
}

/** All that one or the other holds. */
function both(one: Members, other: Members): Members {
  const all: Record<string, readonly number[]> = {};
  for (const kind of elementKinds) {
    const ids = new Set([...(one[kind] ?? []), ...(other[kind] ?? [])]);
    if (ids.size > 0) all[kind] = [...ids];
  }
  return all;
}

const sizeOf = (members: Members) =>
  elementKinds.reduce((sum, kind) => sum + (members[kind]?.length ?? 0), 0);

/** A group goes, its elements stay. Its inverse creates it again and puts everything back. */
export const deleteGroup: Operation<DeleteGroup> = {
  repeatable: true,

  async send({ groupId }, { transport, scope, key, run, signal, groupId: idOf }) {
    await transport.deleteGroup(scope, idOf(groupId), { key, run, signal });
    return {};
  },

  reads(_, error) {
    if (error.kind !== 'not-found') return undefined;
    return noSuchGroup.test(error.message) ? 'fulfilled' : 'verify';
  },

  async settle({ groupId }, { transport, scope, signal, groupId: idOf }) {
    const id = idOf(groupId);
    const groups = await transport.listGroups(scope, signal);
    return groups.some((group) => group.id === id) ? { holds: false } : { holds: true, result: {} };
  },

  async check(change, sending, wishedBeside) {
    const id = sending.groupId(change.groupId);
    const groups = await sending.transport.listGroups(sending.scope, sending.signal);
    const group = groups.find((each) => each.id === id);
    if (group === undefined) return 'so';
    // Where the members can not be read, the name alone has to do.
    const read = await membersNow(id, sending).catch(() => change.members);
    const added = sizeOf(without(read, change.members));
    const left = without(change.members, read);
    const hasLeft = sizeOf(left) > 0;
    // What leaves by a wish that came later was in it still.
    const beside = hasLeft ? await wishedBeside() : none;
    const leaving = some(left, (kind, elementId) => beside.has(membershipKey(id, kind, elementId)));
    const now = { ...change, name: group.name, members: both(read, leaving) };
    if (group.name !== change.name || added > 0) return { found: { name: group.name, added }, now };
    return hasLeft ? { found: null, now } : null;
  },

  async refresh(change, reading, later) {
    const { groupId } = change;
    // What the same run has not created yet holds nothing.
    if (typeof groupId !== 'number') return change;
    const members = await membersNow(groupId, reading);
    return {
      ...change,
      members: some(members, (kind, id) => !later.has(membershipKey(groupId, kind, id))),
    };
  },

  inverse({ groupId, name, members, namesakes = [] }) {
    const id = typeof groupId === 'number' ? groupId : null;
    const ref = id === null ? 'restored' : `restored-${id}`;
    const changes: Change[] = [
      {
        op: 'create-group',
        ref,
        name,
        known: namesakes,
        ...(id === null ? {} : { restores: id }),
      },
    ];
    for (const kind of elementKinds)
      for (const elementId of members[kind] ?? [])
        changes.push({ op: 'assign', kind, groupId: { created: ref }, elementId, after: 0 });
    return changes;
  },

  again(change, before, facts) {
    if (before?.op !== 'delete-group') return change;
    const missing = some(
      before.members,
      (kind, id) => facts.get(membershipKey(change.groupId, kind, id)) !== true,
    );
    return { ...change, members: both(change.members, missing) };
  },

  /** All that was in it is out of it. */
  effects({ groupId, members }): Effect[] {
    return [
      { key: `group/${groupKey(groupId, '')}`, value: false },
      ...elementKinds.flatMap((kind) =>
        (members[kind] ?? []).map((id) => ({
          key: membershipKey(groupId, kind, id),
          value: false,
        })),
      ),
    ];
  },

  target: ({ groupId }, runId) => `group/${groupKey(groupId, runId)}`,

  withGroups(change, now) {
    const groupId = now(change.groupId);
    return groupId === change.groupId ? change : { ...change, groupId };
  },

  lays: ({ op, groupId }, runId) => ({
    over: 'groups',
    group: groupKey(groupId, runId),
    wish: { op },
  }),
  touches: () => ['groups'],
  call: ({ groupId }) => (typeof groupId === 'number' ? calls.deleteGroup(groupId) : null),
};
