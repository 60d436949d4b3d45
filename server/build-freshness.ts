import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the build is made of, relative to the repository. */
const sources = ['src', 'openapi', 'index.html', 'vite.config.ts', 'package.json'];

/** Whether a source below `root` is newer than the page that the last build wrote, or there is none. */
export async function isBuildStale(root: string): Promise<boolean> {
  const built = await modifiedAt(join(root, 'dist/index.html'));
  const times = await Promise.all(sources.map((source) => newest(join(root, source))));
  return built === 0 || Math.max(...times) > built;
}

/** The time of the newest file or folder in here: a folder changes when a file goes. */
async function newest(path: string): Promise<number> {
  const inside = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(inside.map((name) => modifiedAt(join(path, name))));
  return Math.max(await modifiedAt(path), ...times);
}

/** Milliseconds since 1970, or 0 for what is not there. */
async function modifiedAt(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}
