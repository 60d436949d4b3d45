import { expect, type Page } from '@playwright/test';
import { routes } from '../src/paths.ts';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { enterSandbox, switchCustomer } from './sandbox.ts';

/** An address for each route; a route without one fails the tests below. */
const addresses: Record<string, string> = {
  [routes.home]: '/',
  [routes.board]: '/board',
  [routes.groups]: '/groups',
  [routes.compare]: '/groups/compare?a=1&b=2',
  [routes.importMemberships]: '/groups/import',
  [routes.overview]: '/groups/overview',
  [routes.group]: '/groups/1',
  [routes.cars]: '/cars',
  [routes.importUsers]: '/users/import',
  [routes.users]: '/users',
  [routes.services]: '/services',
  [routes.products]: '/products',
  [routes.runs]: '/runs',
  [routes.log]: '/log',
  [routes.settings]: '/settings',
};

/** Nothing is on its way any more: what is shown is what stays. */
async function settled(page: Page) {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** Straight to a page; those that lead to the board where one enters are opened from there. */
async function visit(page: Page, address: string) {
  const leadsOn = address === '/' || address === '/settings';
  await enterSandbox(page, leadsOn ? undefined : address);
  if (leadsOn) await page.goto(address);
  await settled(page);
}

/** What is too small to be hit, in words; of a box to tick its words are pressed as well. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const small: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>('button, a[href], input, select')) {
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
      const boxes = [one, ...labels].map((place) => place.getBoundingClientRect());
      const [width, height] = [
        Math.max(...boxes.map((box) => box.width)),
        Math.max(...boxes.map((box) => box.height)),
      ];
      const isSeen =
        one.checkVisibility({ visibilityProperty: true }) &&
        getComputedStyle(one).clipPath === 'none';
      if (isSeen && width > 1 && (width < 24 || height < 24))
        small.push(`${one.ariaLabel ?? one.textContent}: ${width} × ${height}`);
    }
    return small;
  });

/** Customer 3 of the sandbox has nothing at all. */
const emptyCustomer = 3;

for (const [name, route] of Object.entries(routes)) {
  const addressOf = () => {
    const address = addresses[route];
    if (address === undefined) throw new Error(`No test visits ${route}.`);
    return address;
  };

  test.describe(`the page "${name}"`, () => {
    test('is accessible filled, with nothing too small for a pointer, empty, and when the API fails, from where it offers a way out', async ({
      page,
      sandbox,
      pageErrors,
    }) => {
      await visit(page, addressOf());
      await expectAccessible(page);
      expect(await tooSmall(page)).toEqual([]);

      await sandbox.orderFault({
        method: 'GET',
        times: 1_000,
        fault: { kind: 'answer', status: 500, body: 'Internal server error.' },
      });
      // The customers at the top of every page are read as well, and what colleagues change.
      pageErrors.expect(/status of 50[02]/);
      await page.reload();
      await settled(page);
      const reads = !['settings', 'runs', 'importUsers', 'importMemberships'].includes(name);
      const again = page.getByRole('button', { name: 'Try again' });
      if (reads) await expect(again.first()).toBeVisible();
      await expectAccessible(page);
      await sandbox.clearFaults();
      if (reads) {
        await again.first().click();
        await expect(again).toBeHidden();
      }
      await page.reload();

      await switchCustomer(page, emptyCustomer);
      await page.goto(addressOf());
      await settled(page);
      await expectAccessible(page);
    });

    test('fits a phone and its fingers, and is accessible there @narrow', async ({ page }) => {
      await visit(page, addressOf());
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBe(0);
      expect(await tooSmall(page)).toEqual([]);
    });
  });
}

test('an address that leads nowhere says so, and where to go', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expectAccessible(page);
});

test('nothing moves for whoever wants no motion', async ({ page }) => {
  for (const path of ['/board', '/settings']) {
    if (path === '/board') await enterSandbox(page, path);
    else await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return `${transitionDuration},${animationDuration}`
            .split(',')
            .some((duration) => Number.parseFloat(duration) > 0.001);
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  }
});
