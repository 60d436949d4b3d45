// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import {
  type Arranged,
  columnsInText,
  columnsOf,
  columnsText,
  forgetKeptColumns,
  keepColumns,
} from './kept-columns.ts';

const first = { environment: 'sandbox', customerId: 1 };
const second = { environment: 'sandbox', customerId: 2 };

const arranged: readonly Arranged[] = [
  { is: 'pinned', column: 7 },
  { is: 'pinned', column: 3 },
  { is: 'hidden', column: 5 },
  { is: 'collapsed', column: 'none' },
  { is: 'placed', column: 12, after: 7 },
  { is: 'placed', column: 9, after: null },
  { is: 'sorted', column: 'none', by: 'nameDown' },
];

afterEach(forgetKeptColumns);

test('columns are arranged for one customer, as ids alone, and in the browser', () => {
  keepColumns(first, arranged);
  expect(columnsOf(first)).toEqual(arranged);
  expect(columnsOf(second)).toEqual([]);
  expect(localStorage.getItem('motorpool.board-columns')).toBe(
    JSON.stringify({ 'sandbox/1': arranged }),
  );
});

test('an address says the same in a few letters, and nonsense in it is nothing', () => {
  expect(columnsText(arranged)).toBe('p7.p3.h5.cnone.m12-7.m9-0.snone-nameDown');
  expect(columnsInText(columnsText(arranged))).toEqual(arranged);
  expect(columnsInText('')).toEqual([]);
  expect(columnsInText('pnone.x7.m12.m1-x.s7-loud.p-1.h5.<b>')).toEqual([
    { is: 'hidden', column: 5 },
  ]);
});

test('what another tab arranged is so here, and nonsense is nothing', () => {
  const newValue = JSON.stringify({
    'sandbox/1': [{ is: 'pinned', column: 7 }],
    'sandbox/2': [{ is: 'pinned', column: 'none' }],
  });
  dispatchEvent(new StorageEvent('storage', { key: 'motorpool.board-columns', newValue }));
  expect(columnsOf(first)).toEqual([{ is: 'pinned', column: 7 }]);
  expect(columnsOf(second)).toEqual([]);
  dispatchEvent(new StorageEvent('storage', { key: 'motorpool.board-columns', newValue: '{' }));
  expect(columnsOf(first)).toEqual([]);
});

test('what is forgotten is in the browser no more', () => {
  keepColumns(first, arranged);
  forgetKeptColumns();
  expect(columnsOf(first)).toEqual([]);
  expect(localStorage.getItem('motorpool.board-columns')).toBeNull();
});
