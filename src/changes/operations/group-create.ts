import type { CreateGroup } from '../change.ts';
import type { Operation } from '../operation.ts';
import type { Transport } from '../transport.ts';

/** A new group. Two groups may bear one name, so it is never sent twice by itself, but looked for. */
export function groupCreateOperation(transport: Transport): Operation<CreateGroup> {
  return {
    repeatable: false,

    async send({ name }, { scope, key, run, signal }) {
      return { groupId: await transport.createGroup(scope, name, { key, run, signal }) };
    },

    reads: () => undefined,

    async settle({ name, known = [] }, { scope, signal }) {
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
  };
}
