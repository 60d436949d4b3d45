import type { Page, Request } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { customer, seed } from '../e2e/seed-fleet.ts';
import { drawn } from './board-tasks.ts';
import { heapOf, launchBrowser, openPage, signIn } from './browser.ts';
import { tell } from './figures.ts';
import { openSites } from './reference/sites.ts';

// node bench/users.ts
//
// The list of 100,000 users of the built product: how soon its first rows are there beside the bare call
// that they need, what it asks while somebody types, how long its tasks are, and what it holds. Ends with
// 1 where a limit is missed.

const count = 100_000;
const rounds = 7;
/** So long after the last of it, nothing follows, in milliseconds. */
const quiet = 1_000;
const isList = (url: string) => /\/v3\/users\?/.test(url);
const sizes = { cars: 1_000, users: count, groups: 200, memberships: 4_250 };

interface Noted {
  /** When the first user was there, in milliseconds since the page began. */
  row: number | null;
  long: number[];
}

declare global {
  interface Window {
    listing?: Noted;
  }
}

/** Runs in the page before anything else. */
function watchList(): void {
  const noted: Noted = { row: null, long: [] };
  window.listing = noted;
  // More than 250 requests are forgotten otherwise.
  performance.setResourceTimingBufferSize(10_000);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.long.push(duration);
  }).observe({ type: 'longtask' });
  const look = () => {
    const row = document.querySelector('[data-index]');
    if (row?.textContent.includes('@')) noted.row = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Comes from another page, with nothing in the cache: from the request for the users to the first row. */
async function firstRow(page: Page): Promise<number> {
  await page.goto('/groups');
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await page.waitForFunction(() => window.listing?.row != null);
  return page.evaluate(() => {
    const asked = performance.getEntriesByType('resource');
    const call = asked.find(({ name }) => /\/v3\/users\?/.test(name));
    return (window.listing?.row ?? Number.NaN) - (call?.startTime ?? Number.NaN);
  });
}

/** The same call from the same page, and nothing else. */
const bareCall = (page: Page, request: Request): Promise<number> =>
  page.evaluate(
    async ({ url, headers }) => {
      const since = performance.now();
      await (await fetch(url, { headers })).json();
      return performance.now() - since;
    },
    { url: request.url(), headers: request.headers() },
  );

/** The longest task while something is done. */
async function longestDuring(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    if (window.listing !== undefined) window.listing.long.length = 0;
  });
  await act();
  await drawn(page);
  return page.evaluate(() => Math.max(0, ...(window.listing?.long ?? [])));
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(800, 500);
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, step < 40 ? 600 : -600);
    await drawn(page);
  }
  await wait(quiet);
}

/** A word, one letter after the other; until its users are there, and nothing follows. */
async function type(page: Page): Promise<void> {
  const found = page.waitForResponse(
    (answer) => isList(answer.url()) && answer.url().includes('kowalski'),
  );
  await page.getByRole('searchbox').pressSequentially('kowalski', { delay: 40 });
  await found;
  await wait(quiet);
}

async function tick(page: Page): Promise<void> {
  const box = page.getByRole('row').getByRole('checkbox');
  for (let at = 1; at <= 5; at += 1) {
    await box.nth(at).click();
    await drawn(page);
  }
}

/** All that match, of which the page knows the first ones. */
async function selectAll(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: /^Select all/ }).click();
  const all = new Intl.NumberFormat('en-GB').format(count);
  await page.getByText(`${all} users selected`).first().waitFor();
}

/** Asks to add all of them to a group, until it is said what that takes. */
async function planAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to groups' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: /^Add to/ }).click();
  await page.getByRole('button', { name: /^Make [\d,]+ changes/ }).waitFor();
}

/** Scrolls as far as there is something, or as one comes in a minute; gives how many rows that were. */
const scrollToEnd = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let scroller = document.querySelector('[data-index]')?.parentElement ?? null;
    while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight)
      scroller = scroller.parentElement;
    if (scroller === null) throw new Error('Nothing scrolls.');
    let height = 0;
    let since = performance.now();
    const until = since + 60_000;
    // Nothing more in two seconds is the end.
    while (performance.now() < Math.min(until, since + 2_000)) {
      if (scroller.scrollHeight > height) since = performance.now();
      height = scroller.scrollHeight;
      scroller.scrollTop = height;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const rows = [...document.querySelectorAll('[data-index]')];
    return 1 + Math.max(...rows.map((row) => Number(row.getAttribute('data-index'))));
  });

const sites = await openSites('stack');
const browser = await launchBrowser();
try {
  await seed(sites.ours, sizes);
  const { page, session } = await openPage(
    browser,
    sites.ours,
    await signIn(browser, sites, customer),
  );
  await page.addInitScript(watchList);
  const asking = page.waitForRequest((request) => isList(request.url()));
  await page.goto('/users');
  const request = await asking;
  const rows: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rows.push(await firstRow(page));
    bare.push(await bareCall(page, request));
  }
  const beside = { name: 'the bare call', values: bare };
  tell({
    what: 'from the request to the first row',
    unit: 'ms',
    ours: rows,
    beside,
    mostTimes: 1.15,
  });

  const typed: string[] = [];
  const note = (asked: Request) => isList(asked.url()) && typed.push(asked.url());
  page.on('request', note);
  const typing = await longestDuring(page, () => type(page));
  page.off('request', note);
  tell({
    what: 'requests for eight letters typed at once',
    unit: '',
    ours: [typed.length],
    most: 1,
  });
  tell({ what: 'longest task while typing', unit: 'ms', ours: [typing], most: 50 });
  await page.getByRole('searchbox').fill('');
  await wait(quiet);

  for (const [what, act] of [
    ['scrolling', scroll],
    ['ticking five rows', tick],
    ['selecting all 100,000', selectAll],
    ['planning to add all 100,000 to a group', planAll],
  ] as const) {
    const longest = await longestDuring(page, () => act(page));
    tell({ what: `longest task while ${what}`, unit: 'ms', ours: [longest], most: 50 });
  }
  // Nothing of what was read before is held any longer.
  await page.reload();
  await page.waitForFunction(() => window.listing?.row != null);
  const began = performance.now();
  const reached = await scrollToEnd(page);
  tell({ what: 'rows scrolled through', unit: '', ours: [reached] });
  tell({ what: 'that took', unit: 's', ours: [(performance.now() - began) / 1_000] });
  tell({ what: 'heap after it', unit: 'MB', ours: [await heapOf(session)], most: 60 });
} finally {
  await browser.close();
  await sites.close();
}
