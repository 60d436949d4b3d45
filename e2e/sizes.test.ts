import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

/** 400 and 300 % of 1280 × 1024, phones on their side, phones, and windows of little height. */
const sizes = [
  { width: 320, height: 256 },
  { width: 426, height: 341 },
  { width: 568, height: 320 },
  { width: 844, height: 390 },
  { width: 360, height: 640 },
  { width: 375, height: 667 },
  { width: 390, height: 664 },
  { width: 390, height: 844 },
  { width: 430, height: 932 },
  { width: 800, height: 500 },
  { width: 1024, height: 600 },
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
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`${scrollWidth - innerWidth} px too wide`);
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
    for (const grid of document.querySelectorAll('[role="grid"]')) {
      const scroller = grid.parentElement;
      if (scroller === null) continue;
      const rows = [...grid.querySelectorAll('[role="row"][data-index], [data-card]')];
      const height = rows[0]?.getBoundingClientRect().height ?? 0;
      const head = grid.querySelector('[role="columnheader"]')?.closest('[role="row"]');
      const room = scroller.clientHeight - (head?.getBoundingClientRect().height ?? 0);
      if (room < Math.min(5, rows.length) * height)
        found.push(`${grid.ariaLabel}: ${room} px for five rows of ${height} px`);
      scroller.scrollIntoView({ block: 'end' });
      if (scroller.getBoundingClientRect().bottom > innerHeight + 1)
        found.push(`${grid.ariaLabel} ends out of sight`);
    }
    scrollTo(0, 0);
    for (const line of document.querySelectorAll('main *')) {
      const over = line.scrollWidth - line.clientWidth;
      // What is pushed aside shows by half a word that it goes on; a few pixels only cut a letter.
      if (over > 0 && over < 12 && getComputedStyle(line).overflowX === 'auto')
        found.push(`${line.textContent} is ${over} px too wide`);
    }
    return found;
  });

test('on every page a small screen scrolls, lists keep five rows, and nothing lies over the navigation, in German', async ({
  page,
  api,
}) => {
  // The log tells of something.
  for (const name of ['AA', 'AB', 'AC', 'AD', 'AE']) await api.createGroup(name);
  await enterSandbox(page);
  await page.getByLabel('Language').selectOption('de');
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

/** Lists to choose from whose choice is not read whole, on one line or on several. */
const cutChoices = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('select')].flatMap((select) => {
      const { appearance, font, paddingLeft, paddingRight } = getComputedStyle(select);
      const drawing = document.createElement('canvas').getContext('2d');
      if (drawing === null || !select.checkVisibility()) return [];
      drawing.font = font;
      const words = select.selectedOptions[0]?.textContent ?? '';
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const isCut =
        appearance === 'base-select'
          ? select.scrollWidth > select.clientWidth || select.scrollHeight > select.clientHeight
          : drawing.measureText(words).width > room + 1;
      return isCut ? [`${words} is cut`] : [];
    }),
  );

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
        .poll(async () => [...(await cutWords(page)), ...(await cutChoices(page))], {
          message: `${address} at ${size.width} px`,
        })
        .toEqual([]);
    }
  }
});

/** Rows of lists, in the page or in the dialog over it, in which something is cut. */
const cutRows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const place = document.querySelector('[role="dialog"]') ?? document;
    const cells = place.querySelectorAll('[role="row"][data-index] > *, [role="option"]');
    return [...cells].flatMap((cell) => {
      const parts = [cell, ...cell.querySelectorAll('*')];
      const isCut = parts.some((part) => {
        const { overflowX, clipPath } = getComputedStyle(part);
        return (
          overflowX === 'hidden' && clipPath === 'none' && part.scrollWidth > part.clientWidth + 1
        );
      });
      return isCut ? [cell.textContent] : [];
    });
  });

test('however large letters are, what stands in lists and pickers is read whole', async ({
  page,
}) => {
  await enterSandbox(page);
  const browser = await page.context().newCDPSession(page);
  const inList = page.locator('[role="row"][data-index]').first();
  const inDialog = page.getByRole('dialog').locator('[role="row"][data-index], [role="option"]');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { font, addresses: lists } of [
    { font: 16, addresses: ['/groups/1'] },
    { font: 32, addresses: ['/cars', '/groups', '/groups/1'] },
  ]) {
    for (const address of lists) {
      await page.goto(address);
      await browser.send('Page.setFontSizes', { fontSizes: { standard: font } });
      await expect(inList).toBeVisible();
      await expect
        .poll(() => cutRows(page), { message: `${address}, letters of ${font} px` })
        .toEqual([]);
    }
    await page.getByRole('button', { name: 'Add cars' }).click();
    await expect(inDialog.first()).toBeVisible();
    await expect.poll(() => cutRows(page), { message: `Add, letters of ${font} px` }).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Plate, name, group or action' }).fill('F-4');
    await expect(inDialog.filter({ hasText: '422' })).toBeVisible();
    await expect.poll(() => cutRows(page), { message: `search, ${font} px` }).toEqual([]);
  }
});

