import { type Change, isMembership } from './change.ts';
import type { Plan } from './plan.ts';

/** How many memberships one plan changes that the other does not, and the reverse. */
export interface PlanDifference {
  more: number;
  fewer: number;
}

/** The elements by what is done with them; a group that is only made has no id to compare. */
function elementsByDeed(changes: readonly Change[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const change of changes) {
    if (!isMembership(change)) continue;
    const { op, kind, groupId, elementId } = change;
    const deed = `${op} ${kind} ${typeof groupId === 'number' ? groupId : 'made'}`;
    const elements = found.get(deed);
    if (elements === undefined) found.set(deed, new Set([elementId]));
    else elements.add(elementId);
  }
  return found;
}

function countOfMissing(
  one: ReadonlyMap<string, ReadonlySet<number>>,
  other: ReadonlyMap<string, ReadonlySet<number>>,
): number {
  let count = 0;
  for (const [deed, elements] of one) {
    const there = other.get(deed);
    for (const element of elements) if (there?.has(element) !== true) count += 1;
  }
  return count;
}

/** What a plan that was made anew changes beyond the one that was shown. Pure; one pass over each. */
export function differenceOf(shown: Plan, now: Plan): PlanDifference {
  const [before, after] = [elementsByDeed(shown.changes), elementsByDeed(now.changes)];
  return { more: countOfMissing(after, before), fewer: countOfMissing(before, after) };
}
