import type { Page } from '@playwright/test';
import { launchBrowser, openPage, signIn, slowCpu } from './browser.ts';
import { tell } from './figures.ts';
import { openSites } from './reference/sites.ts';

// node bench/pages.ts
//
// From the click on a link of the navigation to the page that it leads to, painted: its shell (the
// heading) and its first row. Each page was there once before, so code and data are in the caches. The
// built product beside the bare stack, which has two pages; with the CPU as it is and slowed four times.

const rounds = 9;

/** Both have these. */
const shared = ['Groups', 'Users'] as const;
const ownPages = ['Groups', 'Users', 'Cars', 'Services', 'Board'] as const;

/** What a page notes of going elsewhere: when it was there, in milliseconds since the click. */
interface Noted {
  shell: number | null;
  rows: number | null;
}

declare global {
  interface Window {
    going?: Noted;
  }
}

/** Runs in the page before anything else: follows each click on a link. */
function watchGoing(): void {
  const afterPaint = (act: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', act);
      port1.start();
      port2.postMessage(null);
    });
  const row = '[data-row], [data-index], [data-card]';
  const follow = (click: MouseEvent) => {
    const link = click.target instanceof Element ? click.target.closest('a') : null;
    if (link === null) return;
    const wanted = link.textContent.trim();
    const noted: Noted = { shell: null, rows: null };
    window.going = noted;
    const since = () => performance.now() - click.timeStamp;
    const look = () => {
      const heading = document.querySelector('h1')?.textContent.trim();
      const isThere = heading === wanted && location.pathname === link.pathname;
      if (isThere) afterPaint(() => (noted.shell ??= since()));
      if (isThere && document.querySelector(row) !== null) afterPaint(() => (noted.rows = since()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  addEventListener('click', follow, true);
}

interface Times {
  shell: number;
  rows: number;
}

async function go(page: Page, name: string): Promise<Times> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await page.waitForFunction(() => window.going?.rows != null && window.going.shell != null);
  const going = await page.evaluate(() => window.going);
  return { shell: going?.shell ?? Number.NaN, rows: going?.rows ?? Number.NaN };
}

/** Goes round these pages once. */
async function goRound(page: Page, names: readonly string[]): Promise<Map<string, Times>> {
  const times = new Map<string, Times>();
  for (const name of names) times.set(name, await go(page, name));
  return times;
}

type Rounds = readonly Map<string, Times>[];

function tellPages(own: Rounds, other: Rounds, slow: string): void {
  const valuesOf = (rounded: Rounds, name: string) =>
    rounded.flatMap((round) => round.get(name)?.rows ?? []);
  for (const name of ownPages) {
    const values = valuesOf(other, name);
    tell({
      what: `${name}, with its first row${slow}`,
      unit: 'ms',
      ours: valuesOf(own, name),
      ...(values.length === 0 ? {} : { beside: { name: 'the bare stack', values } }),
    });
  }
}

const sites = await openSites('stack');
const browser = await launchBrowser();
try {
  const who = await signIn(browser, sites);
  const ours = await openPage(browser, sites.ours, who);
  const stack = await openPage(browser, sites.reference, who);
  for (const { page } of [ours, stack]) {
    await page.addInitScript(watchGoing);
    await page.goto('/users');
    await page.waitForLoadState('networkidle');
  }
  for (const rate of [1, 4]) {
    await slowCpu(ours.session, rate);
    await slowCpu(stack.session, rate);
    const own: Map<string, Times>[] = [];
    const other: Map<string, Times>[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const [theirs, mine] = [
        await goRound(stack.page, shared),
        await goRound(ours.page, ownPages),
      ];
      if (round === 0) continue;
      other.push(theirs);
      own.push(mine);
    }
    const slow = rate === 1 ? '' : `, CPU slowed ${rate} times`;
    tellPages(own, other, slow);
    const shells = own.flatMap((round) => [...round.values()].map(({ shell }) => shell));
    const most = rate === 1 ? { most: 100 } : {};
    tell({ what: `all pages, heading${slow}`, unit: 'ms', ours: shells, ...most });
  }
} finally {
  await browser.close();
  await sites.close();
}
