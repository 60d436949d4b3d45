/**
 * `npm run size`: what a first visit to each page fetches, brotli; exit 1 past a page's budget.
 * `npm run size -- --why users` says what its script is made of; a page past its budget says so by itself.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import * as v from 'valibot';
import { ModuleSizes, sharesOf } from './module-sizes.ts';
import { Manifest, measureRoutes } from './route-sizes.ts';
import { Budgets, judge } from './size-budgets.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const sizes = new Map<string, number>();
const brotliSize = (file: string): number => {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = brotliCompressSync(readFileSync(join(dist, file))).length;
  sizes.set(file, size);
  return size;
};

const manifest = v.parse(Manifest, readJson(join(dist, '.vite', 'manifest.json')));
const budgets = v.parse(Budgets, readJson(join(import.meta.dirname, 'size-budgets.json')));
const pages = globSync('src/pages/*.tsx', { cwd: root })
  .filter((file) => !file.endsWith('.test.tsx'))
  .map((file) => basename(file, '.tsx'))
  .toSorted();
const verdicts = judge(measureRoutes(manifest, pages, brotliSize), budgets);

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(9);
const width = Math.max(...verdicts.map(({ size }) => size.page.length), 4);

console.log(`${'page'.padEnd(width)}  script kB   budget  style kB  later kB   (brotli)`);
for (const { size, budget, kept } of verdicts) {
  const columns = [size.script, budget * 1000, size.style, size.later].map(kB).join(' ');
  console.log(`${size.page.padEnd(width)}  ${columns}   ${kept ? 'ok' : 'PAST ITS BUDGET'}`);
}

const { values } = parseArgs({ options: { why: { type: 'string' } } });
// The lists of the four kinds are one page.
const isKind = /^(?:users|cars|services|products)$/.test(values.why ?? '');
const asked = isKind ? 'elements' : values.why;
if (asked !== undefined && !pages.includes(asked))
  throw new Error(`There is no page "${asked}". There are: ${pages.join(', ')}.`);
const modules = v.parse(ModuleSizes, readJson(join(dist, '.vite', 'modules.json')));
for (const { size, kept } of verdicts) {
  if (kept && size.page !== asked) continue;
  console.log(`\n${size.page} is made of, in kB (shared out by length before it is made small):`);
  for (const [owner, bytes] of sharesOf(size.files, modules, brotliSize))
    console.log(`${kB(bytes)}  ${owner}`);
}
process.exitCode = verdicts.every(({ kept }) => kept) ? 0 : 1;
