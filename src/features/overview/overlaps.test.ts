import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { overlapsOf } from './overlaps.ts';
import { toEnd } from './testing.ts';

const someGroups = array(array(nat(12)).map(sortedIds)).map((members) =>
  members.map((ids, at) => ({ id: 100 + at, ids })),
);

test('every two groups have in common what both hold', () => {
  assert(
    property(someGroups, (groups) => {
      const overlaps = toEnd(overlapsOf(groups));
      const commonOf = (a: Int32Array, b: Int32Array) => a.filter((id) => b.includes(id)).length;
      const expected = groups.flatMap(({ id: a, ids }, at) =>
        groups
          .slice(at + 1)
          .map((other) => ({ a, b: other.id, common: commonOf(ids, other.ids) }))
          .filter(({ common }) => common > 0),
      );
      expect(new Set(overlaps.pairs)).toEqual(new Set(expected));
      expect(overlaps.count).toBe(expected.length);
      expect(overlaps.largest).toBe(Math.max(0, ...expected.map(({ common }) => common)));
      const { groupIds, common } = overlaps;
      for (const [x, a] of groupIds.entries())
        for (const [y, b] of groupIds.entries()) {
          const pair = expected.find((one) => one.a === Math.min(a, b) && one.b === Math.max(a, b));
          expect(common[x * groupIds.length + y]).toBe(pair?.common ?? 0);
        }
    }),
  );
});

test('the largest overlaps come first, and the picture shows those with the most', () => {
  assert(
    property(someGroups, (groups) => {
      const all = toEnd(overlapsOf(groups));
      const few = toEnd(overlapsOf(groups, { groups: 3, pairs: 2 }));
      expect(few.pairs).toEqual(all.pairs.slice(0, 2));
      expect(few.count).toBe(all.count);
      expect(few.groupIds.length).toBe(Math.min(3, all.groupIds.length));
    }),
  );
});

test('a thousand groups that hold a hundred thousand cars ten times over are many short steps', () => {
  const memberships = 1_000_000;
  const groups = Array.from({ length: 1000 }, (_, at) => ({
    id: at + 1,
    ids: sortedIds(Array.from({ length: 1000 }, (_each, nth) => (at * 97 + nth * 31) % 100_000)),
  }));
  const steps = overlapsOf(groups);
  let count = 0;
  while (steps.next().done !== true) count += 1;
  // Each membership is looked at twice before the pairs are, and no step is longer than so many looks.
  expect(count).toBeGreaterThan((2 * memberships) / 4096 + groups.length);
});
