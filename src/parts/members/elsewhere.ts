import type { ElementKind } from '../../api/elements.ts';
import type { PlanFigure } from '../../changes/plan/plan-figures.ts';

/** Tells of an element of one kind which groups it is in; null where not all of them were read. */
type GroupsOf = (kind: ElementKind) => ((elementId: number) => readonly number[]) | null;

/** So many elements are looked at in a step. */
const atATime = 500;

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
 * another one, which no sentence speaks of; null where nothing leaves, or nobody knows. Pure, in steps; what it
 * costs grows with what leaves, not with the fleet.
 */
export function* elsewhereSteps(
  figures: readonly PlanFigure[],
  most: number,
  groupsOf: GroupsOf,
): Generator<void, readonly (number | null)[]> {
  const lost = losses(figures);
  const counts: (number | null)[] = [];
  for (const { kind, elementIds, from, to } of figures.slice(0, most)) {
    const known = from === null ? null : groupsOf(kind);
    const joined = to !== null && 'groupId' in to ? to.groupId : null;
    const isElsewhere = (id: number) =>
      known?.(id).some(
        (groupId) => groupId !== joined && lost.get(`${kind}/${groupId}`)?.has(id) !== true,
      ) === true;
    let count = 0;
    for (const [at, id] of elementIds.entries()) {
      if (isElsewhere(id)) count += 1;
      if (at % atATime === atATime - 1) yield;
    }
    counts.push(known === null ? null : count);
    yield;
  }
  return counts;
}
