import type { Scope } from '../api/scope.ts';
import type { Intent } from '../changes/intent.ts';
import type { Plan } from '../changes/plan.ts';

/** A wish that a person looks at before it is carried out. */
export interface UnconfirmedPlan {
  scope: Scope;
  plan: Plan;
  intent: Intent;
  /** Carries it out. */
  start: () => void;
}

/** Above so many changes a wish is shown before it is carried out. */
export const previewAbove = 25;

let unconfirmed: UnconfirmedPlan | null = null;
const listeners = new Set<() => void>();

function set(next: UnconfirmedPlan | null): void {
  unconfirmed = next;
  for (const listener of listeners) listener();
}

/** The wish that is looked at now, or null. */
export function unconfirmedPlan(): UnconfirmedPlan | null {
  return unconfirmed;
}

/** Calls `listener` after every change; returns how to stop that. */
export function subscribeUnconfirmed(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows a wish before it is carried out. */
export function confirmPlan(plan: UnconfirmedPlan): void {
  set(plan);
}

/** The wish was looked at: it is carried out, or not. */
export function answerConfirmation(yes: boolean): void {
  const answered = unconfirmed;
  set(null);
  if (yes) answered?.start();
}
