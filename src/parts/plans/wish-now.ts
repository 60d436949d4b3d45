import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { groupsIn, kindsIn, MembersUnknown, type Wish } from '../../changes/wish.ts';
import type { Fleet } from '../../queries/fleet.ts';
import { byFrame } from '../reads/by-frame.ts';
import { type PreparedPlan, prepareSteps } from './prepare-plan.ts';

/** Subscribes to what comes into the groups that a wish concerns, and to what leaves them. */
export const hearOfWish = (fleet: Fleet, engine: ChangeEngine, wish: Wish) =>
  byFrame((listener) => {
    const groupIds = [...new Set(groupsIn(wish))];
    const stops = kindsIn(wish).flatMap((kind) => {
      const shown = shownMembershipsOf(fleet, engine, kind);
      return groupIds.map((groupId) => shown.subscribeGroup(groupId, listener));
    });
    return () => {
      for (const stop of stops) stop();
    };
  });

/** What a wish takes as of now, in steps; null where a group of it is gone, or is not read any more. */
export function* planNow(
  fleet: Fleet,
  engine: ChangeEngine,
  wish: Wish,
): Generator<void, PreparedPlan | null> {
  try {
    return yield* prepareSteps(fleet, engine, wish);
  } catch (error) {
    if (error instanceof MembersUnknown) return null;
    throw error;
  }
}
