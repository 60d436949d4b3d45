import { expect, test } from 'vitest';
import { extended, extentOf, toggled } from './grid-selection.ts';

const rows = ['a', 'b', 'c', 'd', 'e'];
const same = (row: string) => row;

test('a row is taken in and out of the selection', () => {
  const one = toggled(new Set(), 'a');
  expect([...one]).toEqual(['a']);
  expect([...toggled(one, 'a')]).toEqual([]);
});

test('extending takes all from where it began, up or down, and what was selected before', () => {
  const anchor = { index: 2, base: new Set(['a']) };
  expect(extended(anchor, 4, rows, same)).toEqual(new Set(['a', 'c', 'd', 'e']));
  expect(extended(anchor, 1, rows, same)).toEqual(new Set(['a', 'b', 'c']));
});

test('going back lets go of what extending had taken', () => {
  const anchor = { index: 1, base: new Set<string>() };
  expect(extended(anchor, 3, rows, same)).toEqual(new Set(['b', 'c', 'd']));
  expect(extended(anchor, 2, rows, same)).toEqual(new Set(['b', 'c']));
});

test('selected rows that are not shown do not make it "all"', () => {
  expect(extentOf(new Set(['x', 'y']), rows, same)).toBe('none');
  expect(extentOf(new Set(['x', 'a']), rows, same)).toBe('some');
  expect(extentOf(new Set(rows), rows, same)).toBe('all');
  expect(extentOf(new Set(rows), [], same)).toBe('none');
});
