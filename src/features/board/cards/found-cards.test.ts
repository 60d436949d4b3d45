import { expect, test } from 'vitest';
import { sortedIds } from '../../../queries/sorted-ids.ts';
import type { ColumnId } from '../board-model.ts';
import { foundCards } from './found-cards.ts';

const columns = new Map<ColumnId, readonly number[]>([
  ['none', [1, 2]],
  [10, [3, 4]],
  [20, [3, 5]],
  [30, [6]],
]);
const model = {
  contentOf: (column: ColumnId) => {
    const ids = columns.get(column);
    return ids === undefined
      ? { ids: null, now: 0, pending: new Map() }
      : { ids: sortedIds(ids), now: ids.length, pending: new Map() };
  },
};

test('the cards of elements are found in every column, in the order of the columns', () => {
  const found = foundCards(model, new Set([1, 3]), [20, 'none', 10, 30, 40], new Set());
  expect([...found]).toEqual([
    [20, new Set([3])],
    ['none', new Set([1])],
    [10, new Set([3])],
  ]);
});

test('a hidden column gives the cards that stand in hidden columns alone', () => {
  const all: ColumnId[] = ['none', 10, 20, 30];
  const found = foundCards(model, new Set([1, 3, 6]), all, new Set([20, 30]));
  expect([...found.keys()]).toEqual(['none', 10, 30]);
  const both = foundCards(model, new Set([3]), all, new Set([10, 20]));
  expect([...both.keys()]).toEqual([10, 20]);
});
