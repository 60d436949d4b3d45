import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { build } from 'vite';
import { Figure } from './figures.ts';
import { describeMachine, load } from './machine.ts';
import { type Bench, benches } from './benches.ts';
import { resultsPage, type Section } from './results-page.ts';

// npm run bench [-- name ...]
//
// Measures everything, one after the other, each in a process of its own, and writes bench/results.md;
// or the named ones alone, and prints only. Ends with 1 where a limit is missed or a bench fails.

const names = process.argv.slice(2);
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const known = benches.map(({ name, says }) => `  ${name.padEnd(12)} ${says}`).join('\n');
  console.error(`There is no bench "${unknown.join('", "')}". There are:\n${known}`);
  process.exit(1);
}

async function measure({ title, says, files }: Bench): Promise<Section> {
  const figures: Figure[] = [];
  let isWhole = true;
  const began = performance.now();
  for (const file of files) {
    const child = fork(join(import.meta.dirname, file), { stdio: 'inherit' });
    child.on('message', (message) => figures.push(v.parse(Figure, message)));
    await once(child, 'close');
    // It ends with 1 where a limit is missed as well, and has told that.
    const missed = figures.some(({ holds }) => !holds);
    isWhole &&= child.exitCode === 0 || (child.exitCode === 1 && missed);
  }
  return { title, says, seconds: (performance.now() - began) / 1_000, isWhole, figures };
}

await build({ logLevel: 'error' });
const described = describeMachine();
const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
const before = load();
const began = performance.now();
const sections: Section[] = [];
for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`\n${bench.title}`);
  sections.push(await measure(bench));
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
const machine = [
  ...described,
  `begun ${when} UTC with a load of ${before}, ended after ${minutes} minutes with a load of ${load()}`,
];
console.log(`\n${machine.join('\n')}`);
if (names.length === 0) {
  await writeFile(join(import.meta.dirname, 'results.md'), resultsPage(machine, sections));
  console.log('Written to bench/results.md.');
}
const isFine = ({ isWhole, figures }: Section) => isWhole && figures.every(({ holds }) => holds);
process.exitCode = sections.every(isFine) ? 0 : 1;
