import { curlOf } from '../../api/curl.ts';
import type { Scope } from '../../api/scope.ts';
import { type Change, operationOf, withGroup } from '../../changes/change.ts';

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
  const call = now.op === 'forgotten' ? null : operationOf(now).call(now);
  return call === null ? null : curlOf(scope, call, origin);
}
