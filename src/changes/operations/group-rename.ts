import { calls } from '../../api/calls.ts';
import { groupKey, type GroupRef, type Ordered } from '../pending/change-base.ts';
import type { Operation } from '../operation.ts';

export interface RenameGroup extends Ordered {
  op: 'rename-group';
  groupId: GroupRef;
  name: string;
  was: string;
}

/** A group's name. Sending it twice gives the same name. */
export const renameGroup: Operation<RenameGroup> = {
  repeatable: true,

  async send({ groupId, name }, { transport, scope, key, run, signal, groupId: idOf }) {
    await transport.renameGroup(scope, idOf(groupId), name, { key, run, signal });
    return {};
  },

  reads: () => undefined,

  async settle({ groupId, name }, { transport, scope, signal, groupId: idOf }) {
    const id = idOf(groupId);
    const groups = await transport.listGroups(scope, signal);
    return groups.some((group) => group.id === id && group.name === name)
      ? { holds: true, result: {} }
      : { holds: false };
  },

  async check(change, { transport, scope, signal, groupId: idOf }) {
    const { name, was } = change;
    const id = idOf(change.groupId);
    const groups = await transport.listGroups(scope, signal);
    const now = groups.find((group) => group.id === id)?.name ?? was;
    if (now === was) return null;
    if (now === name) return 'so';
    return { found: { name: now, added: 0 }, now: { ...change, was: now } };
  },

  inverse({ groupId, name, was }) {
    return [{ op: 'rename-group', groupId, name: was, was: name }];
  },

  effects: ({ groupId, name }) => [{ key: `group/${groupKey(groupId, '')}/name`, value: name }],
  target: ({ groupId }, runId) => `group/${groupKey(groupId, runId)}`,

  withGroups(change, now) {
    const groupId = now(change.groupId);
    return groupId === change.groupId ? change : { ...change, groupId };
  },

  lays: ({ op, groupId, name }, runId) => ({
    over: 'groups',
    group: groupKey(groupId, runId),
    wish: { op, name },
  }),
  touches: () => ['groups'],
  call: ({ groupId, name }) =>
    typeof groupId === 'number' ? calls.renameGroup(groupId, name) : null,
};
