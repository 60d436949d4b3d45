import type { ElementKind } from '../api/elements.ts';
import type { NewUser } from '../api/users.ts';

/** A group by its id, or the one that the same run creates under this name of ours. */
export type GroupRef = number | { created: string };

/** The element ids of a group by kind: enough to bring a deleted group back. */
export type Members = Partial<Record<ElementKind, readonly number[]>>;

/** The indexes, in the same change set, of what must be done (or already so) before this is sent. */
interface Ordered {
  after?: number | readonly number[];
}

/** One element into, or out of, one group. */
export interface MembershipChange extends Ordered {
  op: 'assign' | 'remove';
  kind: ElementKind;
  groupId: GroupRef;
  elementId: number;
}

/**
 * A new group. `restores` is the id of the deleted group that it brings back: that id then means the
 * new one everywhere. `known` are the groups that already bear the name, so that the new one can be
 * told from them after a cut.
 */
export interface CreateGroup extends Ordered {
  op: 'create-group';
  ref: string;
  name: string;
  restores?: number;
  known?: readonly number[];
}

export interface RenameGroup extends Ordered {
  op: 'rename-group';
  groupId: GroupRef;
  name: string;
  was: string;
}

/** `members` is the snapshot that undo brings back; `namesakes` are other groups of that name. */
export interface DeleteGroup extends Ordered {
  op: 'delete-group';
  groupId: GroupRef;
  name: string;
  members: Members;
  namesakes?: readonly number[];
}

/** An existing user comes to this customer. An e-mail address is never journaled. */
export interface AssignUser extends Ordered {
  op: 'assign-user';
  user: { userId: number } | { emailAddress: string };
}

/** The user leaves this customer, and its groups: `groups` is what undo brings back. */
export interface UnassignUser extends Ordered {
  op: 'unassign-user';
  user: { userId: number } | { emailAddress: string };
  groups: readonly GroupRef[];
}

/** A new user. Its payload lives in memory alone: it is not sent again after a reload. */
export interface CreateUser extends Ordered {
  op: 'create-user';
  user: NewUser;
}

/** What is left in the journal of a change whose payload may not be stored. */
interface ForgottenChange extends Ordered {
  op: 'forgotten';
  was: 'assign-user' | 'unassign-user' | 'create-user';
}

/** A change that can be sent. */
export type SendableChange =
  | MembershipChange
  | CreateGroup
  | RenameGroup
  | DeleteGroup
  | AssignUser
  | UnassignUser
  | CreateUser;

/** The unit of everything a manager does: one request, with its inverse. */
export type Change = SendableChange | ForgottenChange;

export function isMembership(change: Change): change is MembershipChange {
  return change.op === 'assign' || change.op === 'remove';
}

/** What must be done before this change, as a list. */
export function prerequisites({ after }: Change): readonly number[] {
  if (after === undefined) return [];
  return typeof after === 'number' ? [after] : after;
}

/** One string for a group, known by id or only by the run that creates it. */
export function groupKey(group: GroupRef, runId: string): string {
  return typeof group === 'number' ? String(group) : `${runId}/${group.created}`;
}

/** Changes with the same target are done one after the other, in the order in which they came. */
export function targetOf(change: Change, runId: string): string | null {
  switch (change.op) {
    case 'assign':
    case 'remove':
      return `${groupKey(change.groupId, runId)}/${change.kind}/${change.elementId}`;
    case 'rename-group':
    case 'delete-group':
      return `group/${groupKey(change.groupId, runId)}`;
    case 'assign-user':
    case 'unassign-user':
      return `user/${'userId' in change.user ? change.user.userId : change.user.emailAddress.toLowerCase()}`;
    case 'create-user':
      return `user/${change.user.emailAddress.toLowerCase()}`;
    case 'create-group':
    case 'forgotten':
      return null;
  }
}

/** The same change with its group by the id that it has now. */
export function withGroup(change: Change, now: (group: GroupRef) => GroupRef): Change {
  switch (change.op) {
    case 'assign':
    case 'remove':
    case 'rename-group':
    case 'delete-group': {
      const groupId = now(change.groupId);
      return groupId === change.groupId ? change : { ...change, groupId };
    }
    case 'unassign-user':
      return { ...change, groups: change.groups.map(now) };
    case 'create-group':
    case 'assign-user':
    case 'create-user':
    case 'forgotten':
      return change;
  }
}

export function cancelOut(one: Change, other: Change): boolean {
  return isMembership(one) && isMembership(other) && one.op !== other.op;
}
