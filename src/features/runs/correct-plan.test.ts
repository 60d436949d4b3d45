// @vitest-environment node
import { expect, it } from 'vitest';
import { plan, type Plan } from '../../changes/plan/plan.ts';
import { confirmPlan, unconfirmed } from '../../parts/plans/plan-confirmation.ts';
import type { PreparedPlan } from '../../parts/plans/prepare-plan.ts';
import { answerConfirmation, correctPlan } from './correct-plan.ts';
import type { Memberships } from '../../changes/wish.ts';

const withCars = (...cars: number[]): Memberships =>
  new Map([[1, { name: 'Depot Nord', members: { cars: new Set(cars) } }]]);
const clearing = (...cars: number[]): PreparedPlan => ({
  plan: plan(withCars(...cars), { type: 'clear', groupId: 1, kinds: ['cars'] }),
  figures: [],
});

/** Shows the clearing of a group of cars 1 and 2; what it takes is known anew when the test says so. */
function shown() {
  const started: Plan[] = [];
  confirmPlan({
    scope: { environment: 'sandbox', customerId: 1 },
    wish: { type: 'clear', groupId: 1 },
    intent: { type: 'clear', groupId: 1 },
    ...clearing(1, 2),
    start: (agreed) => started.push(agreed),
  });
  const { plan: asked } = unconfirmed.get();
  if (asked === null) throw new Error('Nothing is asked.');
  const newer = new AbortController();
  const correct = (now: PreparedPlan | null) => correctPlan(asked, now, newer.signal);
  return { started, correct, newer };
}

it('corrects what was shown by what was read anew, says how it differs, and starts that', async () => {
  const { started, correct } = shown();
  expect(unconfirmed.get().plan?.readAnew).toBe('reading');
  await correct(clearing(2, 3, 4));
  expect(unconfirmed.get().plan?.readAnew).toEqual({ more: 2, fewer: 1 });
  expect(started).toEqual([]);
  answerConfirmation(true);
  expect(started).toEqual([clearing(2, 3, 4).plan]);
});

it('starts at once for whoever agreed while it was read, if nothing has changed', async () => {
  const { started, correct } = shown();
  answerConfirmation(true);
  expect(started).toEqual([]);
  await correct(clearing(1, 2));
  expect(started).toEqual([clearing(1, 2).plan]);
  expect(unconfirmed.get().plan).toBe(null);
});

it('asks once more where something has changed meanwhile, or could not be read', async () => {
  for (const now of [clearing(1), null]) {
    const asked = shown();
    answerConfirmation(true);
    await asked.correct(now);
    expect(asked.started).toEqual([]);
    expect(unconfirmed.get().plan?.isAgreed).toBe(false);
    answerConfirmation(true);
    expect(asked.started).toHaveLength(1);
  }
});

it('is corrected by all that changes from then on, and always differs from what was shown first', async () => {
  const { started, correct, newer } = shown();
  await correct(clearing(1, 2));
  await correct(clearing(1, 2, 3));
  await correct(clearing(3, 4));
  expect(unconfirmed.get().plan?.readAnew).toEqual({ more: 2, fewer: 2 });
  // One that took long is not shown in the place of a newer one.
  const late = correct(clearing(1));
  newer.abort();
  await late;
  answerConfirmation(true);
  expect(started).toEqual([clearing(3, 4).plan]);
});

it('tells nobody of a plan that was answered before it was read', async () => {
  const { started, correct } = shown();
  answerConfirmation(false);
  await correct(clearing(1, 2));
  expect(unconfirmed.get().plan).toBe(null);
  expect(started).toEqual([]);
});
