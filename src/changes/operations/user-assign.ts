import type { AssignUser } from '../change.ts';
import type { Operation } from '../operation.ts';
import type { Transport } from '../transport.ts';
import { isAssigned } from './user-settle.ts';

/** An existing user of flinkey comes to this customer. 409 (a3) says that he is there already. */
export function userAssignOperation(transport: Transport): Operation<AssignUser> {
  return {
    repeatable: true,

    async send({ user }, { scope, key, run, signal }) {
      await transport.assignUser(scope, user, { key, run, signal });
      return {};
    },

    reads: (_, error) => (error.kind === 'conflict' ? 'fulfilled' : undefined),

    async settle({ user }, sending) {
      return (await isAssigned(transport, user, sending))
        ? { holds: true, result: {} }
        : { holds: false };
    },

    inverse({ user }) {
      return [{ op: 'unassign-user', user, groups: [] }];
    },
  };
}
