import type { BrowserContext, Page, Request } from '@playwright/test';
import type { SandboxControl } from '../e2e/sandbox-control.ts';
import { elementKinds } from '../src/api/elements.ts';
import { type OpenBoard, untilWhole } from './board-tasks.ts';
import { longestWhile } from './longest-task.ts';

/** All of the largest fleet is read in this time, however busy the machine is, in milliseconds. */
const timeout = 600_000;
/** What is in sight is read anew after 30 s, counted from a moment before it is sent, in milliseconds. */
const freshFor = 29_000;
/** More than are in sight at first. */
const groupsInSight = 16;

/** What a page saw of its own loading, in milliseconds since it began. */
interface Watched {
  /** From the request for the groups, or from the board's code where that came later, to the first card. */
  firstCard: number;
  /** Groups that had been read by then. */
  read: number;
}

declare global {
  interface Window {
    /** When the first card was there, in milliseconds since the page began. */
    firstCardAt?: number;
  }
}

/** Runs in the page before anything else: notes when the first card is there. */
function watch(): void {
  // More than 250 requests are forgotten otherwise.
  performance.setResourceTimingBufferSize(10_000);
  const look = () => {
    if (document.querySelector('[data-card]') === null) requestAnimationFrame(look);
    else window.firstCardAt = performance.now();
  };
  requestAnimationFrame(look);
}

const untilFirstCard = (page: Page) =>
  page.locator('[data-lane]:not([data-lane="none"]) [data-card]').first().waitFor();

const watchedOf = (page: Page) =>
  page.evaluate((): Watched => {
    const at = window.firstCardAt ?? Number.NaN;
    const asked = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming);
    const call = asked.find(({ name }) => name.endsWith('/v3/groups'));
    // The groups are asked for before the code is there that shows them.
    const code = asked.find(({ name }) => /\/assets\/board-[^/]+\.js$/.test(name));
    const began = Math.max(call?.startTime ?? 0, code?.responseEnd ?? 0);
    const members = asked.filter(({ name }) => /\/groups\/\d+\/cars$/.test(name));
    const read = members.filter(({ startTime, duration }) => startTime + duration < at).length;
    return { firstCard: at - began, read };
  });

/** The members of one kind of so many groups have been read. */
const untilAllRead = (page: Page, kind: string, groups: number) =>
  page.waitForFunction(
    ({ end, count }) => {
      const urls = performance.getEntriesByType('resource').map(({ name }) => name);
      return (
        new Set(urls.filter((url) => url.endsWith(end) && /\/groups\/\d/.test(url))).size >= count
      );
    },
    { end: `/${kind}`, count: groups },
    { timeout },
  );

/** The time of what the first column needs and no more, one after the other: the groups, and one of them. */
async function bareOf(
  page: Page,
  origin: string,
  headers: Record<string, string>,
): Promise<number> {
  const first = await page.locator('[data-lane]').nth(1).getAttribute('data-lane');
  return page.evaluate(
    async ({ base, group, send }) => {
      const times: number[] = [];
      for (let round = 0; round < 7; round += 1) {
        const since = performance.now();
        await (await fetch(`${base}/groups`, { headers: send })).json();
        await (await fetch(`${base}/groups/${group}/cars`, { headers: send })).json();
        times.push(performance.now() - since);
      }
      return times.toSorted((a, b) => a - b)[3] ?? Number.NaN;
    },
    { base: `${origin}/api/sandbox/v3`, group: first, send: headers },
  );
}

/**
 * Loads the board anew, once as on a first visit and once as on the next one, when the API takes its time for the
 * groups: what is shown before the first of them is what the browser kept.
 */
export async function watchPage(
  context: BrowserContext,
  { page, session }: OpenBoard,
  sandbox: SandboxControl,
  groups: number,
) {
  await context.addInitScript(watch);
  const asked: { kind: string; request: Request }[] = [];
  let headers: Record<string, string> = {};
  page.on('request', (request) => {
    const kind = /\/groups\/\d+\/([a-z]+)$/.exec(request.url())?.[1];
    if (kind === undefined) return;
    asked.push({ kind, request });
    headers = request.headers();
  });
  /** Of each kind how many groups were asked for, and how many of them again before that was old. */
  const counts = () =>
    elementKinds.map((kind) => {
      const last = new Map<string, number>();
      let twice = 0;
      for (const { request } of asked.filter((one) => one.kind === kind)) {
        const url = request.url();
        // By the clock of the browser: on a busy machine what it tells comes late.
        const at = request.timing().startTime;
        if (at - (last.get(url) ?? -freshFor) < freshFor) twice += 1;
        last.set(url, at);
      }
      return { kind, groups: last.size, twice };
    });
  // As on a first visit: nothing of it is kept.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('motorpool-memberships');
        opening.addEventListener('success', () => {
          const work = opening.result.transaction(['groups', 'managers'], 'readwrite');
          work.objectStore('groups').clear();
          work.objectStore('managers').clear();
          work.addEventListener('complete', () => {
            opening.result.close();
            resolve(null);
          });
        });
      }),
  );
  asked.length = 0;
  await page.reload();
  await untilFirstCard(page);
  const longest = await longestWhile(page, async () => {
    await untilWhole(page);
    await page.waitForLoadState('networkidle', { timeout });
  });
  const seen = await watchedOf(page);
  const ours = asked.length;
  const bare = await bareOf(page, new URL(page.url()).origin, headers);
  // What was asked for to compare it is not the product's.
  asked.length = ours;
  // All four, and back to the first.
  for (const [at, kind] of [...elementKinds, elementKinds[0]].entries()) {
    await page
      .getByRole('radio')
      .nth(at % elementKinds.length)
      .check({ force: true });
    await untilAllRead(page, kind, groups);
  }
  const kinds = counts();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups/*/cars',
    times: groupsInSight,
    fault: { kind: 'delay', milliseconds: 10_000 },
  });
  await page.reload();
  await untilFirstCard(page);
  const second = await watchedOf(page);
  return { first: { ...seen, longest, bare }, kinds, second, heap: usedSize / 1024 ** 2 };
}
