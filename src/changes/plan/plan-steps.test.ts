// @vitest-environment node
import { expect, it } from 'vitest';
import type { KnownGroup, Memberships, Wish } from '../wish.ts';
import { figureSteps } from './plan-figures.ts';
import { planSteps } from './plan.ts';

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, at) => at + from);
const some = { users: new Set<number>(), services: new Set<number>(), products: new Set<number>() };
const known: Memberships = new Map([
  [1, { name: 'Depot Nord', members: { ...some, cars: new Set(ids(8_000)) } }],
  [2, { name: 'Depot Süd', members: { ...some, cars: new Set(ids(19, 25)) } }],
]);

/** The memberships, and how often one of them was looked up since that was asked last. */
class Watched extends Map<number, KnownGroup> {
  #count = 0;

  override get(id: number): KnownGroup | undefined {
    this.#count += 1;
    return super.get(id);
  }

  count(): number {
    const count = this.#count;
    this.#count = 0;
    return count;
  }
}

/** Takes all steps, and gives what comes of them and the most look-ups of one step. */
function taken<Result>(steps: Generator<void, Result>, watched: Watched): [Result, number] {
  let most = 0;
  for (;;) {
    const step = steps.next();
    most = Math.max(most, watched.count());
    if (step.done === true) return [step.value, most];
  }
}

const elementIds = ids(8_000);
const wishes: readonly Wish[] = [
  { type: 'assign', kind: 'cars', groupIds: [2], elementIds },
  { type: 'remove', kind: 'cars', groupIds: [1], elementIds },
  { type: 'move', kind: 'cars', elementIds, from: 1, to: 2 },
  { type: 'equal', kind: 'cars', groupId: 2, elementIds },
  { type: 'gather', kind: 'cars', sources: [{ groupId: 1, elementIds }], to: 2 },
  { type: 'merge', from: 1, into: 2 },
  { type: 'move-all', from: 1, to: 2, kinds: ['cars'] },
  { type: 'make-equal', from: 1, to: 2, kinds: ['cars'] },
  {
    type: 'list',
    changes: elementIds.map((elementId) => ({ op: 'remove', kind: 'cars', groupId: 1, elementId })),
  },
];

it.each(wishes)('a wish of very many changes is planned in short steps: $type', (wish) => {
  const watched = new Watched(known);
  const [plan, mostOfPlan] = taken(planSteps(watched, wish), watched);
  expect(plan.changes.length).toBeGreaterThan(7_000);
  expect(mostOfPlan).toBeLessThan(5_000);
  const [figures, mostOfFigures] = taken(figureSteps(plan, watched), watched);
  expect(figures.length).toBeGreaterThan(0);
  expect(mostOfFigures).toBeLessThan(5_000);
});
