import { type Change, operationOf, withGroup } from '../change.ts';
import { type GroupRef, prerequisites } from '../pending/change-base.ts';
import type { Facts, Result } from '../operation.ts';

/** The same change, waiting for these. */
export function ordered(change: Change, waits: Iterable<number>): Change {
  const [first, ...others] = new Set(waits);
  const { after: _, ...bare } = change;
  if (first === undefined) return bare;
  return { ...bare, after: others.length === 0 ? first : [first, ...others] };
}

/** A group that comes back is told by the id that it had. */
function resultOf(change: Change, idOf: (group: GroupRef) => GroupRef): Result {
  if (change.op !== 'create-group' || change.restores === undefined) return {};
  const groupId = idOf(change.restores);
  return typeof groupId === 'number' ? { groupId } : {};
}

/**
 * The changes without those that are so already, in their order. What goes into a group that is there
 * again goes into it by its id; what goes into one that has yet to come back waits for it.
 * @param groupNow the id that a group has now
 */
export function pruned(
  changes: readonly Change[],
  facts: Facts,
  groupNow: (group: GroupRef) => GroupRef,
): Change[] {
  const restored = new Map<string, GroupRef>();
  for (const change of changes)
    if (change.op === 'create-group' && change.restores !== undefined)
      restored.set(change.ref, groupNow(change.restores));
  const idOf = (group: GroupRef) =>
    (typeof group === 'number' ? undefined : restored.get(group.created)) ?? groupNow(group);

  const kept: Change[] = [];
  const places = new Map<number, number>();
  const seen = new Set<string>();
  /** The groups that these changes bring back, by the id that they have until then. */
  const coming = new Map<GroupRef, { created: string; at: number }>();
  for (const [index, change] of changes.entries()) {
    if (change.op === 'forgotten') continue;
    const now = withGroup(change, idOf);
    if (now.op === 'forgotten') continue;
    const [effect] = operationOf(now).effects(now, resultOf(now, idOf));
    if (effect !== undefined) {
      if (seen.has(effect.key) || facts.get(effect.key) === effect.value) continue;
      seen.add(effect.key);
    }
    const waits = prerequisites(change).flatMap((before) => places.get(before) ?? []);
    const into = withGroup(now, (group) => {
      const home = coming.get(group);
      if (home === undefined) return group;
      waits.push(home.at);
      return { created: home.created };
    });
    const at = kept.push(ordered(into, waits)) - 1;
    places.set(index, at);
    if (now.op === 'create-group' && now.restores !== undefined)
      coming.set(idOf(now.restores), { created: now.ref, at });
  }
  return kept;
}
