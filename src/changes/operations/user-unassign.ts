import { calls } from '../../api/calls.ts';
import type { UserName } from '../../api/users.ts';
import type { Change } from '../change.ts';
import { type GroupRef, membershipKey, type Ordered } from '../pending/change-base.ts';
import type { Effect, Operation, Sending } from '../operation.ts';
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

/** Those of the groups that the user is not in any more. One that can not be read has to do as it was shown. */
async function leftBy(userId: number, groups: readonly GroupRef[], sending: Sending) {
  const { transport, scope, signal, groupId } = sending;
  const left = new Set<GroupRef>();
  for (const group of idsIn(groups)) {
    const users = await transport
      .listGroupElements(scope, groupId(group), 'users', signal)
      .catch(() => null);
    if (users?.some(({ id }) => id === userId) === false) left.add(group);
  }
  return left;
}

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

  /**
   * Undo brings nobody back into a group that he has left since. Which groups he came into since, only the
   * users of all of them would tell.
   */
  async check(change, sending, wishedBeside) {
    const { user, groups } = change;
    if (!('userId' in user) || groups.length === 0) return null;
    const { userId } = user;
    const left = await leftBy(userId, groups, sending);
    if (left.size === 0) return null;
    // Asked last: an earlier try, which took him out of all of them, may have been done only now.
    if (!(await isAssigned(user, sending))) return 'so';
    const beside = await wishedBeside();
    const isLeft = (group: GroupRef) =>
      left.has(group) && !beside.has(membershipKey(group, 'users', userId));
    return { found: null, now: { ...change, groups: groups.filter((group) => !isLeft(group)) } };
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
