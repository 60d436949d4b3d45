import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { holdAssets } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

/** Of each cell of a list where it stands, and of each text in it where and how. */
const cellsOf = (page: Page, where: string) =>
  page.locator(`${where} [role="row"]`).evaluateAll((rows) =>
    rows.slice(0, 20).map((row) =>
      [...row.children].map((cell) => {
        const { x, width } = cell.getBoundingClientRect();
        const nodes = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const texts: unknown[] = [];
        while (nodes.nextNode() !== null) {
          const range = document.createRange();
          range.selectNodeContents(nodes.currentNode);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          const { color, font } = getComputedStyle(nodes.currentNode.parentElement ?? cell);
          texts.push([nodes.currentNode.nodeValue, left, right, top, bottom, color, font]);
        }
        // The box of a head's cell has room for an arrow that nobody sees.
        return { place: cell.matches('[role="gridcell"]') ? [x, width] : [], texts };
      }),
    ),
  );

/** Notes whether grey rows of the app were ever to be seen while those of the page are shown. */
const watchGreyRows = (page: Page) =>
  page.addInitScript(() => {
    const look = () => {
      const shown = document.querySelector('#root main > [data-rows]');
      const grey = document.querySelector('#root main > :not([data-rows]) [data-still]');
      if (shown !== null && grey?.checkVisibility({ visibilityProperty: true }) === true)
        document.documentElement.dataset['grey'] = 'over rows';
      requestAnimationFrame(look);
    };
    look();
  });

/** A list, a text in it, how wide the window is, and what this browser keeps. */
interface Shown {
  path: string;
  shows: string;
  /** Where there is little room the filters above a list stand on more than one line. */
  width: number;
  stored: Readonly<Record<string, string>>;
}

const lists: readonly Shown[] = [
  { path: '/users', shows: 'Actions', width: 1024, stored: {} },
  {
    path: '/cars',
    shows: 'VIN',
    width: 1280,
    stored: {
      'motorpool.density': 'compact',
      'motorpool.list-columns': JSON.stringify({
        cars: [
          { key: 'vin', shown: true },
          { key: 'name', shown: false },
        ],
      }),
    },
  },
  {
    path: '/services',
    shows: 'beendet am',
    width: 900,
    stored: { 'motorpool.language': 'de' },
  },
  {
    path: '/products',
    shows: 'Serial',
    width: 1280,
    stored: { 'mantine-color-scheme-value': 'dark' },
  },
];

for (const { path, shows, width, stored } of lists)
  test(`the first rows of ${path} are there before any code, as the app shows them`, async ({
    page,
  }) => {
    await enterSandbox(page, path);
    await page.evaluate((kept) => {
      for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
    }, stored);
    await watchGreyRows(page);
    await page.setViewportSize({ width, height: 960 });
    const letGo = await holdAssets(page);
    await page.goto(`${path}?customer=1`, { waitUntil: 'commit' });
    const early = page.locator('#static-shell [data-rows]');
    await expect(early).toContainText(shows);
    await expect(page.getByRole('row')).toHaveCount(0);
    const before = await cellsOf(page, '#static-shell');
    expect(before).toHaveLength(20);
    letGo();
    await expect(page.locator('#static-shell-style')).toHaveCount(0);
    await expect(page.locator('html')).not.toHaveAttribute('data-grey');
    const after = await cellsOf(page, '#root');
    // Groups and menus come into their cells later.
    const known = after.map((row, at) =>
      row.map((cell, column) =>
        before[at]?.[column]?.texts.length === 0 ? { ...cell, texts: [] } : cell,
      ),
    );
    expect(known).toEqual(before);
  });

test('a click on a row or a link that is shown before any code is done once the app is there', async ({
  page,
}) => {
  await enterSandbox(page, '/users');
  const early = page.locator('#static-shell [data-rows] [role="row"]').nth(3);
  const centreOf = async (place: Locator) => {
    const box = await place.boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  };
  const clickEarly = async (place: Locator) => {
    const letGo = await holdAssets(page);
    await page.goto('/users?customer=1', { waitUntil: 'commit' });
    await expect(early).toContainText('@');
    await page.mouse.click(...(await centreOf(place)));
    letGo();
    await expect(page.locator('#static-shell-style')).toHaveCount(0);
    await page.unroute('**/assets/**');
  };
  await clickEarly(early.locator('[data-check]'));
  await expect(page.getByRole('row', { selected: true })).toHaveAttribute('data-index', '2');
  await clickEarly(early.locator('[data-title]'));
  await expect(page).toHaveURL(/\/users\/\d+/);
  await clickEarly(page.locator('#static-shell nav a[href="/cars"]'));
  await expect(page.getByRole('heading', { name: 'Cars', level: 1 })).toBeVisible();
});
