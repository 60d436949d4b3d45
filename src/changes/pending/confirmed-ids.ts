import type { SortedIds } from '../../queries/sorted-ids.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';
import type { MembershipOp } from './overlay.ts';

/** The members as they are now, where `ids` are those that there will be. */
export function confirmedIds(
  ids: SortedIds,
  pending: ReadonlyMap<number, MembershipOp>,
): SortedIds {
  if (pending.size === 0) return ids;
  const now = new Set(ids);
  for (const [id, op] of pending)
    if (op === 'assign') now.delete(id);
    else now.add(id);
  return sortedIds(now);
}
