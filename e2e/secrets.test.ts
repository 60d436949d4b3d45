import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { expectNothingOpen } from './history.ts';
import { endToken, sessionOf } from './sandbox.ts';

/** All that a browser keeps of this page beside the storage of its tab, and what of it is in sight. */
const kept = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      });
    const records: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        records.push(await answerOf(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        cached.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return {
      local: JSON.stringify(localStorage),
      database: JSON.stringify(records, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value,
      ),
      cached: cached.join('\n'),
      cookies: document.cookie,
      history: JSON.stringify(history.state) + location.href + document.referrer,
      name: window.name,
      // The field of the key holds the key, whose signs are hidden.
      page: document.documentElement.outerHTML.replaceAll(/ value="[^"]*"/g, ''),
    };
  });

test('secrets stand in the storage of their tab alone, passwords nowhere, and one button forgets them', async ({
  page,
  server,
  pageErrors,
}) => {
  pageErrors.expect(/status of 40[01]/);
  const [own, wrong] = ['Geheim-Wort-4711', 'falsch-Wort-0815'];
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url(), request.headers()['referer'] ?? ''));
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(String(error.stack)));
  const found: string[] = [];
  let secrets: string[] = [];
  const look = async (where: string) => {
    const places = { ...(await kept(page)), seen: seen.join('\n'), server: server.said() };
    for (const [place, text] of Object.entries(places))
      for (const secret of secrets) if (text.includes(secret)) found.push(`${where}, ${place}`);
  };

  await page.goto('/settings');
  await page.getByLabel('Environment').selectOption('sandbox');
  await page.getByLabel('API key', { exact: true }).fill('sandbox-key');
  await page.getByLabel('User name').fill('manager@sandbox.example');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill(wrong);
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  secrets = [wrong];
  await password.fill('sandbox');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByLabel('Customer', { exact: true }).last().selectOption('1');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByRole('link', { name: 'To the board' }).click();
  await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible();
  const { token } = await sessionOf(page);
  secrets = ['sandbox-key', token, own, wrong];
  await look('board');

  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await page.getByRole('button', { name: 'Create user' }).click();
  const form = page.getByRole('dialog', { name: 'Create user' });
  await form.getByLabel('E-mail address').fill('ada.beispiel@example.com');
  await form.getByLabel('First name').fill('Ada');
  await form.getByLabel('Last name').fill('Beispiel');
  await form.getByLabel('Password', { exact: true }).fill(own);
  await form.getByRole('button', { name: 'Create user' }).click();
  await expectNothingOpen(page);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await look('users');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export, copy or print' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const file = await readFile(await (await coming).path(), 'utf8');
  for (const secret of secrets) expect(file).not.toContain(secret);

  await endToken(page);
  await page.getByRole('link', { name: 'Log' }).click();
  const entry = page.getByRole('dialog', { name: 'The access token has expired' });
  await entry.getByLabel('Password', { exact: true }).fill('sandbox');
  await entry.getByRole('button', { name: 'Continue' }).click();
  await expectNothingOpen(page);
  secrets.push((await sessionOf(page)).token);
  await look('log');
  await page.getByRole('link', { name: 'Runs' }).click();
  await expect(page.getByRole('heading', { name: 'Runs', level: 1 })).toBeVisible();
  await look('runs');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('button', { name: 'Forget everything' })).toBeVisible();
  await look('settings');
  expect(found).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toContain(secrets.at(-1));

  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.getByRole('button', { name: 'Try the sandbox' })).toBeVisible();
  const left = await page.evaluate(() => JSON.stringify(sessionStorage));
  for (const secret of [...secrets, 'sandbox-key']) expect(left).not.toContain(secret);
  await page.goto('/board');
  await expect(page).toHaveURL(/\/settings/);
});
