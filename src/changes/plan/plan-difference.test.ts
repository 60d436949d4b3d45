// @vitest-environment node
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMembership } from '../membership-change.ts';
import { plan, type Plan } from './plan.ts';
import { atOnce } from '../../ui/sliced.ts';
import { differenceSteps } from './plan-difference.ts';
import { aWish, someMemberships } from '../testing/any-wish.ts';
import type { Memberships } from '../wish.ts';

const differenceOf = (shown: Plan, now: Plan) => atOnce(differenceSteps(shown, now));
const withCars = (...cars: number[]): Memberships =>
  new Map([[1, { name: 'Depot Nord', members: { cars: new Set(cars) } }]]);
const clear = { type: 'clear', groupId: 1, kinds: ['cars'] } as const;

it('says what others brought and took away since a plan was shown', () => {
  const shown = plan(withCars(1, 2, 3), clear);
  expect(differenceOf(shown, plan(withCars(2, 3, 4, 5), clear))).toEqual({ more: 2, fewer: 1 });
});

it('finds nothing where nothing has changed, a group that is only made included', () => {
  const split = { type: 'split', kind: 'cars', elementIds: [1, 2], from: 1, name: 'New' } as const;
  const known = withCars(1, 2, 3);
  expect(differenceOf(plan(known, split), plan(known, split))).toEqual({ more: 0, fewer: 0 });
});

it('says the same of both ways, and leads from one number of changes to the other', () => {
  fc.assert(
    fc.property(someMemberships, someMemberships, aWish, (before, after, wish) => {
      const [shown, now] = [plan(before, wish), plan(after, wish)];
      const { more, fewer } = differenceOf(shown, now);
      expect(differenceOf(now, shown)).toEqual({ more: fewer, fewer: more });
      const count = ({ changes }: Plan) => changes.filter(isMembership).length;
      expect(count(now) - count(shown)).toBe(more - fewer);
    }),
  );
});
