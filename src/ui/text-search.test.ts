import { expect, test } from 'vitest';
import { textMatcher } from './text-search.ts';

test.each([
  ['munchen', ['Zentrale München']],
  ['MÜN zen', ['Zentrale München']],
  ['golf wvw', ['Golf 12', 'WVWZZZ1K']],
  ['o’brien', ['O’Brien Logistics']],
  ['  ', ['anything']],
])('the search "%s" finds %j', (search, texts) => {
  expect(textMatcher(search)(texts)).toBe(true);
});

test.each([
  ['golf polo', ['Golf 12']],
  // The end of one text and the beginning of the next are no word.
  ['2wvw', ['Golf 12', 'WVWZZZ1K']],
])('the search "%s" does not find %j', (search, texts) => {
  expect(textMatcher(search)(texts)).toBe(false);
});
