import type { TeamChange } from '../../api/live-changes.ts';
import type { ListedChange } from '../../changes/wish.ts';

/**
 * What takes a logged run back: each membership as it was before the first change of it, whatever the
 * run did to it since. Other changes are not in it: the log holds no names to bring back.
 */
export function inverseOfRun(newestFirst: readonly TeamChange[]): readonly ListedChange[] {
  const inverse = new Map<string, ListedChange>();
  for (const { op, kind, groupId, elementId, outcome } of newestFirst) {
    if (outcome !== 'done' || kind === null || groupId === null || elementId === null) continue;
    if (op !== 'assign' && op !== 'remove') continue;
    // The oldest comes last, and tells how it was.
    inverse.set(`${kind}/${groupId}/${elementId}`, {
      op: op === 'assign' ? 'remove' : 'assign',
      kind,
      groupId,
      elementId,
    });
  }
  return [...inverse.values()];
}
