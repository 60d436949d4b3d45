import { expect, test } from 'vitest';
import { trayGroups } from './tray-order.ts';

const groups = [
  { id: 1, name: 'Depot Nord' },
  { id: 2, name: 'Depot Süd' },
  { id: 3, name: 'Pool' },
  { id: 4, name: 'Werkstatt' },
];
const asked = { from: 'none', lately: [], pinned: new Set<number>(), words: '' } as const;

const shown = (change: Partial<Parameters<typeof trayGroups>[1]>) =>
  trayGroups(groups, { ...asked, ...change }).map(({ id }) => id);

test('groups used lately come first, then the pinned ones, then all others by name', () => {
  expect(shown({})).toEqual([1, 2, 3, 4]);
  expect(shown({ lately: [3, 99, 2], pinned: new Set([4, 2]) })).toEqual([3, 2, 4, 1]);
});

test('the group that the cards are taken from is no target', () => {
  expect(shown({ from: 2, lately: [2, 3] })).toEqual([3, 1, 4]);
});

test('typed words filter by name, whatever their case and accents', () => {
  expect(shown({ words: 'sud' })).toEqual([2]);
  expect(shown({ words: 'DEPOT n' })).toEqual([1]);
  expect(shown({ words: 'p', lately: [1] })).toEqual([3, 1, 2]);
  expect(shown({ words: 'xyz' })).toEqual([]);
});
