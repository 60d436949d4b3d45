// @vitest-environment node
import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';

const groups = [
  { id: 4, name: 'Anlage' },
  { id: 2, name: 'Bau' },
  { id: 9, name: 'Chef' },
  { id: 1, name: 'Depot' },
];
const names = (groupId: number, listed: readonly number[] | null) => {
  const { before, after, place, count } = neighboursOf(groupId, groups, listed);
  return `${before?.name ?? '-'} ${after?.name ?? '-'} ${place}/${count}`;
};

test('a group stands between its neighbours by name', () => {
  expect(names(4, null)).toBe('- Bau 1/4');
  expect(names(9, null)).toBe('Bau Depot 3/4');
  expect(names(1, null)).toBe('Chef - 4/4');
});

test('whoever came from a list goes on in the order of that list', () => {
  expect(names(9, [1, 9, 4])).toBe('Depot Anlage 2/3');
});

test('a group that is gone is passed by', () => {
  expect(names(1, [1, 77, 4])).toBe('- Anlage 1/2');
});

test('a group that was not in the list is followed by the next one by name', () => {
  expect(names(2, [1, 9])).toBe('Anlage Chef 2/4');
});
