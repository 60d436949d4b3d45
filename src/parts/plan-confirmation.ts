import { createStore } from '../store.ts';
import type { Scope } from '../api/scope.ts';
import type { Intent } from '../changes/intent.ts';
import type { PlanFigure } from '../changes/plan-figures.ts';
import type { Plan } from '../changes/plan.ts';

/** A wish that a person looks at before it is carried out. */
export interface UnconfirmedPlan {
  scope: Scope;
  plan: Plan;
  intent: Intent;
  /** What leaves which group and joins which. */
  figures: readonly PlanFigure[];
  /** Carries it out. */
  start: () => void;
}

/** Above so many changes a wish is shown before it is carried out. */
export const previewAbove = 25;

/** The wish that is looked at now, or null. */
export const unconfirmed = createStore<{ plan: UnconfirmedPlan | null }>({ plan: null });

/** Shows a wish before it is carried out. */
export function confirmPlan(plan: UnconfirmedPlan): void {
  unconfirmed.set({ plan });
}

/** The wish was looked at: it is carried out, or not. */
export function answerConfirmation(yes: boolean): void {
  const { plan: answered } = unconfirmed.get();
  unconfirmed.set({ plan: null });
  if (yes) answered?.start();
}
