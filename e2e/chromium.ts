import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Chromium without a window draws and answers as the whole one does, and starts in half the time. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where browsers are installed that do not put themselves on PATH. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Playwright's own downloads, newest first. */
const playwrightCaches = ['.cache/ms-playwright', 'Library/Caches/ms-playwright'].map((folder) =>
  join(homedir(), folder, 'chromium-*/chrome-*/{chrome,Chromium.app/Contents/MacOS/Chromium}'),
);

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The path of an installed Chromium or Chrome, or undefined. `MOTORPOOL_CHROMIUM` goes before all
 * others.
 * @throws Error if `MOTORPOOL_CHROMIUM` names nothing that can be run
 */
export const findChromium = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  const named = env['MOTORPOOL_CHROMIUM'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`MOTORPOOL_CHROMIUM names ${named}, which is no program that can be run.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return (
    [...onPath, ...usualPlaces].find(isExecutable) ??
    globSync(playwrightCaches).toSorted().toReversed().find(isExecutable)
  );
};

/** How this process may install packages: as root, by sudo without a password, or not at all. */
const aptGet = (): string[] | undefined => {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
};

/** Installs Debian's Chromium. @throws Error in one sentence where that is not possible */
const installChromium = (): void => {
  const [command, ...before] = aptGet() ?? [];
  if (command === undefined) {
    throw new Error(
      'The browser tests need Chromium: install it (Debian: apt-get install chromium) or set MOTORPOOL_CHROMIUM to its path.',
    );
  }
  console.log("No Chromium found: installing Debian's package.");
  const run = (...args: string[]) =>
    execFileSync(command, [...before, '-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    run('update');
    const install = (name: string) => run('install', '--yes', '--no-install-recommends', name);
    try {
      install(shell);
    } catch {
      // Not every release has the package.
      install('chromium');
    }
  } catch {
    throw new Error(
      'Chromium could not be installed with apt-get (its message is above): install it yourself, or set MOTORPOOL_CHROMIUM to its path.',
    );
  }
};

/**
 * The path of a Chromium, which is installed first where there is none and it can be.
 * @throws Error in one sentence where neither is possible
 */
export const provideChromium = (): string => {
  const found = findChromium();
  if (found !== undefined) return found;
  installChromium();
  const installed = findChromium();
  if (installed === undefined) throw new Error('Chromium was installed, and is not to be found.');
  return installed;
};
