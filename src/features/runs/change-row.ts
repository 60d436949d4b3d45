import type { Change, GroupRef } from '../../changes/change.ts';
import type { Names } from './names.ts';
import type { ElementRef } from './run-summary.ts';

/** The group of a change by its id; null where it has none, or only the run knows it. */
export function groupIdOf(change: Change): number | null {
  const ref: GroupRef | null = 'groupId' in change ? change.groupId : null;
  return typeof ref === 'number' ? ref : null;
}

/** What a change is about, for a list: names where they are known. */
export interface ChangeFacts {
  element: ElementRef | null;
  /** The element, the user or the group itself, by name. */
  subject: string | null;
  groupId: number | null;
  group: string | null;
}

/** Reads a change for a list of changes. */
export function factsOf(change: Change, names: Names): ChangeFacts {
  const groupId = groupIdOf(change);
  const group = groupId === null ? null : names.group(groupId);
  switch (change.op) {
    case 'assign':
    case 'remove': {
      const element = { kind: change.kind, id: change.elementId };
      return { element, subject: names.element(element), groupId, group };
    }
    case 'create-group':
      return { element: null, subject: change.name, groupId, group: change.name };
    case 'rename-group':
    case 'delete-group':
      return { element: null, subject: change.name, groupId, group: group ?? change.name };
    case 'assign-user':
    case 'unassign-user': {
      if ('emailAddress' in change.user)
        return { element: null, subject: change.user.emailAddress, groupId, group };
      const element = { kind: 'users', id: change.user.userId } as const;
      return { element, subject: names.element(element), groupId, group };
    }
    case 'create-user':
      return { element: null, subject: change.user.emailAddress, groupId, group };
    case 'forgotten':
      return { element: null, subject: null, groupId, group };
  }
}
