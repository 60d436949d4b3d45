/** A column that was moved by hand: it stands behind another one; before all where that is null. */
export interface Placed {
  column: number;
  after: number | null;
}

/**
 * Groups in their own order, but those that were moved by hand where they were put. One that was put behind
 * a group that is gone stands in its own place again, and takes along what was put behind it.
 */
export function inPlaces<Group extends { id: number }>(
  groups: readonly Group[],
  placed: readonly Placed[],
): readonly Group[] {
  if (placed.length === 0) return groups;
  const there = new Map(groups.map((group) => [group.id, group]));
  const behind = new Map<number | null, Group[]>();
  const moved = new Set<Group>();
  for (const { column, after } of placed) {
    const group = there.get(column);
    if (group === undefined || (after !== null && !there.has(after))) continue;
    behind.set(after, [...(behind.get(after) ?? []), group]);
    moved.add(group);
  }
  const ordered = new Set<Group>();
  const put = (group: Group) => {
    if (ordered.has(group)) return;
    ordered.add(group);
    behind.get(group.id)?.forEach(put);
  };
  behind.get(null)?.forEach(put);
  for (const group of groups) if (!moved.has(group)) put(group);
  // An address may say of two that each stands behind the other.
  for (const group of groups) put(group);
  return [...ordered];
}
