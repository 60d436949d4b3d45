// @vitest-environment node
import { expect, test } from 'vitest';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { confirmedIds } from './confirmed-ids.ts';

test('what is on its way in is not there yet, and what is on its way out still is', () => {
  const ids = sortedIds([1, 2, 5]);
  const pending = new Map([
    [5, 'assign'],
    [3, 'remove'],
  ] as const);
  expect([...confirmedIds(ids, pending)]).toEqual([1, 2, 3]);
  expect(confirmedIds(ids, new Map())).toBe(ids);
});
