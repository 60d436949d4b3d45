import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = ['src', 'public', 'openapi', 'index.html', 'vite.config.ts', 'package.json'];

if (await isBuildStale()) await build();
await import('./main.ts');

/** Whether a source is newer than the page that the last build wrote, or there is none. */
async function isBuildStale(): Promise<boolean> {
  const built = await modifiedAt(join(root, 'dist/index.html'));
  const times = await Promise.all(sources.map((source) => newest(join(root, source))));
  return Math.max(...times) > built;
}

/** The time of the newest file or folder in here: a folder's own changes when a file goes. */
async function newest(path: string): Promise<number> {
  const inside = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(inside.map((name) => modifiedAt(join(path, name))));
  return Math.max(await modifiedAt(path), ...times);
}

async function modifiedAt(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}

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
