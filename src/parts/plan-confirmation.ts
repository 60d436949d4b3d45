import { createStore } from '../store.ts';
import type { Scope } from '../api/scope.ts';
import type { Intent } from '../changes/intent.ts';
import { differenceOf, type PlanDifference } from '../changes/plan-difference.ts';
import type { PlanFigure } from '../changes/plan-figures.ts';
import type { Plan } from '../changes/plan.ts';

/** What a wish takes as far as is known now, and the same in figures. */
export interface PreparedPlan {
  plan: Plan;
  /** What leaves which group and joins which. */
  figures: readonly PlanFigure[];
}

/** Whether what a wish concerns was read anew since it was shown, and what that has changed in its plan. */
export type ReadAnew = 'reading' | 'failed' | PlanDifference;

/** A wish that a person looks at before it is carried out. */
export interface UnconfirmedPlan extends PreparedPlan {
  scope: Scope;
  intent: Intent;
  readAnew: ReadAnew;
  /** The person has agreed while it was being read: it starts by itself if that changes nothing. */
  isAgreed: boolean;
  /** Carries out what was shown last. */
  start: (plan: Plan) => void;
}

/** Above so many changes a wish is shown before it is carried out. */
export const previewAbove = 25;

/** The wish that is looked at now, or null. */
export const unconfirmed = createStore<{ plan: UnconfirmedPlan | null }>({ plan: null });

/**
 * Shows a wish before it is carried out: at once as far as is known, and corrected once what it concerns
 * was read anew.
 * @param prepareAnew reads that and plans again; where it can not be read, what is known counts
 */
export function confirmPlan(
  asked: Omit<UnconfirmedPlan, 'readAnew' | 'isAgreed'>,
  prepareAnew: () => Promise<PreparedPlan>,
): void {
  const show = (next: Partial<UnconfirmedPlan>) => {
    const { plan: shown } = unconfirmed.get();
    // It may have been answered meanwhile, or another one asked for.
    if (shown?.start === asked.start)
      unconfirmed.set({ plan: { ...shown, ...next, isAgreed: false } });
  };
  unconfirmed.set({ plan: { ...asked, readAnew: 'reading', isAgreed: false } });
  prepareAnew().then(
    (now) => {
      const difference = differenceOf(asked.plan, now.plan);
      const isAgreed = unconfirmed.get().plan?.isAgreed === true;
      show({ ...now, readAnew: difference });
      if (isAgreed && difference.more === 0 && difference.fewer === 0) answerConfirmation(true);
    },
    () => show({ readAnew: 'failed' }),
  );
}

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
