// @vitest-environment node
import { expect, it } from 'vitest';
import { figuresOfPlan } from '../../changes/plan/plan-figures.ts';
import { plan } from '../../changes/plan/plan.ts';
import type { Memberships, Wish } from '../../changes/wish.ts';
import { atOnce } from '../../ui/sliced.ts';
import { elsewhereSteps } from './elsewhere.ts';

const cars = (...ids: number[]) => ({ name: '', members: { cars: new Set(ids) } });
const known: Memberships = new Map([
  [1, cars(1, 2, 3)],
  [2, cars(3, 4)],
  [3, cars(2, 9)],
  [4, cars(1, 2, 4)],
]);

const groupsOf = (car: number) =>
  [...known].flatMap(([id, { members }]) => (members.cars?.has(car) === true ? [id] : []));

const elsewhere = (wish: Wish, isWhole = true) =>
  atOnce(
    elsewhereSteps(figuresOfPlan(plan(known, wish), known), 12, () => (isWhole ? groupsOf : null)),
  );

it('counts what leaves a group and is in yet another one, each once, without the one that it joins', () => {
  expect(elsewhere({ type: 'move', kind: 'cars', from: 1, to: 2 })).toEqual([2]);
  expect(elsewhere({ type: 'clear', groupId: 2, kinds: ['cars'] })).toEqual([2]);
});

it('does not count a group that it leaves by the same wish', () => {
  const sources = [1, 4].map((groupId) => ({ groupId, elementIds: [1, 2] }));
  // Car 2 is in group 3 as well, car 1 in these two alone.
  expect(elsewhere({ type: 'scatter', kind: 'cars', sources })).toEqual([1, 1]);
});

it('says nothing of what only joins a group, or as long as not all groups were read', () => {
  expect(elsewhere({ type: 'assign', kind: 'cars', groupIds: [3], elementIds: [1] })).toEqual([
    null,
  ]);
  expect(elsewhere({ type: 'clear', groupId: 2, kinds: ['cars'] }, false)).toEqual([null]);
});
