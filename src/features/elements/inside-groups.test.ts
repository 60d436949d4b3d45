import { expect, test, vi } from 'vitest';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { insideGroups } from './inside-groups.ts';

test('which of some elements a group holds is looked for on the smaller side', () => {
  const groups = new Map([
    [1, sortedIds([1, 2, 3, 4])],
    [2, sortedIds([9])],
  ]);
  const inside = insideGroups([2, 3, 7], (groupId) => groups.get(groupId));
  expect([1, 2, 3].map(inside.any)).toEqual([true, false, false]);
  expect([1, 2, 3].map(inside.count)).toEqual([2, 0, 0]);
});

test('a group is looked into once, and once more when it holds others', () => {
  const held = { now: sortedIds([1, 2]) };
  const looked = vi.spyOn(Set.prototype, 'has');
  const inside = insideGroups([2, 3, 7], () => held.now);
  expect(inside.any(5)).toBe(true);
  const once = looked.mock.calls.length;
  expect(inside.any(5)).toBe(true);
  expect(looked.mock.calls).toHaveLength(once);
  held.now = sortedIds([1]);
  expect(inside.any(5)).toBe(false);
  looked.mockRestore();
});
