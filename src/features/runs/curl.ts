import { type Call, calls } from '../../api/calls.ts';
import { curlOf } from '../../api/curl.ts';
import type { Scope } from '../../api/scope.ts';
import { type Change, withGroup } from '../../changes/change.ts';

/** The call of the API that a change is; null where its details are not known any more. */
function callOf(change: Change): Call | null {
  switch (change.op) {
    case 'assign':
    case 'remove': {
      const { groupId, kind, elementId } = change;
      if (typeof groupId !== 'number') return null;
      return change.op === 'assign'
        ? calls.assignElement(groupId, kind, elementId)
        : calls.removeElement(groupId, kind, elementId);
    }
    case 'create-group':
      return calls.createGroup(change.name);
    case 'rename-group':
      return typeof change.groupId === 'number'
        ? calls.renameGroup(change.groupId, change.name)
        : null;
    case 'delete-group':
      return typeof change.groupId === 'number' ? calls.deleteGroup(change.groupId) : null;
    case 'assign-user':
      return calls.assignUser(change.user);
    case 'unassign-user':
      return calls.unassignUser(change.user);
    case 'create-user':
      return calls.createUser(change.user);
    case 'forgotten':
      return null;
  }
}

/**
 * The change as a curl command for a shell; null where the change can not be told.
 * @param origin where this Motorpool is served
 * @param groupNow the id that a group has now: one that was deleted and brought back has another
 */
export function curlOfChange(
  scope: Scope,
  change: Change,
  origin: string,
  groupNow: (groupId: number) => number = (groupId) => groupId,
): string | null {
  const now = withGroup(change, (group) => (typeof group === 'number' ? groupNow(group) : group));
  const call = callOf(now);
  return call === null ? null : curlOf(scope, call, origin);
}
