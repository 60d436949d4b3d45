import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tick } from '../api/clock.ts';
import { type IndexChange, MembershipIndex } from './membership-index.ts';
import { sortedIds } from './sorted-ids.ts';

test('a told change of one element is as good as a read of the group, and tells only itself', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(20)),
      fc.array(fc.tuple(fc.nat(20), fc.boolean())),
      (ids, changes) => {
        const index = new MembershipIndex();
        index.list([1]);
        index.read(1, { ids: sortedIds(ids), startedAt: 5, at: 5 });
        index.counts();
        const expected = new Set(ids);
        const told: IndexChange[] = [];
        index.subscribe((change) => told.push(change));
        let differences = 0;
        for (const [id, isMember] of changes) {
          if (expected.has(id) !== isMember) differences += 1;
          if (isMember) expected.add(id);
          else expected.delete(id);
          index.change(1, id, isMember);
        }
        expect([...(index.of(1)?.ids ?? [])]).toEqual([...sortedIds(expected)]);
        expect([...index.counts().keys()].toSorted((a, b) => a - b)).toEqual([
          ...sortedIds(expected),
        ]);
        expect(told).toHaveLength(differences);
        expect(index.of(1)?.startedAt).toBe(5);
      },
    ),
  );
});

test('a change of a group that was not read tells nothing: nobody knows what else is in it', () => {
  const index = new MembershipIndex();
  index.list([1]);
  index.change(1, 7, true);
  expect(index.of(1)).toBeUndefined();
});

test('a read that began before a change was told does not take it back, and one that began after may', () => {
  const index = new MembershipIndex();
  index.list([1]);
  const read = (startedAt: number, ...ids: number[]) =>
    index.read(1, { ids: sortedIds(ids), startedAt, at: 0 });
  read(tick(), 1, 2);
  const before = tick();
  index.change(1, 3, true);
  index.change(1, 1, false);
  read(before, 1, 2, 4);
  expect([...(index.of(1)?.ids ?? [])]).toEqual([2, 3, 4]);
  read(tick(), 1, 2);
  expect([...(index.of(1)?.ids ?? [])]).toEqual([1, 2]);
});
