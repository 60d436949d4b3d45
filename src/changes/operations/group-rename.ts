import type { RenameGroup } from '../change.ts';
import type { Operation } from '../operation.ts';
import type { Transport } from '../transport.ts';

/** A group's name. Sending it twice gives the same name. */
export function groupRenameOperation(transport: Transport): Operation<RenameGroup> {
  return {
    repeatable: true,

    async send({ groupId, name }, { scope, key, run, signal, groupId: idOf }) {
      await transport.renameGroup(scope, idOf(groupId), name, { key, run, signal });
      return {};
    },

    reads: () => undefined,

    async settle({ groupId, name }, { scope, signal, groupId: idOf }) {
      const id = idOf(groupId);
      const groups = await transport.listGroups(scope, signal);
      return groups.some((group) => group.id === id && group.name === name)
        ? { holds: true, result: {} }
        : { holds: false };
    },

    inverse({ groupId, name, was }) {
      return [{ op: 'rename-group', groupId, name: was, was: name }];
    },
  };
}
