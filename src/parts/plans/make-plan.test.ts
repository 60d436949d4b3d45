import { beforeEach, expect, test } from 'vitest';
import { figureSteps, figuresOfPlan } from '../../changes/plan/plan-figures.ts';
import { plan, planSteps } from '../../changes/plan/plan.ts';
import type { Memberships, Wish } from '../../changes/wish.ts';
import { makePlan } from './make-plan.ts';
import { unconfirmed } from './plan-confirmation.ts';
import type { PreparedPlan } from './prepare-plan.ts';

const scope = { environment: 'sandbox', customerId: 1 };
const count = 100_000;
const known: Memberships = new Map([
  [1, { name: 'Depot Nord', members: { cars: new Set([1, 2, 3]) } }],
]);
const wish: Wish = {
  type: 'assign',
  kind: 'cars',
  groupIds: [1],
  elementIds: Array.from({ length: count }, (_, at) => at + 1),
};

function* steps(): Generator<void, PreparedPlan> {
  const planned = yield* planSteps(known, wish);
  return { plan: planned, figures: yield* figureSteps(planned, known) };
}

beforeEach(() => unconfirmed.set({ plan: null, making: null }));

test('100,000 additions are planned with a pause after each thousand, to what they come to at once', () => {
  let pauses = 0;
  const making = steps();
  let step = making.next();
  for (; step.done !== true; step = making.next()) pauses += 1;
  expect(pauses).toBeGreaterThan(390);
  const planned = plan(known, wish);
  expect(step.value).toEqual({ plan: planned, figures: figuresOfPlan(planned, known) });
  expect(planned.changes).toHaveLength(count - 3);
});

test('how far it is grows from nothing to all of it', async () => {
  const shares: number[] = [];
  const stop = unconfirmed.subscribe(() => shares.push(unconfirmed.get().making?.share ?? -1));
  const made = await makePlan(scope, count, steps());
  stop();
  expect(made?.plan.changes).toHaveLength(count - 3);
  expect(shares[0]).toBe(0);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBeGreaterThan(0.97);
});

test('whoever cancels gets no plan, and nothing more is made of it', async () => {
  const made = makePlan(scope, count, steps());
  unconfirmed.get().making?.cancel();
  expect(unconfirmed.get().making).toBe(null);
  expect(await made).toBe(null);
  expect(unconfirmed.get().making).toBe(null);
});

test('another wish takes the place of one that is still planned', async () => {
  const first = makePlan(scope, count, steps());
  const second = makePlan(scope, count, steps());
  expect(await first).toBe(null);
  expect((await second)?.plan.changes).toHaveLength(count - 3);
});
