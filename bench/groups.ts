import type { Browser, Page } from '@playwright/test';
import { enterSandbox } from '../e2e/sandbox.ts';
import { startServer } from '../e2e/server.ts';
import { customer, seed } from '../e2e/seed-fleet.ts';
import { launchBrowser, newContext } from './browser.ts';
import { tell } from './figures.ts';
import { longestTask, longestWhile } from './longest-task.ts';

// node bench/groups.ts [cars groups memberships]
//
// The pages about groups of the built product in Chromium, with the largest fleet that they are made for: the
// list of groups, one group with what is not in it beside, and the overview. Of each how soon its first row is
// there, and the longest task of the page's thread from then on, until all was read and while it is used:
// its computing time, since other processes of a busy machine are none of ours.
// Ends with 1 where a limit is missed.

const [cars = 100_000, groups = 1_000, memberships = 1_000_000] = process.argv.slice(2).map(Number);

/** All of the largest fleet is read in this time, however busy the machine is. */
const timeout = 600_000;

/** Runs in the page before anything else: both lists of a group are shown. */
const openBoth = () => localStorage.setItem('motorpool.group-beside', 'open');

const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
  );

const grid = (page: Page, name: string) => page.getByRole('grid', { name, exact: true });
const firstRow = (page: Page, name: string) => grid(page, name).getByRole('gridcell').first();

interface Step {
  what: string;
  act: (page: Page) => Promise<unknown>;
}

interface Watched {
  name: string;
  path: string;
  /** What of it is there first. */
  first: (page: Page) => ReturnType<Page['locator']>;
  steps: readonly Step[];
}

const allRead: Step = {
  what: 'until all was read',
  act: (page) => page.waitForLoadState('networkidle', { timeout }),
};

const type = (name: string, text: string) => async (page: Page) => {
  const field = page.getByRole('searchbox', { name, exact: true });
  await field.pressSequentially(text, { delay: 60 });
  await page.waitForLoadState('networkidle');
  await field.press('Escape');
  await page.waitForLoadState('networkidle');
};

const scroll = (name: string) => async (page: Page) => {
  await grid(page, name).hover({ position: { x: 40, y: 120 } });
  for (let step = 0; step < 20; step += 1) {
    await page.mouse.wheel(0, step < 10 ? 1_500 : -1_500);
    await drawn(page);
  }
};

const pages: readonly Watched[] = [
  {
    name: 'list of groups',
    path: '/groups',
    first: (page) => firstRow(page, 'Groups'),
    steps: [
      allRead,
      { what: 'scrolling', act: scroll('Groups') },
      { what: 'a search', act: type('Search groups', '12') },
      {
        what: 'sorting by number of cars',
        act: (page) => page.getByRole('columnheader').getByRole('button', { name: 'Cars' }).click(),
      },
    ],
  },
  {
    name: 'a group beside what is not in it',
    path: '',
    first: (page) => firstRow(page, 'Cars'),
    steps: [
      {
        what: 'until the other list is there',
        act: (page) => firstRow(page, 'Not in this group').waitFor(),
      },
      allRead,
      { what: 'scrolling what is not in it', act: scroll('Not in this group') },
      { what: 'scrolling what is in it', act: scroll('Cars') },
      { what: 'a search in what is not in it', act: type('Search cars', 'golf') },
      { what: 'a search in what is in it', act: type('Search', 'golf') },
      {
        what: 'a car moved across',
        act: async (page) => {
          await grid(page, 'Not in this group')
            .getByRole('button', { name: /^Add / })
            .first()
            .click();
          await page.waitForLoadState('networkidle');
        },
      },
    ],
  },
  {
    name: 'overview',
    path: '/groups/overview',
    first: (page) =>
      page
        .getByRole('status')
        .filter({ hasText: /groups/i })
        .first(),
    steps: [
      allRead,
      {
        what: 'until the overlaps are there',
        act: (page) => page.locator('canvas').first().waitFor({ timeout }),
      },
    ],
  },
];

async function watchOne(page: Page, path: string, { name, first, steps }: Watched): Promise<void> {
  await page.goto(path);
  await first(page).waitFor({ timeout });
  const since = await page.evaluate(() => performance.now());
  tell({ what: `${name}: its first row, from the request on`, unit: 'ms', ours: [since] });
  for (const { what, act } of steps) {
    const longest = await longestWhile(page, async () => {
      await act(page);
      await drawn(page);
    });
    tell({
      what: `${name}, ${what}: longest task`,
      unit: 'ms',
      ours: [longest],
      most: longestTask,
    });
  }
}

async function openFleet(browser: Browser, origin: string): Promise<Page> {
  const context = await newContext(browser, origin, { reducedMotion: 'reduce' });
  await context.addInitScript(openBoth);
  const page = await context.newPage();
  await enterSandbox(page, '/groups');
  await page.getByRole('combobox', { name: 'Customer' }).selectOption(String(customer));
  // With another customer one is on the board.
  await page.waitForURL(/\/board/);
  await page.goto('/groups');
  await firstRow(page, 'Groups').waitFor({ timeout });
  return page;
}

const server = await startServer();
const browser = await launchBrowser();
try {
  await seed(server.url, { cars, groups, memberships });
  const page = await openFleet(browser, server.url);
  const link = await page.getByRole('grid').getByRole('link').first().getAttribute('href');
  if (link === null) throw new Error('No group was found.');
  for (const watched of pages) await watchOne(page, watched.path || link, watched);
} finally {
  await browser.close();
  await server.stop();
}
