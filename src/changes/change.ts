import type { NewUser } from '../api/users.ts';
import type { GroupRef, Ordered } from './pending/change-base.ts';
import type { Operation, ReadList } from './operation.ts';
import { type CreateGroup, createGroup } from './operations/group-create.ts';
import { type DeleteGroup, deleteGroup } from './operations/group-delete.ts';
import { type RenameGroup, renameGroup } from './operations/group-rename.ts';
import { assignOf, joinGroup, type JoinGroup } from './operations/join-group.ts';
import { isMembership, type MembershipChange } from './membership-change.ts';
import { membership } from './operations/membership.ts';
import { type AssignUser, assignUser } from './operations/user-assign.ts';
import { type CreateUser, createUser } from './operations/user-create.ts';
import { type UnassignUser, unassignUser } from './operations/user-unassign.ts';

/** A change that can be sent. A new operation is added here and in `operations`. */
export type SendableChange =
  | MembershipChange
  | JoinGroup
  | CreateGroup
  | RenameGroup
  | DeleteGroup
  | AssignUser
  | UnassignUser
  | CreateUser;

const operations: { [C in SendableChange as C['op']]: Operation<C> } = {
  assign: membership,
  remove: membership,
  'join-group': joinGroup,
  'create-group': createGroup,
  'rename-group': renameGroup,
  'delete-group': deleteGroup,
  'assign-user': assignUser,
  'unassign-user': unassignUser,
  'create-user': createUser,
};

/** What is left in the journal of a change whose payload may not be stored. */
interface ForgottenChange extends Ordered {
  op: 'forgotten';
  was: SendableChange['op'];
  /** Of a creation: no read tells it, and it is no secret. */
  type?: NewUser['type'];
  /** Whom its run has created by it, as a snapshot tells; never stored. */
  userId?: number;
}

/** The unit of everything a manager does: one request, with its inverse. */
export type Change = SendableChange | ForgottenChange;

/** All that differs by operation. */
export function operationOf({ op }: SendableChange): Operation {
  return operations[op];
}

/** Changes with the same target are done one after the other, in the order in which they came. */
export function targetOf(change: Change, runId: string): string | null {
  return change.op === 'forgotten' ? null : operationOf(change).target(change, runId);
}

/** The same change with its groups by the ids that they have now. */
export function withGroup(change: Change, now: (group: GroupRef) => GroupRef): Change {
  if (change.op === 'forgotten') return change;
  return operationOf(change).withGroups?.(change, now) ?? change;
}

/** The same change with whom its run creates by the id that is known by now. */
export function withUser<C extends Change>(
  change: C,
  idOf: (index: number) => number | undefined,
): C | MembershipChange {
  if (change.op !== 'join-group') return change;
  const id = idOf(change.creation);
  return id === undefined ? change : assignOf(change, id);
}

/** What has to be read again once the change is done. */
export function touchedBy(change: Change): readonly ReadList[] {
  // Only what is about users is forgotten.
  return change.op === 'forgotten' ? ['users'] : operationOf(change).touches(change);
}

/** What may be stored of a change: addresses and passwords are left out. */
export function storable(change: Change): Change {
  if (change.op === 'forgotten' || operationOf(change).isStorable?.(change) !== false)
    return change;
  const { op: was, after } = change;
  return {
    op: 'forgotten',
    was,
    ...(was === 'create-user' && { type: change.user.type }),
    ...(after === undefined ? {} : { after }),
  };
}

/** Whether one does exactly what the other undoes, so that neither need be sent. */
export function cancelOut(one: Change, other: Change): boolean {
  return isMembership(one) && isMembership(other) && one.op !== other.op;
}