/** What can be done with a selection, and does not stand whole between the edges of the screen. */
async function cutButtons(page: Page): Promise<string[]> {
  const bar = page.getByRole('toolbar');
  await expect(bar).toBeVisible();
  return bar.getByRole('button').evaluateAll((all) =>
    all.flatMap((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left >= 0 && right <= innerWidth ? [] : [one.textContent || one.ariaLabel || ''];
    }),
  );
}

test('on the narrowest phone names, plates, menus, hints and the buttons of dialogs are read whole, in German', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/settings');
  await page.getByLabel('Language').selectOption('de');
  await expect.poll(() => cutWords(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
  await expect(page).toHaveURL(/board/);
  for (const [address, title] of [
    ['/groups', 'Amsterdam Zuid'],
    ['/groups/1', /\d/],
    ['/cars', /\d/],
  ] as const) {
    await page.goto(address);
    const first = page.locator('[role="row"][data-index] [data-title]').filter({ hasText: title });
    await expect(first.first()).toBeVisible();
    expect(await cutChoices(page), address).toEqual([]);
    // Long names of groups are cut in their middle; nothing else in titles and hints is.
    const cut = await page
      .locator('[data-title], [data-title] *, [class*="hint"]')
      .evaluateAll((all) =>
        all.flatMap((one) =>
          getComputedStyle(one).overflowX === 'hidden' &&
          one.scrollWidth > one.clientWidth + 1 &&
          one.nextElementSibling === null
            ? [one.textContent]
            : [],
        ),
      );
    expect(cut, address).toEqual([]);
    await page.getByRole('button', { name: 'Exportieren, kopieren oder drucken' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await misfits(page), address).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await page.locator('[role="row"][data-index] [type="checkbox"]').first().check();
    expect(await cutButtons(page), address).toEqual([]);
  }
  await page.goto('/board');
  await page.locator('[data-card]').first().press('Space');
  expect(await cutButtons(page)).toEqual([]);
  await page.goto('/groups/1');
  await page.getByRole('button', { name: 'Liste einfügen' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => cutWords(page)).toEqual([]);
});

test('in forced colours and with more contrast what is chosen shows by a line', async ({
  page,
}) => {
  const edge = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { borderTopWidth, borderBottomWidth, borderInlineStart } = getComputedStyle(one);
        return [borderTopWidth, borderBottomWidth, borderInlineStart].join();
      });
  /** Where what it holds begins: a line that comes moves nothing aside. */
  const begin = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one.firstElementChild?.getBoundingClientRect().x);
  await page.emulateMedia({ forcedColors: 'active' });
  await enterSandbox(page);
  await page.locator('[data-card]').first().press('Space');
  await expect(page.locator('[data-card][aria-selected="true"]')).toHaveCount(1);
  // What is drawn by a mask has the colour of what is written, not that of the ground.
  const drawn = await page
    .locator('[data-card] button, [data-lane-head] button')
    .evaluateAll((buttons) =>
      buttons.map(
        (one) =>
          getComputedStyle(one, '::before').backgroundColor ===
          getComputedStyle(document.body).backgroundColor,
      ),
    );
  expect(new Set(drawn)).toEqual(new Set([false]));
  await page.goto('/settings');
  const way = page.getByRole('radiogroup', { name: 'How to get an access token' }).locator('label');
  await expect(way.first()).toHaveCSS('outline-style', 'solid');
  await expect(way.last()).toHaveCSS('outline-style', 'none');
  await page.goto('/groups/1');
  await expect(page.locator('[role="row"][data-index]').first()).toBeVisible();
  await page.locator('[role="row"][data-index] [type="checkbox"]').first().check();
  await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(1);
  for (const [chosen, other] of [
    ['[role="row"][aria-selected="true"]', '[role="row"][aria-selected="false"]'],
    ['[role="tab"][aria-selected="true"]', '[role="tab"][aria-selected="false"]'],
    ['nav a[aria-current]', 'nav a:not([aria-current])'],
  ] as const)
    await expect.poll(async () => (await edge(chosen)) !== (await edge(other)), chosen).toBe(true);
  const aside = ['[role="row"]:has(> [role="columnheader"])', '[role="row"][aria-selected="true"]'];
  expect(await begin(aside[1] ?? '')).toBe(await begin(aside[0] ?? ''));
  expect(await begin('nav a[aria-current]')).toBe(await begin('nav a:not([aria-current])'));
  await page.goto('/services?only=ended');
  await expect
    .poll(
      async () => (await edge('[aria-pressed="true"]')) !== (await edge('[aria-pressed="false"]')),
    )
    .toBe(true);
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
  const border = () =>
    page.getByRole('searchbox').evaluate((one) => getComputedStyle(one).borderColor);
  const before = await border();
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(border).not.toBe(before);
});

