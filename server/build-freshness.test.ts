import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildStale } from './build-freshness.ts';

let root = '';
const long = new Date('2026-01-01');
const build = new Date('2026-01-02');
const since = new Date('2026-01-03');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'motorpool-freshness-'));
  await mkdir(join(root, 'src/features/cars'), { recursive: true });
  await mkdir(join(root, 'dist'));
  const files = ['src/features/cars/plate.tsx', 'index.html', 'package.json', 'README.md'];
  for (const file of files) await writeFile(join(root, file), '');
  for (const path of [...files, 'src/features/cars', 'src/features', 'src']) {
    await utimes(join(root, path), long, long);
  }
  await writeFile(join(root, 'dist/index.html'), '');
  await utimes(join(root, 'dist/index.html'), build, build);
});
afterEach(() => rm(root, { recursive: true }));

describe('a build', () => {
  it('is served again as long as nothing has changed', async () => {
    expect(await isBuildStale(root)).toBe(false);
  });

  it.each(['src/features/cars/plate.tsx', 'src/features', 'index.html', 'package.json'])(
    'is made again when %s is newer',
    async (path) => {
      await utimes(join(root, path), since, since);
      expect(await isBuildStale(root)).toBe(true);
    },
  );

  it('is made where there is none', async () => {
    await rm(join(root, 'dist/index.html'));
    expect(await isBuildStale(root)).toBe(true);
  });

  it('does not care for what it is not made of', async () => {
    await utimes(join(root, 'README.md'), since, since);
    expect(await isBuildStale(root)).toBe(false);
  });
});
