import type { Change, UnassignUser } from '../change.ts';
import type { Operation } from '../operation.ts';
import type { Transport } from '../transport.ts';
import { isAssigned } from './user-settle.ts';

/** `flinkey-api.md`, a5; a4, which shares its status, says that there is no such user at all. */
const notAssigned = /assignment .*does not exist/i;
const noSuchUser = /^Unable to find an? user /i;

/** The user leaves this customer, and its groups. Its inverse brings back both. */
export function userUnassignOperation(transport: Transport): Operation<UnassignUser> {
  return {
    repeatable: true,

    async send({ user }, { scope, key, run, signal }) {
      await transport.unassignUser(scope, user, { key, run, signal });
      return {};
    },

    reads(_, error) {
      if (error.kind !== 'not-found') return undefined;
      if (notAssigned.test(error.message)) return 'fulfilled';
      return noSuchUser.test(error.message) ? undefined : 'verify';
    },

    async settle({ user }, sending) {
      return (await isAssigned(transport, user, sending))
        ? { holds: false }
        : { holds: true, result: {} };
    },

    inverse({ user, groups }) {
      const assign: Change = { op: 'assign-user', user };
      if (!('userId' in user)) return [assign];
      const elementId = user.userId;
      return [
        assign,
        ...groups.map((groupId): Change => ({
          op: 'assign',
          kind: 'users',
          groupId,
          elementId,
          after: 0,
        })),
      ];
    },
  };
}