test('the edges of fields, lists to choose from and boxes to tick have 3 : 1, in both themes', async ({
  page,
}) => {
  /** How much lighter or darker the edge is than what it stands on (WCAG 2.2, 1.4.11). */
  const contrast = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const light = (colour: string) => {
          const parts = (colour.match(/[\d.]+/g) ?? [])
            .slice(0, 3)
            .map((part) => Number(part) / 255);
          const [r = 0, g = 0, b = 0] = parts.map((part) =>
            part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
        };
        const { borderColor, backgroundColor } = getComputedStyle(one);
        const [edge, ground] = [light(borderColor), light(backgroundColor)];
        return Math.max(edge, ground) / Math.min(edge, ground);
      });
  await enterSandbox(page, '/users');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.getByLabel('Search users')).toBeVisible();
    for (const field of ['input[type="search"]', 'header select'])
      await expect
        .poll(() => contrast(field), `${field}, ${colorScheme}`)
        .toBeGreaterThanOrEqual(3);
    await page.getByRole('button', { name: 'Create user' }).click();
    const boxes = ['input[type="email"], [name="email"]', '.mantine-Checkbox-input'];
    for (const field of boxes)
      await expect
        .poll(() => contrast(`[role="dialog"] :is(${field})`), `${field}, ${colorScheme}`)
        .toBeGreaterThanOrEqual(3);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

/** Controls whose ring is cut, while they have the focus, by a box around them that scrolls or hides. */
const cutRings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Side = 'left' | 'top' | 'right' | 'bottom';
    /** How far the ring goes beyond the inner edges of what is around it, at most (pixels). */
    const cutOf = (element: Element): number => {
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
      if (outlineStyle === 'none') return Infinity;
      const out = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const ring = element.getBoundingClientRect();
      let cut = 0;
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        const beyond = (side: Side, by: number) =>
          by + out + parseFloat(style.getPropertyValue(`border-${side}-width`));
        if (style.overflowX !== 'visible' && around !== document.body)
          cut = Math.max(
            cut,
            beyond('left', box.left - ring.left),
            beyond('top', box.top - ring.top),
            beyond('right', ring.right - box.right),
            beyond('bottom', ring.bottom - box.bottom),
          );
        if (style.position === 'fixed') break;
      }
      return cut;
    };
    const found = new Set<string>();
    for (const control of document.querySelectorAll<HTMLElement>(
      'a[href], button:not([disabled]), input, select, textarea',
    )) {
      // Rows come and go with what is scrolled; their rings are within them.
      if (control.closest('[role="row"]') !== null) continue;
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      control.focus({ preventScroll: true });
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      // A box to tick or a password has its ring around what is seen of it.
      const places = [control, control.nextElementSibling, control.parentElement];
      const cut = Math.min(...places.map((place) => (place === null ? Infinity : cutOf(place))));
      if (control.matches(':focus') && cut > 0.6)
        found.add(`${control.ariaLabel ?? control.textContent.trim()}: ${cut} px`);
    }
    return [...found];
  });

test('the ring of what has the focus is cut nowhere, on a screen and on a phone', async ({
  page,
}) => {
  await enterSandbox(page);
  const all: Record<string, string[]> = {};
  // Each has boxes that scroll of its own.
  for (const address of [
    '/users',
    '/cars/2',
    '/groups/1',
    '/groups/overview',
    '/groups/import',
    '/groups/compare?a=1&b=2',
    '/settings',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Tab');
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const found = await cutRings(page);
      if (found.length > 0) all[`${address} at ${size.width} px`] = found;
    }
  }
  expect(all).toEqual({});
});
