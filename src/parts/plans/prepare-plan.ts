import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import { figureSteps, type PlanFigure } from '../../changes/plan/plan-figures.ts';
import { plan, type Plan, planSteps } from '../../changes/plan/plan.ts';
import { groupsIn, type Wish } from '../../changes/wish.ts';
import { atOnce } from '../../ui/sliced.ts';
import type { Fleet } from '../../queries/fleet.ts';
import { knownMemberships, knownSteps } from '../members/known-memberships.ts';

/** What a wish takes as far as is known now, and the same in figures. */
export interface PreparedPlan {
  plan: Plan;
  /** What leaves which group and joins which. */
  figures: readonly PlanFigure[];
}

/** What a wish would change and what is so already; changes nothing. */
export function planOfWish(fleet: Fleet, engine: ChangeEngine, wish: Wish): Plan {
  return plan(knownMemberships(fleet, engine, groupsIn(wish)), wish);
}

/**
 * The same and in figures, in steps.
 * @param made the plan, where it is made already
 */
export function* prepareSteps(
  fleet: Fleet,
  engine: ChangeEngine,
  wish: Wish,
  made?: Plan,
): Generator<void, PreparedPlan> {
  const known = yield* knownSteps(fleet, engine, groupsIn(wish));
  const planned = made ?? (yield* planSteps(known, wish));
  return { plan: planned, figures: yield* figureSteps(planned, known) };
}

/** The same in one go. */
export const preparePlan = (fleet: Fleet, engine: ChangeEngine, wish: Wish): PreparedPlan =>
  atOnce(prepareSteps(fleet, engine, wish));
