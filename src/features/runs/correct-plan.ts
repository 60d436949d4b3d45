import { differenceSteps } from '../../changes/plan/plan-difference.ts';
import { unconfirmed, type UnconfirmedPlan } from '../../parts/plans/plan-confirmation.ts';
import { inSlices } from '../../ui/sliced.ts';
import type { PreparedPlan } from '../../parts/plans/prepare-plan.ts';

/** The wish was looked at: it is carried out, once what it concerns was read anew, or not at all. */
export function answerConfirmation(yes: boolean): void {
  const { plan: answered } = unconfirmed.get();
  if (yes && answered?.readAnew === 'reading') {
    unconfirmed.set({ plan: { ...answered, isAgreed: true } });
    return;
  }
  unconfirmed.set({ plan: null });
  if (yes) answered?.start(answered.plan);
}

/**
 * Corrects what is shown of a wish once what it concerns was read anew. Whoever has agreed before gets it
 * started, unless that changes something: then he is asked once more.
 * @param asked as it was shown first
 * @param now what it takes as of now; null where that could not be read: then what was known counts
 * @param signal aborted once something newer is known
 */
export async function correctPlan(
  asked: UnconfirmedPlan,
  now: PreparedPlan | null,
  signal: AbortSignal,
): Promise<void> {
  const difference = now && (await inSlices(differenceSteps(asked.plan, now.plan), signal));
  const { plan: shown } = unconfirmed.get();
  // It may have been answered meanwhile, or another one asked for.
  if (signal.aborted || shown?.id !== asked.id) return;
  const readAnew = difference ?? 'failed';
  unconfirmed.set({ plan: { ...shown, ...now, readAnew, isAgreed: false } });
  const isSame = readAnew !== 'failed' && readAnew.more === 0 && readAnew.fewer === 0;
  if (shown.isAgreed && isSame) answerConfirmation(true);
}
