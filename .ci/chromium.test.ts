import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../e2e/chromium.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motorpool-chromium-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string, mode = 0o755): string => {
  const file = join(folder, name);
  writeFileSync(file, '');
  chmodSync(file, mode);
  return file;
};

describe('the browser of the browser tests', () => {
  test('is the one that MOTORPOOL_CHROMIUM names, before all others', () => {
    program('chromium');
    const named = program('my-browser');
    expect(findChromium({ MOTORPOOL_CHROMIUM: named, PATH: folder })).toBe(named);
  });

  test('is told to be missing where MOTORPOOL_CHROMIUM names nothing that runs', () => {
    const named = program('my-browser', 0o644);
    expect(() => findChromium({ MOTORPOOL_CHROMIUM: named })).toThrow(
      `MOTORPOOL_CHROMIUM names ${named}, which is no program that can be run.`,
    );
  });

  test('is found on PATH under any of its names', () => {
    const browser = program('google-chrome');
    const path = [join(folder, 'nothing'), folder].join(delimiter);
    expect(findChromium({ PATH: path })).toBe(browser);
  });

  test('is the one without a window where there are both', () => {
    program('chromium');
    const browser = program('chromium-headless-shell');
    expect(findChromium({ PATH: folder })).toBe(browser);
  });
});
