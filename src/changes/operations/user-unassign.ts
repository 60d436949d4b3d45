import { calls } from '../../api/calls.ts';
import type { UserName } from '../../api/users.ts';
import type { Change, SendableChange } from '../change.ts';
import { type GroupRef, membershipKey, type Ordered } from '../pending/change-base.ts';
import type { Effect, Operation, Sending } from '../operation.ts';
import { someAtATime } from '../some-at-a-time.ts';
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

/** Whether the user is in each of the groups; undefined of one that can not be read. */
async function lookedFor(userId: number, groups: readonly number[], sending: Sending) {
  const { transport, scope, signal, groupId } = sending;
  const found = await someAtATime(groups, async (group) => {
    const users = await transport
      .listGroupElements(scope, groupId(group), 'users', signal)
      .catch(() => null);
    return [group, users?.some(({ id }) => id === userId)] as const;
  });
  return new Map<GroupRef, boolean | undefined>(found);
}

/** The groups that the page knows the user to be in, and that are not among these. */
function othersOf(userId: number, groups: readonly number[], sending: Sending): readonly number[] {
  const known = new Set(groups.map(sending.groupId));
  return sending.groupsOfUser(userId).filter((group) => !known.has(group));
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
   * Undo brings nobody back into a group that he has left since, and into each that he came into since, as
   * far as this page has heard of that: only the users of all groups would tell the rest.
   */
  async check(change, sending, wishedBeside) {
    const { user, groups } = change;
    if (!('userId' in user)) return null;
    const { userId } = user;
    const shown = idsIn(groups);
    const others = othersOf(userId, shown, sending);
    const isIn = await lookedFor(userId, [...shown, ...others], sending);
    if (others.length === 0 && !shown.some((group) => isIn.get(group) === false)) return null;
    // Asked last: an earlier try, which took him out of all of them, may have been done only now.
    if (!(await isAssigned(user, sending))) return 'so';
    const beside = await wishedBeside();
    const isBeside = (group: GroupRef) => beside.has(membershipKey(group, 'users', userId));
    const left = [...shown, ...others].filter((id) => isIn.get(id) === false && !isBeside(id));
    // What was under way at the first look, and is over, is seen by another one.
    const seen = new Map([...isIn, ...(await lookedFor(userId, left, sending))]);
    const isWanted = (group: GroupRef) =>
      isBeside(group) || (seen.get(group) ?? groups.includes(group));
    const now = { ...change, groups: [...groups, ...others].filter(isWanted) };
    return groups.every(isWanted) && !others.some(isWanted) ? null : { found: null, now };
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

  // What has come back since is so, and is not sent again.
  again: (change, before) =>
    before?.op === 'unassign-user'
      ? { ...change, groups: [...new Set([...change.groups, ...before.groups])] }
      : change,

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

/** What brings a user back to the customer, and into the groups that he left with it. */
export function comingBack(user: UserName, undone: SendableChange | null): readonly Change[] {
  return undone?.op === 'unassign-user'
    ? unassignUser.inverse(undone, {})
    : [{ op: 'assign-user', user }];
}
