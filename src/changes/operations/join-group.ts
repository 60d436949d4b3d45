import type { GroupRef, Ordered } from '../pending/change-base.ts';
import type { Operation } from '../operation.ts';
import type { MembershipChange } from '../membership-change.ts';

/**
 * Whom the change at `creation` of the same run creates, into a group. Nobody knows the id before: once it is
 * known, this is an `assign` (`Run.named`), and is sent, shown and taken back as one.
 */
export interface JoinGroup extends Ordered {
  op: 'join-group';
  creation: number;
  groupId: GroupRef;
}

/** @param at the change of the same run that creates the group, where one does */
export function joiningOf(
  creation: number,
  { groupId, at }: { groupId: GroupRef; at?: number | undefined },
): JoinGroup {
  const after = at === undefined ? creation : [creation, at];
  return { op: 'join-group', creation, groupId, after };
}

/** The same of a user who has an id by now. */
export const assignOf = ({ groupId, after }: JoinGroup, elementId: number): MembershipChange => ({
  op: 'assign',
  kind: 'users',
  groupId,
  elementId,
  ...(after === undefined ? {} : { after }),
});

/** All that can be said of it before there is an id: it waits, and nothing of it is so. */
export const joinGroup: Operation<JoinGroup> = {
  repeatable: true,

  send({ creation }) {
    throw new Error(`The user of change ${creation} was not created`);
  },

  reads: () => undefined,
  settle: async () => ({ holds: false }),
  inverse: () => [],
  effects: () => [],
  target: () => null,

  withGroups(change, now) {
    const groupId = now(change.groupId);
    return groupId === change.groupId ? change : { ...change, groupId };
  },

  lays: () => null,
  touches: ({ groupId }) => (typeof groupId === 'number' ? [`users/${groupId}`] : []),
  call: () => null,
};
