import { expect, test } from 'vitest';
import { columnsInUse, rowsPastHead } from './heads.ts';

const columns = { headAt: 1, fields: ['email', null] };

test('rows with more cells than the head are named; blanks are no cells', () => {
  const cells = [
    ['Drivers', '', '', 'of 2026'],
    ['E-mail', 'Note'],
    ['a@x.example', 'one'],
    ['b@x.example', 'two', 'three'],
    ['c@x.example', '', '', ' '],
    ['d@x.example', '', '', 'far'],
  ];
  expect(rowsPastHead(cells, columns)).toEqual([4, 6]);
  expect(rowsPastHead(cells, { headAt: null, fields: [] })).toEqual([]);
  // Somebody said what stands there.
  expect(rowsPastHead(cells, { headAt: 1, fields: ['email', null, null, 'groups'] })).toEqual([]);
});

test('one cell far to the right makes one column to choose, not all that are between', () => {
  const far = ['a@x.example', ...Array.from({ length: 16_000 }, () => ''), 'far'];
  expect(columnsInUse([['E-mail', 'Note'], far], columns)).toEqual([0, 1, 16_001]);
  expect(columnsInUse([['E-mail']], { headAt: 0, fields: ['email', 'groups'] })).toEqual([0]);
});
