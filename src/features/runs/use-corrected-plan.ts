import { useEffect, useEffectEvent, useState } from 'react';
import { useFleet } from '../../parts/members/use-memberships.ts';
import type { UnconfirmedPlan } from '../../parts/plans/plan-confirmation.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { hearOfWish, planNow } from '../../parts/plans/wish-now.ts';
import { keepMaking } from '../../ui/sliced.ts';
import { correctPlan } from './correct-plan.ts';
import { readWishAnew } from './read-wish-anew.ts';

/**
 * Reads anew what a wish concerns that is shown, and corrects its plan by it, and by all that changes in it
 * from then on. How it differs is told from what was shown first.
 */
export function useCorrectedPlan(asked: UnconfirmedPlan): void {
  const engine = useEngine();
  const fleet = useFleet();
  const [first] = useState(asked);
  const [isRead, setRead] = useState(false);
  const read = useEffectEvent(() =>
    readWishAnew(fleet, first.wish).then(
      () => setRead(true),
      () => correctPlan(first, null, new AbortController().signal),
    ),
  );
  useEffect(() => void read(), []);
  useEffect(() => {
    if (!isRead) return undefined;
    let newer = new AbortController();
    const stop = keepMaking(
      () => planNow(fleet, engine, first.wish),
      (now) => {
        newer.abort();
        newer = new AbortController();
        void correctPlan(first, now, newer.signal);
      },
      hearOfWish(fleet, engine, first.wish),
    );
    return () => {
      newer.abort();
      stop();
    };
  }, [isRead, fleet, engine, first]);
}
