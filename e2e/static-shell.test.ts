import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { holdAssets } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

const shell = (page: Page) => page.locator('#static-shell');

const words = {
  en: { users: 'Users', board: 'Board', groups: 'Groups', settings: 'Settings', log: 'Team log' },
  de: {
    users: 'Benutzer',
    board: 'Zuordnung',
    groups: 'Gruppen',
    settings: 'Einstellungen',
    log: 'Teamprotokoll',
  },
} as const;

const backgrounds = { light: 'rgb(244, 246, 247)', dark: 'rgb(20, 24, 27)' } as const;
// Words wrap where little room is left beside the actions.
const widths = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

/**
 * What moved on the screen by itself, from the first paint until the app had taken over, and in how many
 * frames there was neither the shell nor the app to be seen.
 */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    const watcher = new PerformanceObserver((list) => {
      shifts.push(...list.getEntries().map(({ startTime }) => startTime));
    });
    watcher.observe({ type: 'layout-shift', buffered: true });
    let wasThere = false;
    let emptyFrames = 0;
    const look = () => {
      const place = document.querySelector('#static-shell nav a *, #root nav a *');
      if (wasThere && (place === null || getComputedStyle(place).visibility === 'hidden'))
        emptyFrames += 1;
      const isThere = document.getElementById('static-shell-style') !== null;
      // Its style stands before it: until it is shown, nothing has been.
      wasThere ||= place !== null;
      // The frame in which it goes and the one after it: what comes later is the page's own.
      if (wasThere && !isThere)
        requestAnimationFrame(() => {
          shifts.push(...watcher.takeRecords().map(({ startTime }) => startTime));
          watcher.disconnect();
          document.documentElement.dataset['shifts'] = String(shifts.length);
          document.documentElement.dataset['emptyFrames'] = String(emptyFrames);
        });
      else requestAnimationFrame(look);
    };
    look();
  });

for (const language of ['en', 'de'] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const device of ['desktop', 'phone'] as const)
      test(`navigation and title are there before any code, in ${language}, ${theme}, on a ${device}`, async ({
        page,
      }) => {
        const said = words[language];
        await page.setViewportSize(widths[device]);
        await page.addInitScript(
          ([chosen, scheme]) => {
            localStorage.setItem('motorpool.language', chosen);
            localStorage.setItem('mantine-color-scheme-value', scheme);
          },
          [language, theme] as const,
        );
        await page.goto('/settings');
        await page.getByRole('button', { name: /Try the sandbox|Sandbox ausprobieren/ }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.board);
        await watchShifts(page);
        for (const [path, title] of [
          ['/users?customer=1', said.users],
          device === 'phone' ? ['/log?customer=1', said.log] : ['/groups?customer=1', said.groups],
          ['/board?customer=1', said.board],
        ] as const) {
          const letGo = await holdAssets(page);
          await page.goto(path, { waitUntil: 'commit' });
          await expect(shell(page).locator('h1')).toHaveText(title);
          await expect(shell(page).locator('h1')).toBeInViewport({ ratio: 1 });
          const places = shell(page).locator('nav a');
          await expect(places).toHaveCount(9);
          await expect(places.nth(1)).toHaveText(said.groups);
          await expect(shell(page).locator('[aria-current]')).toHaveText(title);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expect(page.locator('body')).toHaveCSS('background-color', backgrounds[theme]);
          const paints = () =>
            page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
          await expect.poll(paints).toBe(1);
          const placeOf = (what: string) =>
            page
              .locator(what)
              .evaluateAll((all) =>
                all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => ({ x, y })),
              );
          // Of the line below the title; none where it would break elsewhere once the controls are there.
          const heightOf = (where: string) =>
            page
              .locator(`${where} h1 + div`)
              .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
          // Of the first grey column, and of the first column that takes its place.
          const topOf = (where: string) =>
            page
              .locator(where)
              .evaluateAll(([first]) => first && Math.round(first.getBoundingClientRect().y));
          const column = await topOf('#static-shell [class*="skeletonColumn"]');
          const before = [await placeOf('#static-shell h1'), await placeOf('#static-shell nav a')];
          const [line = 0] = await heightOf('#static-shell');
          letGo();
          await expect(shell(page)).toHaveCount(0);
          await expect(page.locator('#static-shell-style')).toHaveCount(0);
          // What takes its place stands where it stood.
          expect([await placeOf('#root h1'), await placeOf('#root nav a')]).toEqual(before);
          if (device === 'desktop' && title === said.board)
            await expect.poll(() => topOf('#root [data-lane]')).toBe(column);
          expect([0, ...(await heightOf('#root'))]).toContain(line);
          await expect(page.locator('html')).toHaveAttribute('data-shifts', '0');
          await expect(page.locator('html')).toHaveAttribute('data-empty-frames', '0');
          await page.unroute('**/assets/**');
        }
      });

test('whoever is not signed in sees the settings first, whatever the address is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const marked = new Set<string>();
    const look = () => {
      for (const place of document.querySelectorAll('nav [aria-current]'))
        if (place.checkVisibility({ visibilityProperty: true })) {
          marked.add(place.textContent);
          document.documentElement.dataset['marked'] = [...marked].join(', ');
        }
      requestAnimationFrame(look);
    };
    look();
  });
  for (const address of ['/users?customer=1', '/']) {
    const letGo = await holdAssets(page);
    await page.goto(address, { waitUntil: 'commit' });
    await expect(shell(page).locator('h1')).toHaveText('Settings');
    await expect(shell(page).locator('[aria-current]')).toHaveText('Settings');
    letGo();
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await expect(shell(page)).toHaveCount(0);
    // No other place was marked on the way there, not for a frame.
    await expect(page.locator('html')).toHaveAttribute('data-marked', 'Settings');
    await page.unroute('**/assets/**');
  }
});

test('it can neither be heard nor operated, and the name of the customer is in it', async ({
  page,
}) => {
  await enterSandbox(page, '/users');
  await expect(page.getByRole('main')).toContainText('Musterflotte GmbH');
  const letGo = await holdAssets(page);
  await page.goto('/users?customer=1', { waitUntil: 'commit' });
  await expect(shell(page)).toContainText('Musterflotte GmbH');
  expect(await shell(page).textContent()).not.toContain('{customer}');
  await expect(page.getByRole('heading')).toHaveCount(0);
  await expect(page.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(shell(page).locator(':focus')).toHaveCount(0);
  letGo();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});
