import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from '../e2e/chromium.ts';

const said = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', cwd: join(import.meta.dirname, '..') }).trim();

/** How busy the machine was in the last minute: the number of processes that computed or waited to. */
export const load = (): string => (loadavg()[0] ?? Number.NaN).toFixed(2);

/** What was measured, on what, as lines of a list. */
export function describeMachine(): string[] {
  const [first] = cpus();
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
  const changes = said('git', 'status', '--porcelain', '--untracked-files=no');
  return [
    `${cpus().length} cores of ${first?.model ?? 'an unknown processor'}, ${gigabytes} GB of memory`,
    `${type()} ${release()}, Node ${process.versions.node}, ${said(provideChromium(), '--version')}`,
    `commit ${said('git', 'rev-parse', '--short', 'HEAD')}${changes === '' ? '' : ' with changes'}`,
  ];
}
