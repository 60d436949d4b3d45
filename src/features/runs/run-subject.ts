import { type Change, isMembership } from '../../changes/change.ts';
import type { Intent } from '../../changes/intent.ts';
import { type ElementRef, elementsOf } from './run-summary.ts';

/** What a run is called after: the words of `changes.title` and `changes.told`. */
export type ActionKind =
  | 'assign'
  | 'remove'
  | 'move'
  | 'equal'
  | 'clear'
  | 'deleteGroup'
  | 'merge'
  | 'list'
  | 'createGroup'
  | 'renameGroup'
  | 'assignUser'
  | 'unassignUser'
  | 'createUser';

type Taken = Extract<Intent, { of: Intent }>;
type Origin = Exclude<Intent, { of: Intent }>;

const isTaken = (intent: Intent): intent is Taken => 'of' in intent;

/** What a run was about before it was taken back or done again. */
export function originOf(intent: Intent): Origin {
  let origin = intent;
  while (isTaken(origin)) origin = origin.of;
  return origin;
}

export function actionKindOf(intent: Intent): ActionKind {
  const { type } = originOf(intent);
  switch (type) {
    case 'copy':
      return 'assign';
    case 'delete-group':
      return 'deleteGroup';
    case 'create-group':
      return 'createGroup';
    case 'rename-group':
      return 'renameGroup';
    case 'assign-user':
      return 'assignUser';
    case 'unassign-user':
      return 'unassignUser';
    case 'create-user':
      return 'createUser';
    case 'assign':
    case 'remove':
    case 'move':
    case 'equal':
    case 'clear':
    case 'merge':
    case 'list':
      return type;
  }
}

/** The groups that a run is about: those that get, lose, or are what it changes. */
export function groupIdsOf(intent: Intent): readonly number[] {
  const origin = originOf(intent);
  switch (origin.type) {
    case 'assign':
    case 'remove':
      return origin.groupIds;
    case 'move':
    case 'copy':
      return [origin.to];
    case 'merge':
      return [origin.into];
    case 'equal':
    case 'clear':
    case 'delete-group':
    case 'rename-group':
      return [origin.groupId];
    case 'list':
    case 'create-group':
    case 'assign-user':
    case 'unassign-user':
    case 'create-user':
      return [];
  }
}

function elementsIn(changes: readonly Change[]): readonly ElementRef[] {
  const found = new Map<string, ElementRef>();
  for (const change of changes)
    if (isMembership(change))
      found.set(`${change.kind}/${change.elementId}`, { kind: change.kind, id: change.elementId });
  return [...found.values()];
}

/** The elements that the run as a whole is about. */
export function subjectOf(intent: Intent, changes: () => readonly Change[]): readonly ElementRef[] {
  const origin = originOf(intent);
  if (origin.type === 'unassign-user') return origin.userIds.map((id) => ({ kind: 'users', id }));
  if (origin.type === 'assign-user')
    return origin.userId === undefined ? [] : [{ kind: 'users', id: origin.userId }];
  return elementsOf(origin) ?? elementsIn(changes());
}

/** The name that a change itself carries, since it makes, renames or deletes what bears it. */
export function nameInChange(change: Change, intent: Intent): string | null {
  switch (change.op) {
    case 'create-group':
    case 'delete-group':
      return change.name;
    case 'rename-group':
      // Taking a renaming back is one to the former name; it is called after the one it takes back.
      return intent.type === 'undo' ? change.was : change.name;
    case 'create-user':
      return `${change.user.userData.firstName} ${change.user.userData.lastName}`;
    case 'assign-user':
    case 'unassign-user':
      return 'emailAddress' in change.user ? change.user.emailAddress : null;
    case 'assign':
    case 'remove':
    case 'forgotten':
      return null;
  }
}
