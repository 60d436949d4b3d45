import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isBuildStale } from './build-freshness.ts';

const root = resolve(import.meta.dirname, '..');

if (await isBuildStale(root)) await build();
await import('./main.ts');

/** The same build as `npm run build`, in a process of its own, so that its memory is given back. */
async function build(): Promise<void> {
  console.error('Building the dashboard ...');
  const vite = createRequire(import.meta.url).resolve('vite/package.json');
  const child = spawn(
    process.execPath,
    [join(vite, '../bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    process.exit(1);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  await once(child, 'exit');
  process.off('SIGTERM', stop).off('SIGINT', stop);
  if (child.exitCode !== 0) {
    console.error('The build failed; "npm run build" says why.');
    process.exit(1);
  }
}
