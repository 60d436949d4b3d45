import { useOverlaid } from '../../parts/plans/use-engine.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import type { QueryState } from '../../parts/reads/query-view.tsx';
import type { NamedGroup } from '../../changes/pending/overlay.ts';

/**
 * The group of a page: `found` is null where there is none. One that was deleted and brought back by
 * undo has another id, which the old one leads to.
 */
export function useGroup(groupId: number): QueryState<{ found: NamedGroup | null }> {
  const now = useOverlaid((overlay) => overlay.groupId(groupId));
  const groups = useGroups();
  const found = groups.data?.groups.find(({ id }) => id === now) ?? null;
  return { ...groups, data: groups.data === undefined ? undefined : { found } };
}
