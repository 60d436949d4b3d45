import { brotliCompressSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

/**
 * The promise: all JavaScript until the users show, in bytes, brotli. `npm run size` computes what the rows
 * need; this sees what comes beside it as well.
 */
const budget = 191_300;

/** Libraries, what is ours, words, page, what lists share, and the bundler's own. */
const mostScripts = 6;

/** With these: the page, its style, groups, users, environments and customers. */
const mostRequests = 12;

/** Remembers when the app shows the first user, who can be clicked: what is fetched after that, nobody waited for. */
const watchForUsers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      const rows = document.querySelectorAll('[role="row"]');
      const isThere = [...rows].some(
        (row) => row.textContent.includes('@') && row.closest('[inert]') === null,
      );
      if (!isThere) return;
      watcher.disconnect();
      performance.mark('users-shown');
    });
    watcher.observe(document, { childList: true, subtree: true, characterData: true });
  });

/** What was asked for until then beside the page, each once. */
const askedBefore = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [shown] = performance.getEntriesByName('users-shown');
    const entries = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= (shown?.startTime ?? 0));
    return [...new Set(entries.map(({ name }) => name))];
  });

test('a page whose parts are not there yet comes by itself as soon as they are', async ({
  page,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404/);
  pageErrors.expect(/can not be run/);
  let visits = 0;
  await page.route('**/settings', (route) => {
    visits += 1;
    return route.continue();
  });
  await page.route('**/assets/*.js', (route) =>
    visits === 1 ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('the users show after at most 12 requests, 191 kB of JavaScript in 6 files among them', async ({
  page,
}) => {
  await enterSandbox(page, '/users');
  await watchForUsers(page);
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  const asked = await askedBefore(page);
  expect(asked.length + 1, asked.join('\n')).toBeLessThanOrEqual(mostRequests);
  const scripts = asked.filter((url) => new URL(url).pathname.endsWith('.js'));

  const sizes = await Promise.all(
    scripts.map(async (url) => {
      const bytes = brotliCompressSync(await (await page.request.get(url)).body()).length;
      return { script: new URL(url).pathname, bytes };
    }),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = sizes.map(({ script, bytes }) => `${script} ${bytes}`).join('\n');
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.length, list).toBeLessThanOrEqual(mostScripts);
  expect(total, list).toBeLessThanOrEqual(budget);
});

test('words and parts of the page are asked for before the code that needs them is there', async ({
  page,
}) => {
  await enterSandbox(page, '/users');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { promise: isFree, resolve: letGo } = Promise.withResolvers<void>();
  await page.route('**/assets/index-*.js', async (route) => {
    await isFree;
    await route.fallback();
  });
  const reloaded = page.reload();
  for (const file of [/\/en-.*\.js$/, /\/elements-.*\.js$/, /\/lists-.*\.js$/])
    await expect.poll(() => asked.some((path) => file.test(path))).toBe(true);
  letGo();
  await reloaded;
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
});

for (const path of ['/users', '/cars?sort=model', '/board', '/log', '/groups/1'])
  test(`on ${path} no word changes its place once it is there`, async ({ page }) => {
    await enterSandbox(page, '/users');
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries())
          if ('sources' in shift && Array.isArray(shift.sources))
            for (const { node } of shift.sources)
              if (node instanceof Element && node.closest('[class*="chips"]') === null)
                moved.push(`${node.className}: ${node.textContent.slice(0, 40)}`);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await expect(page.locator('#root').getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate((): unknown => Reflect.get(window, 'moved'))).toEqual([]);
  });
