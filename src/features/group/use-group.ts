import { useOverlaid } from '../../parts/use-engine.tsx';
import { useGroups } from '../../parts/use-groups.ts';
import type { QueryState } from '../../parts/query-view.tsx';
import type { NamedGroup } from '../../changes/overlay.ts';

/** A group's id (int32) as an address names it, or null where it names none. */
export function groupIdIn(text: string | undefined): number | null {
  if (text === undefined || !/^[1-9]\d{0,9}$/.test(text)) return null;
  const id = Number(text);
  return id < 2 ** 31 ? id : null;
}

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
