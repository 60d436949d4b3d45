import { calls } from '../../api/calls.ts';
import type { UserName } from '../../api/users.ts';
import type { Change } from '../change.ts';
import { type GroupRef, membershipKey, type Ordered } from '../pending/change-base.ts';
import type { Effect, Operation } from '../operation.ts';
import { isAssigned, userKey } from './user-settle.ts';

/** The user leaves this customer, and its groups: `groups` is what undo brings back. */
export interface UnassignUser extends Ordered {
  op: 'unassign-user';
  user: UserName;
  groups: readonly GroupRef[];
}

/** `flinkey-api.md`, a5; a4, which shares its status, says that there is no such user at all. */
const notAssigned = /assignment .*does not exist/i;
const noSuchUser = /^Unable to find an? user /i;

const idsIn = (groups: readonly GroupRef[]) => groups.filter((group) => typeof group === 'number');

/** The user leaves this customer, and its groups. Its inverse brings back both. */
export const unassignUser: Operation<UnassignUser> = {
  repeatable: true,

  async send({ user }, { transport, scope, key, run, signal }) {
    await transport.unassignUser(scope, user, { key, run, signal });
    return {};
  },

  reads(_, error) {
    if (error.kind !== 'not-found') return undefined;
    if (notAssigned.test(error.message)) return 'fulfilled';
    return noSuchUser.test(error.message) ? undefined : 'verify';
  },

  async settle({ user }, sending) {
    return (await isAssigned(user, sending)) ? { holds: false } : { holds: true, result: {} };
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

  /** Who leaves the customer leaves its groups. */
  effects({ user, groups }): Effect[] {
    const gone = { key: userKey(user), value: false };
    if (!('userId' in user)) return [gone];
    const { userId } = user;
    return [
      gone,
      ...idsIn(groups).map((id) => ({ key: membershipKey(id, 'users', userId), value: false })),
    ];
  },

  target: ({ user }) => userKey(user),
  withGroups: (change, now) => ({ ...change, groups: change.groups.map(now) }),
  lays: ({ op, user }) =>
    'userId' in user ? { over: 'users', userId: user.userId, wish: op } : null,
  touches: ({ groups }) => ['users', ...idsIn(groups).map((id) => `users/${id}` as const)],
  isStorable: ({ user }) => 'userId' in user,
  call: ({ user }) => calls.unassignUser(user),
};
