// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from './plan.ts';
import { figuresOfPlan } from './plan-figures.ts';
import { aWish, someMemberships } from '../testing/any-wish.ts';
import { fleetOf } from '../testing/model.ts';
import { wished } from '../testing/wished.ts';
import type { Memberships } from '../wish.ts';

const ids = (count: number, from = 1) =>
  new Set(Array.from({ length: count }, (_, at) => at + from));
const known: Memberships = new Map([
  [1, { name: 'Depot Nord', members: { cars: ids(24), users: ids(2) } }],
  [2, { name: 'Depot Süd', members: { cars: ids(19, 25), users: ids(1) } }],
]);

/** The same with nothing left out, as whoever merges has read it. */
const both: Memberships = new Map(
  [...known].map(([id, { name, members }]) => [
    id,
    { name, members: { ...members, services: new Set(), products: new Set() } },
  ]),
);

describe('the figures of a plan', () => {
  it('say in one sentence what leaves one group and joins another', () => {
    const moved = plan(known, { type: 'move-all', from: 1, to: 2, kinds: ['cars'] });
    expect(figuresOfPlan(moved, known)).toEqual([
      {
        kind: 'cars',
        elementIds: [...ids(24)],
        alreadyIn: 0,
        from: { groupId: 1, before: 24, after: 0 },
        to: { groupId: 2, before: 19, after: 43 },
      },
    ]);
  });

  it('name a group that is made by the name that it will have', () => {
    const made = plan(known, { type: 'duplicate', from: 1, name: 'Neu', kinds: ['cars'] });
    expect(figuresOfPlan(made, known)).toEqual([
      {
        kind: 'cars',
        elementIds: [...ids(24)],
        alreadyIn: 0,
        from: null,
        to: { made: 'Neu', after: 24 },
      },
    ]);
  });

  it.each([
    { type: 'move-all', from: 1, to: 2, kinds: ['users'] },
    { type: 'merge-all', from: [1], into: 2 },
  ] as const)('count by $type what is in the other group already', (wish) => {
    const [users] = figuresOfPlan(plan(both, wish), both).filter(({ kind }) => kind === 'users');
    expect(users).toMatchObject({
      elementIds: [1, 2],
      alreadyIn: 1,
      to: { groupId: 2, before: 1, after: 2 },
    });
  });

  it('say nothing of numbers that nobody knows', () => {
    const wish = { type: 'assign', kind: 'services', groupIds: [1], elementIds: [7] } as const;
    expect(figuresOfPlan(plan(known, wish), known)).toEqual([
      {
        kind: 'services',
        elementIds: [7],
        alreadyIn: 0,
        from: null,
        to: { groupId: 1, before: null, after: null },
      },
    ]);
  });

  it('end with what the wish comes to, whatever it is', () => {
    fc.assert(
      fc.property(someMemberships, aWish, (before, wish) => {
        const after = wished(fleetOf(before), wish);
        for (const { kind, from, to } of figuresOfPlan(plan(before, wish), before))
          for (const group of [from, to]) {
            if (group === null || !('groupId' in group)) continue;
            const left = after.get(`Group ${group.groupId}`)?.[kind].size ?? group.after;
            const held = before.get(group.groupId)?.members[kind]?.size;
            expect([group.before, group.after]).toEqual([held, left]);
          }
      }),
    );
  });
});
