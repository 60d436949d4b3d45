import { calls } from '../../api/calls.ts';
import { groupKey, type Ordered } from '../pending/change-base.ts';
import type { Effect, Operation } from '../operation.ts';
import { deleteGroup } from './group-delete.ts';

/**
 * A new group. `restores` is the id of the deleted group that it brings back: that id then means the
 * new one everywhere. `known` are the groups that already bear the name, so that the new one can be
 * told from them after a cut.
 */
export interface CreateGroup extends Ordered {
  op: 'create-group';
  ref: string;
  name: string;
  restores?: number;
  known?: readonly number[];
}

/** A new group. Two groups may bear one name, so it is never sent twice by itself, but looked for. */
export const createGroup: Operation<CreateGroup> = {
  repeatable: false,

  async send({ name }, { transport, scope, key, run, signal }) {
    return { groupId: await transport.createGroup(scope, name, { key, run, signal }) };
  },

  reads: () => undefined,

  async settle({ name, known = [] }, { transport, scope, signal }) {
    const groups = await transport.listGroups(scope, signal);
    const created = groups.findLast((group) => group.name === name && !known.includes(group.id));
    return created === undefined
      ? { holds: false }
      : { holds: true, result: { groupId: created.id } };
  },

  inverse({ ref, name, known }, { groupId = { created: ref } }) {
    const namesakes = known === undefined ? {} : { namesakes: known };
    return [{ op: 'delete-group', groupId, name, members: {}, ...namesakes }];
  },

  redo(change, { groupId }, undone) {
    if (undone?.op === 'delete-group') return deleteGroup.inverse(undone, {});
    const { after: _, ...bare } = change;
    return [{ ...bare, ...(groupId === undefined ? {} : { restores: groupId }) }];
  },

  effects({ ref, name, restores }, { groupId = restores ?? { created: ref } }): Effect[] {
    const group = `group/${groupKey(groupId, '')}`;
    return [
      { key: group, value: true },
      { key: `${group}/name`, value: name },
    ];
  },

  target: () => null,
  lays: ({ op, ref, name }, runId) => ({
    over: 'groups',
    group: groupKey({ created: ref }, runId),
    wish: { op, name },
  }),
  touches: () => ['groups'],
  creates: ({ ref, name, restores }) => ({ ref, name, restores }),
  call: ({ name }) => calls.createGroup(name),
};
