import { calls } from '../../api/calls.ts';
import type { UserName } from '../../api/users.ts';
import type { Ordered } from '../pending/change-base.ts';
import type { Operation } from '../operation.ts';
import { isAssigned, userKey } from './user-settle.ts';
import { comingBack } from './user-unassign.ts';

/** An existing user comes to this customer. An e-mail address is never journaled. */
export interface AssignUser extends Ordered {
  op: 'assign-user';
  user: UserName;
}

/** `flinkey-api.md`, a3. Another 409 may come from anywhere on the way, and is settled by looking. */
const alreadyAssigned = /\balready assigned\b/i;

/** An existing user of flinkey comes to this customer. */
export const assignUser: Operation<AssignUser> = {
  repeatable: true,

  async send({ user }, { transport, scope, key, run, signal }) {
    await transport.assignUser(scope, user, { key, run, signal });
    return {};
  },

  reads(_, error) {
    if (error.kind !== 'conflict') return undefined;
    return alreadyAssigned.test(error.message) ? 'fulfilled' : 'verify';
  },

  async settle({ user }, sending) {
    return (await isAssigned(user, sending)) ? { holds: true, result: {} } : { holds: false };
  },

  // Whose an assignment was can not be told once an answer is lost, and undo would end another's.
  check: async ({ user }, sending) => ((await isAssigned(user, sending)) ? 'so' : null),

  inverse: ({ user }) => [{ op: 'unassign-user', user, groups: [] }],

  redo: ({ user }, _, undone) => comingBack(user, undone),

  effects: ({ user }) => [{ key: userKey(user), value: true }],
  target: ({ user }) => userKey(user),
  lays: ({ op, user }) =>
    'userId' in user ? { over: 'users', userId: user.userId, wish: op } : null,
  touches: () => ['users'],
  isStorable: ({ user }) => 'userId' in user,
  call: ({ user }) => calls.assignUser(user),
};
