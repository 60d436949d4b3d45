import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { elementCountsOf, inMoreThan } from './element-counts.ts';
import { toEnd } from './testing.ts';

const someIds = array(nat(30)).map(sortedIds);

test('every element counts once, by the groups that hold it', () => {
  assert(
    property(someIds, array(someIds), someIds, (all, members, marked) => {
      const groups = members.map((ids, at) => ({ id: at + 1, ids }));
      const counts = toEnd(elementCountsOf(all, groups, marked));
      const countOf = (id: number) => members.filter((ids) => ids.includes(id)).length;
      const those = (holds: (count: number) => boolean) =>
        [...all].filter((id) => holds(countOf(id)));
      expect(counts.byCount[0] ?? 0).toBe(those((count) => count === 0).length);
      for (const limit of [0, 1, 2, 3])
        expect(inMoreThan(counts, limit)).toBe(those((count) => count > limit).length);
      expect(counts.byCount.reduce((sum, count) => sum + count, 0)).toBe(all.length);
      expect(counts.marked).toBe(
        those((count) => count > 0).filter((id) => marked.includes(id)).length,
      );
      expect([...counts.empty]).toEqual(
        groups.filter(({ ids }) => ids.length === 0).map(({ id }) => id),
      );
    }),
  );
});
