import { elementKinds } from '../../api/elements.ts';
import type { Change, DeleteGroup } from '../change.ts';
import type { Operation } from '../operation.ts';
import type { Transport } from '../transport.ts';

/** A group goes, its elements stay. Its inverse creates it again and puts everything back. */
export function groupDeleteOperation(transport: Transport): Operation<DeleteGroup> {
  return {
    repeatable: true,

    async send({ groupId }, { scope, key, signal, groupId: idOf }) {
      await transport.deleteGroup(scope, idOf(groupId), { key, signal });
      return {};
    },

    // The only 404 of this call is g1: the group is gone already.
    reads: (_, error) => (error.kind === 'not-found' ? 'fulfilled' : undefined),

    async settle({ groupId }, { scope, signal, groupId: idOf }) {
      const id = idOf(groupId);
      const groups = await transport.listGroups(scope, signal);
      return groups.some((group) => group.id === id)
        ? { holds: false }
        : { holds: true, result: {} };
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
  };
}
