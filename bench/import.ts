import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { openFleet } from '../e2e/fleet-api.ts';
import { controlSandbox } from '../e2e/sandbox-control.ts';
import { enterSandbox } from '../e2e/sandbox.ts';
import { startServer } from '../e2e/server.ts';
import { heldIn, storedIn } from '../e2e/kept-by-page.ts';
import { launchBrowser } from './browser.ts';
import { tell } from './figures.ts';
import { answersOf, keepTimes, longestDuring } from './import-watch.ts';

// node bench/import.ts [users]
//
// An import of users in Chromium with the built product, against an API that takes 100 ms for each of them:
// how long the run takes against the ideal, the longest task of the page, whether every password is on the
// sheet, and what is left of them after it was closed. Ends with 1 where a limit is missed.

const [count = 5_000] = process.argv.slice(2).map(Number);
/** Some of them go into a group. */
const grouped = Math.min(count, 200);
const timeout = { timeout: 600_000 };

/** Tells what may not be more than so much. */
const most = (what: string, value: number, limit: number, unit: string): void =>
  tell({ what, unit, ours: [value], most: limit });

const list = (group: string) =>
  [
    'E-mail;First name;Last name;Groups',
    ...Array.from(
      { length: count },
      (_, at) => `user${at}@bench.example;User;No ${at};${at < grouped ? group : ''}`,
    ),
  ].join('\r\n');

/** The passwords of the file that the dialog saves, in which each person has a line. */
async function savedPasswords(page: Page): Promise<readonly string[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').slice(1);
  return lines.map((line) => line.split(',').at(-1) ?? '').filter((password) => password !== '');
}

/** Does something, and tells the longest task of the page meanwhile. */
async function timed(browser: Browser, what: string, act: () => Promise<void>): Promise<void> {
  most(`longest task while ${what}`, await longestDuring(browser, act), 50, 'ms of computing');
}

async function measure(browser: Browser, page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const messages = page.getByRole('list', { name: 'Messages' });
  await enterSandbox(page, '/users/import');
  await page.getByRole('heading', { name: 'Import users', level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const file = { name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(list('Bench')) };
  const create = page.getByRole('button', { name: `Create ${count.toLocaleString('en')} users` });
  await timed(browser, 'the list is read', async () => {
    await page.locator('input[type=file]').setInputFiles(file);
    await create.click({ ...timeout, trial: true });
  });
  await timed(browser, 'the users are created', async () => {
    await create.click();
    await dialog.waitFor(timeout);
  });
  const { first, last, sum, atOnce, number } = await answersOf(page, /\/v3\/users$/);
  const beside = { name: `${number} answers, ${atOnce} at a time`, values: [sum / atOnce] };
  tell({ what: 'the run', unit: 'ms', ours: [last - first], beside, mostTimes: 1.05 });
  most('users that were not created', count - number, 0, 'users');
  let passwords: readonly string[] = [];
  await timed(browser, 'the sheet is saved', async () => {
    passwords = await savedPasswords(page);
  });
  most('passwords that the sheet lacks', count - new Set(passwords).size, 0, 'passwords');
  await timed(browser, 'it is closed', async () => {
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await messages.getByText('users imported').waitFor(timeout);
  });
  const leftIn = (text: string) => passwords.filter((password) => text.includes(password)).length;
  const session = await page.context().newCDPSession(page);
  most('passwords left in the page', leftIn(await page.content()), 0, 'passwords');
  most('passwords left in its storages', leftIn(await storedIn(page)), 0, 'passwords');
  most('passwords left in its memory', leftIn(await heldIn(session)), 0, 'passwords');
}

const server = await startServer();
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB' });
  await (await openFleet(server.url, 1)).createGroup('Bench');
  await controlSandbox(server.url).orderFault({
    method: 'PUT',
    path: '/users',
    times: count,
    fault: { kind: 'delay', milliseconds: 100 },
  });
  await context.addInitScript(keepTimes);
  await measure(browser, await context.newPage());
} finally {
  await browser.close();
  await server.stop();
}
