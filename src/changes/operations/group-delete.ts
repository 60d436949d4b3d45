import { elementKinds } from '../../api/elements.ts';
import type { Change } from '../change.ts';
import type { Operations } from '../operation.ts';
import type { Transport } from '../transport.ts';

/** `flinkey-api.md`, g1. Another 404 may come from anywhere on the way, and is settled by looking. */
const noSuchGroup = /^Unable to find an? group /i;

/** A group goes, its elements stay. Its inverse creates it again and puts everything back. */
export function groupDeleteOperation(transport: Transport): Operations['delete-group'] {
  return {
    repeatable: true,

    async send({ groupId }, { scope, key, run, signal, groupId: idOf }) {
      await transport.deleteGroup(scope, idOf(groupId), { key, run, signal });
      return {};
    },

    reads(_, error) {
      if (error.kind !== 'not-found') return undefined;
      return noSuchGroup.test(error.message) ? 'fulfilled' : 'verify';
    },

    async settle({ groupId }, { scope, signal, groupId: idOf }) {
      const id = idOf(groupId);
      const groups = await transport.listGroups(scope, signal);
      return groups.some((group) => group.id === id)
        ? { holds: false }
        : { holds: true, result: {} };
    },

    async withMembers(change, scope) {
      const { groupId } = change;
      // What the same run has not created yet holds nothing.
      if (typeof groupId !== 'number') return change;
      const { signal } = new AbortController();
      const members: Record<string, number[]> = {};
      for (const kind of elementKinds) {
        const held = await transport.listGroupElements(scope, groupId, kind, signal);
        if (held.length > 0) members[kind] = held.map(({ id }) => id);
      }
      return { ...change, members };
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
