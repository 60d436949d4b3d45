import { describe, expect, it } from 'vitest';
import { plan } from './plan.ts';
import { createWorld, over, scope } from './testing/world.ts';
import type { Memberships, Wish } from './wish.ts';

const known: Memberships = new Map([
  [1, { name: 'Berlin', members: { cars: new Set([11, 12]) } }],
  [2, { name: 'Hamburg', members: { cars: new Set<number>() } }],
]);

describe('a run', () => {
  it('carries out a move, and undo takes it back', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin', { cars: [11, 12] });
    api.addGroup(2, 'Hamburg');
    const wish: Wish = { type: 'move', kind: 'cars', elementIds: [11], from: 1, to: 2 };

    const run = engine.start(scope, plan(known, wish), wish);
    expect(engine.overlay(scope).membersOf(1, 'cars', { ids: [11, 12], startedAt: 0 })).toEqual({
      ids: [12],
      pending: new Map([[11, 'remove']]),
    });
    expect(await over(engine, run)).toMatchObject({ state: 'finished', counts: { done: 2 } });
    expect(api.log.map(({ op, target }) => `${op} ${target}`)).toEqual([
      'assign 2/cars/11',
      'remove 1/cars/11',
    ]);

    const undo = await engine.undo(run);
    expect(undo).not.toBeNull();
    await over(engine, undo ?? '');
    expect(api.members(1, 'cars')).toEqual([11, 12]);
    expect(api.members(2, 'cars')).toEqual([]);
  });
});
