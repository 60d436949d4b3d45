import { expect, test } from 'vitest';
import type { Arranged } from '../../../parts/lists/kept-columns.ts';
import { columnsIn, without } from './arrangement.ts';
import { toggled } from './move-column.ts';

const pinned = { is: 'pinned', column: 7 } as const;

test('what is done twice is taken back, and leaves all else as it was', () => {
  const others: readonly Arranged[] = [
    { is: 'pinned', column: 3 },
    { is: 'hidden', column: 7 },
  ];
  expect(toggled(others, pinned)).toEqual([...others, pinned]);
  expect(toggled(toggled(others, pinned), pinned)).toEqual(others);
});

test('all that is hidden is shown at once, and one column is sorted as at first', () => {
  const arranged: readonly Arranged[] = [
    { is: 'hidden', column: 5 },
    { is: 'hidden', column: 6 },
    { is: 'sorted', column: 5, by: 'id' },
    { is: 'sorted', column: 'none', by: 'idDown' },
  ];
  expect(columnsIn(without(arranged, 'hidden')).hidden).toEqual([]);
  expect(columnsIn(without(arranged, 'sorted', 5)).sorted).toEqual(new Map([['none', 'idDown']]));
});
