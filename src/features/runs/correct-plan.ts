import { differenceSteps } from '../../changes/plan/plan-difference.ts';
import { unconfirmed, type UnconfirmedPlan } from '../../parts/plans/plan-confirmation.ts';
import { inSlices } from '../../ui/sliced.ts';
import type { PreparedPlan } from '../../parts/plans/prepare-plan.ts';

const { signal: never } = new AbortController();

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
 * @param prepareAnew reads that and plans again; where it can not be read, what is known counts
 */
export async function correctPlan(
  asked: UnconfirmedPlan,
  prepareAnew: () => Promise<PreparedPlan | null>,
): Promise<void> {
  const now = await prepareAnew().catch(() => null);
  const difference = now && (await inSlices(differenceSteps(asked.plan, now.plan), never));
  const { plan: shown } = unconfirmed.get();
  // It may have been answered meanwhile, or another one asked for.
  if (shown?.id !== asked.id) return;
  const readAnew = difference ?? 'failed';
  unconfirmed.set({ plan: { ...shown, ...now, readAnew, isAgreed: false } });
  const isSame = readAnew !== 'failed' && readAnew.more === 0 && readAnew.fewer === 0;
  if (shown.isAgreed && isSame) answerConfirmation(true);
}
