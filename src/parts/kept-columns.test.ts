// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import {
  columnsOf,
  forgetKeptColumns,
  showAllColumns,
  toggleCollapsed,
  toggleColumn,
} from './kept-columns.ts';

const first = { environment: 'sandbox', customerId: 1 };
const second = { environment: 'sandbox', customerId: 2 };
const nothing = { pinned: [], hidden: [], collapsed: [] };

afterEach(forgetKeptColumns);

test('columns are arranged for one customer, as ids alone, and in the browser', () => {
  toggleColumn(first, 'pinned', 7);
  toggleColumn(first, 'pinned', 3);
  toggleColumn(first, 'hidden', 5);
  toggleCollapsed(first, 'none');
  expect(columnsOf(first)).toEqual({ pinned: [7, 3], hidden: [5], collapsed: ['none'] });
  expect(columnsOf(second)).toEqual(nothing);
  const stored = [
    { is: 'pinned', column: 7 },
    { is: 'pinned', column: 3 },
    { is: 'hidden', column: 5 },
    { is: 'collapsed', column: 'none' },
  ];
  expect(localStorage.getItem('motorpool.board-columns')).toBe(
    JSON.stringify({ 'sandbox/1': stored }),
  );
});

test('what is done twice is taken back, and all that is hidden is shown at once', () => {
  toggleColumn(first, 'pinned', 7);
  toggleColumn(first, 'pinned', 7);
  toggleCollapsed(first, 7);
  toggleCollapsed(first, 7);
  toggleColumn(first, 'hidden', 5);
  toggleColumn(first, 'hidden', 6);
  showAllColumns(first);
  expect(columnsOf(first)).toEqual(nothing);
});

test('what another tab arranged is so here, and nonsense is nothing', () => {
  const newValue = JSON.stringify({
    'sandbox/1': [{ is: 'pinned', column: 7 }],
    'sandbox/2': [{ is: 'pinned', column: 'none' }],
  });
  dispatchEvent(new StorageEvent('storage', { key: 'motorpool.board-columns', newValue }));
  expect(columnsOf(first)).toEqual({ ...nothing, pinned: [7] });
  expect(columnsOf(second)).toEqual(nothing);
  dispatchEvent(new StorageEvent('storage', { key: 'motorpool.board-columns', newValue: '{' }));
  expect(columnsOf(first)).toEqual(nothing);
});

test('what is forgotten is in the browser no more', () => {
  toggleColumn(first, 'pinned', 7);
  forgetKeptColumns();
  expect(columnsOf(first)).toEqual(nothing);
  expect(localStorage.getItem('motorpool.board-columns')).toBeNull();
});
