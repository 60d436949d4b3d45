import { inPortions } from '../../ui/sliced.ts';
import type { Change } from '../change.ts';
import { isMembership } from '../membership-change.ts';
import type { Plan } from './plan.ts';

/** How many memberships one plan changes that the other does not, and the reverse. */
export interface PlanDifference {
  more: number;
  fewer: number;
}

/** The elements by what is done with them; a group that is only made has no id to compare. */
function* elementsByDeed(
  changes: readonly Change[],
): Generator<void, ReadonlyMap<string, ReadonlySet<number>>> {
  const found = new Map<string, Set<number>>();
  yield* inPortions(changes, (change) => {
    if (!isMembership(change)) return;
    const { op, kind, groupId, elementId } = change;
    const deed = `${op} ${kind} ${typeof groupId === 'number' ? groupId : 'made'}`;
    const elements = found.get(deed);
    if (elements === undefined) found.set(deed, new Set([elementId]));
    else elements.add(elementId);
  });
  return found;
}

function* countOfMissing(
  one: ReadonlyMap<string, ReadonlySet<number>>,
  other: ReadonlyMap<string, ReadonlySet<number>>,
): Generator<void, number> {
  let count = 0;
  for (const [deed, elements] of one) {
    const there = other.get(deed);
    yield* inPortions(elements, (element) => {
      if (there?.has(element) !== true) count += 1;
    });
  }
  return count;
}

/** What a plan that was made anew changes beyond the one that was shown, in steps. Pure. */
export function* differenceSteps(shown: Plan, now: Plan): Generator<void, PlanDifference> {
  const before = yield* elementsByDeed(shown.changes);
  const after = yield* elementsByDeed(now.changes);
  return {
    more: yield* countOfMissing(after, before),
    fewer: yield* countOfMissing(before, after),
  };
}
