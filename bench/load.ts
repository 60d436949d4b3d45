import type { Browser } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { heapOf, launchBrowser, openPage, type SignedIn, signIn, slowDown } from './browser.ts';
import { type Measured, tell } from './figures.ts';
import { type Visit, visitOf, watchLoading } from './load-watch.ts';
import { openSites } from './reference/sites.ts';

// node bench/load.ts
//
// A first visit to the list of users, of the built product and of the bare stack (bench/reference/stack),
// by turns: nothing is in the caches, somebody is signed in, the CPU is slowed four times, the line has
// 40 ms and 10 Mbit/s. Ends with 1 where a limit is missed.

const rounds = 7;

/** What comes by itself after the rows has come within so many milliseconds. */
const rest = 5_000;

interface Measurement extends Visit {
  heap: number;
  /** Files that the same browser fetched again on a second visit. */
  filesAgain: number;
}

async function visit(browser: Browser, origin: string, who: SignedIn): Promise<Measurement> {
  const opened = await openPage(browser, origin, who);
  const { context, page, session } = opened;
  await page.addInitScript(watchLoading);
  await slowDown(opened);
  const shown = () => page.waitForFunction(() => window.loading?.operable != null);
  await page.goto('/users', { waitUntil: 'commit' });
  await shown();
  await wait(rest);
  const first = await visitOf(page);
  const heap = await heapOf(session);
  await page.goto('/users', { waitUntil: 'commit' });
  await shown();
  const { filesFetched: filesAgain } = await visitOf(page);
  await context.close();
  return { ...first, heap, filesAgain };
}

const sites = await openSites('stack');
const browser = await launchBrowser();
try {
  const who = await signIn(browser, sites);
  const ours: Measurement[] = [];
  const stack: Measurement[] = [];
  // One round that does not count: the server and the browser are cold.
  for (let round = 0; round <= rounds; round += 1) {
    const own = await visit(browser, sites.ours, who);
    const other = await visit(browser, sites.reference, who);
    if (round === 0) continue;
    ours.push(own);
    stack.push(other);
  }
  const figure = (
    what: string,
    unit: string,
    of: keyof Measurement,
    limit: Pick<Measured, 'mostTimes' | 'most'> = {},
  ) =>
    tell({
      what,
      unit,
      ours: ours.map((one) => one[of]),
      beside: { name: 'the bare stack', values: stack.map((one) => one[of]) },
      ...limit,
    });
  figure('first contentful paint', 'ms', 'firstPaint', { mostTimes: 0.5 });
  figure('first row', 'ms', 'rows', { mostTimes: 1.05 });
  figure('operable: first row by the app', 'ms', 'operable');
  figure('total blocking time', 'ms', 'blocking', { mostTimes: 0.8 });
  figure('of it until operable', 'ms', 'blockingUntilOperable');
  figure('longest task', 'ms', 'longestTask');
  figure('heap', 'MB', 'heap', { mostTimes: 1.3 });
  figure('layout shift', '', 'shift', { most: 0 });
  figure('JavaScript until the first row', 'kB', 'script', { most: 130 });
  figure('CSS until the first row', 'kB', 'style', { most: 11 });
  figure('requests until the first row', '', 'requests', { most: 7 });
  figure('JavaScript until operable', 'kB', 'scriptUntilOperable');
  figure('requests until operable', '', 'requestsUntilOperable');
  figure('JavaScript, 5 s after operable', 'kB', 'scriptInAll');
  figure('requests from the first row until 5 s after operable', '', 'requestsAfter', { most: 25 });
  figure('files fetched again on a second visit', '', 'filesAgain', { most: 0 });
} finally {
  await browser.close();
  await sites.close();
}
