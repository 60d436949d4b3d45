import type { ElementKind } from '../api/elements.ts';
import type { PlanFigure } from '../changes/plan-figures.ts';

/** The members of every group, of one kind; null where not all of them were read. */
type MembersOf = (kind: ElementKind) => Iterable<readonly [number, Iterable<number>]> | null;

/** The elements that each group loses, by kind and group. */
function losses(figures: readonly PlanFigure[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { kind, from, elementIds } of figures) {
    if (from === null) continue;
    const key = `${kind}/${from.groupId}`;
    found.set(key, new Set([...(found.get(key) ?? []), ...elementIds]));
  }
  return found;
}

/**
 * Of each of the first `most` sentences of a preview about what leaves a group, how many of it are in yet
 * another one, which no sentence speaks of; null where nothing leaves, or nobody knows. Pure, in steps of
 * a group each.
 */
export function* elsewhereSteps(
  figures: readonly PlanFigure[],
  most: number,
  membersOf: MembersOf,
): Generator<void, readonly (number | null)[]> {
  const lost = losses(figures);
  const counts: (number | null)[] = [];
  for (const { kind, elementIds, from, to } of figures.slice(0, most)) {
    const groups = from === null ? null : membersOf(kind);
    const joined = to !== null && 'groupId' in to ? to.groupId : null;
    const sought = new Set(elementIds);
    for (const [groupId, members] of groups ?? []) {
      if (groupId === joined) continue;
      const left = lost.get(`${kind}/${groupId}`);
      for (const id of members) if (left?.has(id) !== true) sought.delete(id);
      yield;
    }
    counts.push(groups === null ? null : elementIds.length - sought.size);
  }
  return counts;
}
