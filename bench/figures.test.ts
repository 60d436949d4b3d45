import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { benches } from './benches.ts';
import { figureOf, quantile } from './figures.ts';
import { resultsPage } from './results-page.ts';

const paint = { what: 'first paint', unit: 'ms' };

test('a ratio is that of each round, not that of the medians', () => {
  const beside = { name: 'the bare one', values: [10, 100, 20] };
  const { ratio } = figureOf({ ...paint, ours: [10, 50, 40], beside });
  expect(ratio).toEqual({ median: 1, least: 0.5, most: 2 });
});

test('a ratio to fewer rounds is that of the medians', () => {
  const beside = { name: 'the bare one', values: [10] };
  const { ratio } = figureOf({ ...paint, ours: [10, 20, 90], beside });
  expect(ratio?.median).toBe(2);
});

test.each([
  ['a ratio that is kept', { ours: [8], other: 10, mostTimes: 0.8 }, true],
  ['a ratio that is missed', { ours: [9], other: 10, mostTimes: 0.8 }, false],
  ['something beside nothing', { ours: [1], other: 0, mostTimes: 2 }, false],
  ['nothing beside nothing', { ours: [0], other: 0, mostTimes: 2 }, true],
  ['a length that is kept', { ours: [50], other: 1, most: 50 }, true],
  ['a length that is missed', { ours: [51], other: 100, most: 50 }, false],
  ['what could not be measured', { ours: [Number.NaN], other: 1, most: 50 }, false],
  ['what nobody promised', { ours: [1_000], other: 1 }, true],
])('%s is judged so', (_what, { ours, other, ...limit }, holds) => {
  const beside = { name: 'the bare one', values: [other] };
  expect(figureOf({ ...paint, ours, beside, ...limit }).holds).toBe(holds);
});

test('a share of values lies below a quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 99 - at);
  expect([quantile(hundred, 0.5), quantile(hundred, 0.95)]).toEqual([50, 95]);
});

test('every bench has its files, and a name of its own', () => {
  const files = benches.flatMap((bench) => bench.files);
  expect(files.filter((file) => !existsSync(join(import.meta.dirname, file)))).toEqual([]);
  expect(new Set(benches.map(({ name }) => name)).size).toBe(benches.length);
});

test('the page of results shows what was missed, and which bench is not whole', () => {
  const beside = { name: 'the bare one', values: [10, 20] };
  const figures = [figureOf({ ...paint, ours: [20, 40], beside, mostTimes: 0.5 })];
  const section = { title: 'Load', says: 'A visit', seconds: 3, isWhole: false, figures };
  const page = resultsPage(['2 cores'], [section]);
  expect(page).toContain('- 2 cores');
  expect(page).toContain('It ended with an error');
  expect(page).toContain(
    '| first paint | 40 (20 to 40) ms | the bare one: 20 (10 to 20) ms | 2 | **at most 0.5 times: missed** |',
  );
});
