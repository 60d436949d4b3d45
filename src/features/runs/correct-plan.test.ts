// @vitest-environment node
import { expect, it } from 'vitest';
import { plan, type Plan } from '../../changes/plan/plan.ts';
import { quiet } from '../../changes/testing/world.ts';
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

/** Shows the clearing of a group of cars 1 and 2; its members are read anew when the test says so. */
function shown() {
  const started: Plan[] = [];
  const read = Promise.withResolvers<PreparedPlan>();
  confirmPlan({
    scope: { environment: 'sandbox', customerId: 1 },
    wish: { type: 'clear', groupId: 1 },
    intent: { type: 'clear', groupId: 1 },
    ...clearing(1, 2),
    start: (agreed) => started.push(agreed),
  });
  const { plan: asked } = unconfirmed.get();
  if (asked !== null) void correctPlan(asked, () => read.promise);
  return { started, read };
}

it('corrects what was shown by what was read anew, says how it differs, and starts that', async () => {
  const { started, read } = shown();
  expect(unconfirmed.get().plan?.readAnew).toBe('reading');
  read.resolve(clearing(2, 3, 4));
  await quiet();
  expect(unconfirmed.get().plan?.readAnew).toEqual({ more: 2, fewer: 1 });
  expect(started).toEqual([]);
  answerConfirmation(true);
  expect(started).toEqual([clearing(2, 3, 4).plan]);
});

it('starts at once for whoever agreed while it was read, if nothing has changed', async () => {
  const { started, read } = shown();
  answerConfirmation(true);
  expect(started).toEqual([]);
  read.resolve(clearing(1, 2));
  await quiet();
  expect(started).toEqual([clearing(1, 2).plan]);
  expect(unconfirmed.get().plan).toBe(null);
});

it('asks once more where something has changed meanwhile, or could not be read', async () => {
  for (const end of [
    ({ read }: ReturnType<typeof shown>) => read.resolve(clearing(1)),
    ({ read }: ReturnType<typeof shown>) => read.reject(new Error('cut')),
  ]) {
    const asked = shown();
    answerConfirmation(true);
    end(asked);
    await quiet();
    expect(asked.started).toEqual([]);
    expect(unconfirmed.get().plan?.isAgreed).toBe(false);
    answerConfirmation(true);
    expect(asked.started).toHaveLength(1);
  }
});

it('tells nobody of a plan that was answered before it was read', async () => {
  const { started, read } = shown();
  answerConfirmation(false);
  read.resolve(clearing(1, 2));
  await quiet();
  expect(unconfirmed.get().plan).toBe(null);
  expect(started).toEqual([]);
});
