import { useEffect, useEffectEvent } from 'react';
import type { UnconfirmedPlan } from '../../parts/plans/plan-confirmation.ts';
import { prepareSteps } from '../../parts/plans/prepare-plan.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { inSlices } from '../../ui/sliced.ts';
import { correctPlan } from './correct-plan.ts';
import { readWishAnew } from './read-wish-anew.ts';

const { signal: never } = new AbortController();

/** Reads anew, once, what a wish concerns that is shown, and corrects its plan by it. */
export function useCorrectedPlan(asked: UnconfirmedPlan): void {
  const engine = useEngine();
  const fleet = useFleet();
  const correct = useEffectEvent(() =>
    correctPlan(asked, async () => {
      await readWishAnew(fleet, asked.wish);
      return inSlices(prepareSteps(fleet, engine, asked.wish), never);
    }),
  );
  useEffect(() => void correct(), []);
}
