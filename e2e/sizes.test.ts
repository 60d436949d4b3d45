import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

/** 400 and 300 % of 1280 × 1024, and phones on their side. */
const sizes = [
  { width: 320, height: 256 },
  { width: 426, height: 341 },
  { width: 568, height: 320 },
  { width: 844, height: 390 },
];

const addresses = [
  '/board',
  '/groups',
  '/groups/1',
  '/groups/compare?a=1&b=2',
  '/cars',
  '/users',
  '/services',
  '/products',
  '/runs',
  '/log',
  '/settings',
];

/** What does not fit at this size, in words. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`${scrollWidth - innerWidth} px too wide`);
    for (const grid of document.querySelectorAll('[role="grid"]')) {
      const scroller = grid.parentElement;
      const rows = [...grid.querySelectorAll('[role="row"][data-index], [data-card]')];
      const height = rows[0]?.getBoundingClientRect().height ?? 0;
      const wanted = Math.min(5, rows.length) * height;
      if (scroller !== null && scroller.clientHeight < wanted)
        found.push(`${grid.ariaLabel}: ${scroller.clientHeight} px for five rows of ${height} px`);
      const end = scroller === null ? 0 : scroller.getBoundingClientRect().bottom + scrollY;
      if (end > scrollHeight + 1) found.push(`${grid.ariaLabel} ends below the page`);
    }
    const nav = document.querySelector('nav');
    for (const link of nav?.querySelectorAll('a') ?? []) {
      const { left, top, width, height } = link.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      // At the very edge of the window there is nothing to point at.
      if (x < 1 || y < 1 || x > innerWidth - 1 || y > innerHeight - 1) continue;
      const there = document.elementFromPoint(x, y);
      if (there === null || !nav?.contains(there))
        found.push(`something lies over ${link.textContent}`);
    }
    return found;
  });

test('on every page a small screen scrolls, lists keep five rows, and nothing lies over the navigation', async ({
  page,
}) => {
  await enterSandbox(page);
  const all: Record<string, string[]> = {};
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    for (const size of sizes) {
      await page.setViewportSize(size);
      // The rows are laid out anew in the next frames.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const found = await misfits(page);
      if (found.length > 0) all[`${address} at ${size.width} × ${size.height}`] = found;
    }
  }
  expect(all).toEqual({});
});
