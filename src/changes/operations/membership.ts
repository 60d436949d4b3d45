import type { MembershipChange } from '../change.ts';
import type { Operation } from '../operation.ts';
import type { Transport } from '../transport.ts';

/**
 * Three 404s of a remove differ by their words alone, and the words are assumed
 * (`flinkey-api.md`, g1, element, not assigned): what is not recognised is settled by looking.
 */
const notAssigned = /\bnot assigned\b/i;
const nothingThere = /^Unable to find an? (?:group|car|user|service|product) /i;

/** One element into, or out of, one group. Idempotent in effect: 409 and 404 say that it is so. */
export function membershipOperation(transport: Transport): Operation<MembershipChange> {
  return {
    repeatable: true,

    async send({ op, groupId, kind, elementId }, { scope, key, run, signal, groupId: idOf }) {
      const call = op === 'assign' ? transport.assignElement : transport.removeElement;
      await call(scope, idOf(groupId), kind, elementId, { key, run, signal });
      return {};
    },

    reads({ op }, error) {
      if (op === 'assign') return error.kind === 'conflict' ? 'fulfilled' : undefined;
      if (error.kind !== 'not-found') return undefined;
      if (notAssigned.test(error.message)) return 'fulfilled';
      return nothingThere.test(error.message) ? undefined : 'verify';
    },

    async settle({ op, groupId, kind, elementId }, { scope, signal, groupId: idOf }) {
      const members = await transport.listGroupElements(scope, idOf(groupId), kind, signal);
      const isMember = members.some(({ id }) => id === elementId);
      return isMember === (op === 'assign') ? { holds: true, result: {} } : { holds: false };
    },

    inverse({ op, groupId, kind, elementId }) {
      return [{ op: op === 'assign' ? 'remove' : 'assign', groupId, kind, elementId }];
    },
  };
}
