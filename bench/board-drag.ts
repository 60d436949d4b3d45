import type { Browser, Page } from '@playwright/test';
import { customer, type FleetSize, seed } from '../e2e/seed-fleet.ts';
import { drawn } from './board-tasks.ts';
import { heapOf, launchBrowser, type OpenPage, openPage, signIn, slowCpu } from './browser.ts';
import { forgetNoted, notedOf, watchDrags } from './drag-watch.ts';
import { quantile, tell } from './figures.ts';
import { openSites, type Sites } from './reference/sites.ts';

// node bench/board-drag.ts
//
// The board of the built product beside a bare one of the same drag library and virtualiser
// (bench/reference/board), by turns, with a real mouse: drags, clicks, what the page holds; with two
// sizes of fleet, and with the CPU as it is and slowed four times. Ends with 1 where a limit is missed.

const sizes: readonly FleetSize[] = [
  { cars: 10_000, groups: 200, memberships: 42_500 },
  { cars: 100_000, groups: 1_000, memberships: 1_000_000 },
];
const rates = [1, 4];
const rounds = 5;
const steps = 24;
const clicks = 3;

interface Round {
  start: number;
  placed: number;
  frame: number;
  interaction: number;
  longest: number;
}

const cardIn = (page: Page) => page.locator('[data-lane="none"] [data-card]');

/** The centre of what is on the screen. @throws Error if it is not there */
async function centreOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Nothing on the board is ${selector}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Selects some cards by a click each, and drags the first one into a group; what that took. */
async function dragOnce({ page }: OpenPage, round: number): Promise<Round> {
  await forgetNoted(page);
  for (let at = 1; at <= clicks; at += 1) {
    // Beside what can be clicked in the card.
    await cardIn(page)
      .nth(at)
      .click({ position: { x: 12, y: 8 } });
    await drawn(page);
  }
  await page.keyboard.press('Escape');
  const card = (await cardIn(page).first().getAttribute('data-card')) ?? '';
  const columns = page.locator('[data-lane]');
  const column = (await columns.nth(1 + (round % 2)).getAttribute('data-lane')) ?? '';
  await page.evaluate(
    (dragging) => {
      window.dragging = dragging;
      if (window.dragged !== undefined) window.dragged.placed = null;
    },
    { card, column },
  );
  const from = await centreOf(page, `[data-lane="none"] [data-card="${card}"]`);
  const to = await centreOf(page, `[data-lane="${column}"]`);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    const share = step / steps;
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    await drawn(page);
  }
  await page.mouse.up();
  await page.waitForFunction(() => window.dragged?.placed != null);
  const { start, placed, frames, interactions, longTasks } = await notedOf(page);
  return {
    start: start ?? Number.NaN,
    placed: placed ?? Number.NaN,
    frame: quantile(frames, 0.95),
    // Shorter ones than 16 ms are not told.
    interaction: Math.max(16, ...interactions),
    longest: Math.max(0, ...longTasks),
  };
}

async function openBoard(browser: Browser, origin: string, sites: Sites): Promise<OpenPage> {
  const opened = await openPage(browser, origin, await signIn(browser, sites, customer));
  const { page } = opened;
  await page.addInitScript(watchDrags);
  await page.goto('/board');
  await cardIn(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  return opened;
}

async function compare(ours: OpenPage, bare: OpenPage, where: string): Promise<void> {
  const own: Round[] = [];
  const other: Round[] = [];
  // One round that does not count: code and caches are cold.
  for (let round = 0; round <= rounds; round += 1) {
    const theirs = await dragOnce(bare, round);
    const mine = await dragOnce(ours, round);
    if (round === 0) continue;
    other.push(theirs);
    own.push(mine);
  }
  const figure = (
    what: string,
    of: keyof Round,
    limit: { mostTimes?: number; most?: number } = {},
  ) =>
    tell({
      what: `${what}, ${where}`,
      unit: 'ms',
      ours: own.map((one) => one[of]),
      beside: { name: 'the bare board', values: other.map((one) => one[of]) },
      ...limit,
    });
  figure('drag start to the first frame', 'start', { mostTimes: 1.3 });
  figure('frames during a drag, 95th percentile', 'frame', { most: 17 });
  figure('drop to the card in its place', 'placed', { mostTimes: 1.5 });
  figure('longest interaction (INP)', 'interaction', { mostTimes: 1.5 });
  figure('longest task', 'longest', { most: 50 });
}

/** What both hold, once everything is read and some cards were dragged. */
async function compareHoldings(ours: OpenPage, bare: OpenPage, where: string): Promise<void> {
  const elements = async ({ page }: OpenPage) => [await page.locator('*').count()];
  const [heap, bareHeap] = [await heapOf(ours.session), await heapOf(bare.session)];
  const name = 'the bare board';
  tell({
    what: `elements of the page, ${where}`,
    unit: '',
    ours: await elements(ours),
    beside: { name, values: await elements(bare) },
    most: 1_500,
  });
  tell({
    what: `heap, ${where}`,
    unit: 'MB',
    ours: [heap],
    beside: { name, values: [bareHeap] },
  });
  tell({
    what: `heap over that of ${name}, ${where}`,
    unit: 'MB',
    ours: [heap - bareHeap],
    most: 8,
  });
}

const sites = await openSites('board');
const browser = await launchBrowser();
try {
  for (const size of sizes) {
    await seed(sites.ours, size);
    const bare = await openBoard(browser, sites.reference, sites);
    const ours = await openBoard(browser, sites.ours, sites);
    const fleet = `${size.cars} cars in ${size.groups} groups`;
    for (const rate of rates) {
      await slowCpu(bare.session, rate);
      await slowCpu(ours.session, rate);
      await compare(ours, bare, rate === 1 ? fleet : `${fleet}, CPU slowed ${rate} times`);
    }
    await compareHoldings(ours, bare, fleet);
    await bare.context.close();
    await ours.context.close();
  }
} finally {
  await browser.close();
  await sites.close();
}
