/**
 * `npm test`: every gate of the house in one run. No part stops the ones after it; the last line is
 * the sum, and the exit code is 1 if anything failed.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  inWords,
  settleRunner,
  sum,
  tallyOfPlaywright,
  tallyOfVitest,
  type Tally,
} from './report.ts';

/** One part of the gate: a script of package.json and, for a test runner, how to read its report. */
interface Part {
  name: string;
  script: string;
  args?: readonly string[];
  report?: { file: string; read: (json: string) => Tally };
  /** The part whose result this one needs: if that failed, this one has nothing true to say. */
  needs?: string;
}

const root = join(import.meta.dirname, '..');

const parts: readonly Part[] = [
  { name: 'types', script: 'test:types' },
  { name: 'lint', script: 'test:lint' },
  { name: 'format', script: 'test:format' },
  { name: 'knip', script: 'test:knip' },
  {
    name: 'unit and server',
    script: 'test:unit',
    args: ['--reporter=default', '--reporter=json', '--outputFile.json=reports/unit.json'],
    report: { file: 'reports/unit.json', read: tallyOfVitest },
  },
  { name: 'build', script: 'build' },
  { name: 'size', script: 'size', needs: 'build' },
  {
    name: 'e2e',
    script: 'test:e2e',
    report: { file: 'reports/e2e.json', read: tallyOfPlaywright },
    needs: 'build',
  },
];

/** A part that hangs is ended, in milliseconds, so that the sum is always told. */
const partLimit = 65 * 60_000;

/** Runs a script of package.json with its output on ours; resolves to its exit code. */
const runScript = ({ script, args = [] }: Part): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: partLimit,
      env: {
        ...process.env,
        // Scripts get the Node of this project wherever they were started from.
        PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
        // A log is read as text: vitest colours it all the same where CI is set.
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
      },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

const readReport = ({ file, read }: NonNullable<Part['report']>): Tally | null => {
  try {
    return read(readFileSync(join(root, file), 'utf8'));
  } catch {
    return null; // The runner ended before it could write one: settleRunner counts that as failed.
  }
};

const runPart = async (part: Part): Promise<Tally> => {
  if (part.report) rmSync(join(root, part.report.file), { force: true });
  const code = await runScript(part);
  if (part.report) return settleRunner(readReport(part.report), code);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
};

const results: { name: string; seconds: number; tally: Tally; note: string }[] = [];
const failed = (name: string) =>
  results.some((result) => result.name === name && result.tally.failed > 0);

for (const part of parts) {
  console.log(`\n== ${part.name}`);
  const began = performance.now();
  const blocked = part.needs !== undefined && failed(part.needs);
  // One after the other: the parts share the machine, and their output must stay readable.
  const tally = blocked ? { passed: 0, failed: 1, skipped: 0 } : await runPart(part);
  const note = blocked ? ` (not run: ${part.needs} failed)` : '';
  results.push({ name: part.name, seconds: (performance.now() - began) / 1000, tally, note });
}

const total = sum(results.map((result) => result.tally));
console.log('\n== sum');
for (const { name, seconds, tally, note } of results) {
  const mark = tally.failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `${mark.padEnd(7)}${name.padEnd(17)}${seconds.toFixed(1).padStart(7)} s  ${inWords(tally)}${note}`,
  );
}
console.log(`\n${inWords(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
