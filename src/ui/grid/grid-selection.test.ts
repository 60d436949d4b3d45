import { expect, test } from 'vitest';
import { type Anchor, extended, extentOf, toggled, toggledAll, withAll } from './grid-selection.ts';

const rows = ['a', 'b', 'c', 'd', 'e'];
const same = (row: string) => row;
const at = (key: string, base: Iterable<string> = []): Anchor => {
  const keys = new Set(base);
  return { key, base: keys, made: keys };
};
const madeBy = (anchor: Anchor | null, to: number, shown = rows) =>
  extended(anchor, { keys: anchor?.made ?? new Set(), from: 0, to }, shown, same);

test('a row is taken in and out of the selection', () => {
  const one = toggled(new Set(), 'a');
  expect([...one]).toEqual(['a']);
  expect([...toggled(one, 'a')]).toEqual([]);
});

test('extending takes all from where it began, up or down, and what was selected before', () => {
  expect(madeBy(at('c', ['a']), 4)?.made).toEqual(new Set(['a', 'c', 'd', 'e']));
  expect(madeBy(at('c', ['a']), 1)?.made).toEqual(new Set(['a', 'b', 'c']));
});

test('going back lets go of what extending had taken', () => {
  const further = madeBy(at('b'), 3);
  expect(further?.made).toEqual(new Set(['b', 'c', 'd']));
  expect(madeBy(further, 2)?.made).toEqual(new Set(['b', 'c']));
});

test('extending goes on from the same row after the list was sorted', () => {
  expect(madeBy(at('b'), 1, rows.toReversed())?.made).toEqual(new Set(['d', 'c', 'b']));
});

test('extending begins anew at the current row where its row is not shown', () => {
  expect(madeBy(at('x', ['x']), 1)?.made).toEqual(new Set(['x', 'a', 'b']));
  expect(madeBy(null, 1)?.made).toEqual(new Set(['a', 'b']));
  expect(madeBy(null, 1, [])).toBeNull();
});

test('extending brings nothing back that was deselected in another way', () => {
  const before = madeBy(at('a'), 4);
  const now = { keys: new Set<string>(), from: 2, to: 3 };
  expect(extended(before, now, rows, same)?.made).toEqual(new Set(['c', 'd']));
});

test('all and none leave alone what is selected of rows that are not shown', () => {
  expect(withAll(new Set(['x', 'a']), rows, same)).toEqual(new Set(['x', ...rows]));
  expect(toggledAll(new Set(['x']), rows, same)).toEqual(new Set(['x', ...rows]));
  expect(toggledAll(new Set(['x', 'a']), rows, same)).toEqual(new Set(['x', ...rows]));
  expect(toggledAll(new Set(['x', ...rows]), rows, same)).toEqual(new Set(['x']));
});

test('selected rows that are not shown do not make it "all"', () => {
  expect(extentOf(new Set(['x', 'y']), rows, same)).toBe('none');
  expect(extentOf(new Set(['x', 'a']), rows, same)).toBe('some');
  expect(extentOf(new Set(rows), rows, same)).toBe('all');
  expect(extentOf(new Set(rows), [], same)).toBe('none');
});
