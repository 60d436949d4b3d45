import { createStore } from '../../store.ts';
import type { Scope } from '../../api/scope.ts';
import type { Intent } from '../../changes/plan/intent.ts';
import type { PlanDifference } from '../../changes/plan/plan-difference.ts';
import type { Plan } from '../../changes/plan/plan.ts';
import type { Wish } from '../../changes/wish.ts';
import type { PreparedPlan } from './prepare-plan.ts';

/** Whether what a wish concerns was read anew since it was shown, and what that has changed in its plan. */
export type ReadAnew = 'reading' | 'failed' | PlanDifference;

/** A wish that a person looks at before it is carried out. */
export interface UnconfirmedPlan extends PreparedPlan {
  /** Tells one wish from the next one. */
  id: string;
  scope: Scope;
  wish: Wish;
  intent: Intent;
  readAnew: ReadAnew;
  /** What a wish of this kind may be thought to concern and leaves as it is, in words. */
  leaves?: string | undefined;
  /** The person has agreed while it was being read: it starts by itself if that changes nothing. */
  isAgreed: boolean;
  /** Carries out what was shown last. */
  start: (plan: Plan) => void;
}

/** A wish of so many changes that it is planned while the page answers. */
export interface PlanInMaking {
  id: string;
  scope: Scope;
  /** So many changes it may come to. */
  count: number;
  /** How much of it is made, from 0 to 1. */
  share: number;
  cancel: () => void;
}

/** Above so many changes a wish is shown before it is carried out. */
export const previewAbove = 25;

interface Unconfirmed {
  plan: UnconfirmedPlan | null;
  making: PlanInMaking | null;
}

/** The wish that is looked at now, or on its way to that. */
export const unconfirmed = createStore<Unconfirmed>({ plan: null, making: null });

/** Shows a wish before it is carried out: at once, as far as is known (features/runs reads it anew). */
export function confirmPlan(asked: Omit<UnconfirmedPlan, 'id' | 'readAnew' | 'isAgreed'>): void {
  const id = crypto.randomUUID();
  unconfirmed.set({
    plan: { ...asked, id, readAnew: 'reading', isAgreed: false },
    making: null,
  });
}
