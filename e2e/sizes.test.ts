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

/** What can not be read whole: out of the window, or over the edge of its own box. */
const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrollsSideways = (element: Element | null): boolean =>
      element !== null &&
      ((/auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth) ||
        scrollsSideways(element.parentElement));
    const isOnlyHeard = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== 'none' || isOnlyHeard(element.parentElement));
    /** What ends in three dots is told whole elsewhere; of the rest all is to be seen. */
    const isShort = (element: Element) =>
      [element, ...element.querySelectorAll('*')].some((each) => {
        const { textOverflow, clipPath } = getComputedStyle(each);
        return textOverflow === 'ellipsis' || clipPath !== 'none';
      });
    const found = new Set<string>();
    for (const element of document.querySelectorAll('button, a, label, h1, h2, [role="tab"]')) {
      const box = element.getBoundingClientRect();
      const words = element.textContent.trim();
      if (words === '' || box.width < 2 || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      if (scrollsSideways(element.parentElement) || isOnlyHeard(element)) continue;
      if (box.right > innerWidth + 1 || box.left < -1) found.add(`${words} is outside`);
      if (isShort(element)) continue;
      const text = document.createRange();
      text.selectNodeContents(element);
      if (text.getBoundingClientRect().right > box.right + 1) found.add(`${words} is cut`);
    }
    return [...found];
  });

test('with letters of twice the size every word of a page is read whole, in German too', async ({
  page,
}) => {
  // Fourteen pages, each at three sizes.
  test.setTimeout(240_000);
  await enterSandbox(page);
  await page.getByLabel('Language').selectOption('de');
  const browser = await page.context().newCDPSession(page);
  for (const address of [...addresses, '/groups/overview', '/users/import', '/groups/import']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    for (const { font, ...size } of [
      { font: 24, width: 390, height: 844 },
      { font: 24, width: 1440, height: 900 },
      { font: 32, width: 320, height: 640 },
    ]) {
      await browser.send('Page.setFontSizes', { fontSizes: { standard: font } });
      await page.setViewportSize(size);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await expect
        .poll(() => cutWords(page), { message: `${address} at ${size.width} px` })
        .toEqual([]);
    }
  }
});
