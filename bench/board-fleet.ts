import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openFleet } from '../e2e/fleet-api.ts';
import { enterSandbox } from '../e2e/sandbox.ts';
import { startServer } from '../e2e/server.ts';
import { customer, type FleetSize, seed } from '../e2e/seed-fleet.ts';
import {
  computed,
  dragOneCard,
  drawn,
  type OpenBoard,
  typeASearch,
  untilWhole,
} from './board-tasks.ts';
import { watchPage } from './board-watch.ts';
import { launchBrowser, newContext } from './browser.ts';
import { tell } from './figures.ts';

// node bench/board-fleet.ts [cars groups memberships]
//
// The board of the built product in Chromium, with the largest fleet that it is made for beside a small one:
// what a change, a group that arrives and a search cost in computing time of the page's thread; and of the
// large fleet how soon the first column is there, how long tasks are, what it holds and what it asks for.
// Ends with 1 where a limit is missed.

const [cars = 100_000, groups = 1_000, memberships = 1_000_000] = process.argv.slice(2).map(Number);
const small: FleetSize = { cars: 1_000, groups: 20, memberships: 16_000 };
const large: FleetSize = { cars, groups, memberships };
const rounds = 7;

/** A colleague brings a car into a group that is in sight: it is told, and the group is read again. */
async function groupArrives(origin: string, { page }: OpenBoard, round: number): Promise<void> {
  const api = await openFleet(origin, customer);
  const group = Number(await page.locator('[data-lane]').nth(2).getAttribute('data-lane'));
  const inside = new Set(await api.memberIds(group, 'cars'));
  const free = Array.from({ length: inside.size + round + 1 }, (_, at) => at + 1);
  const known = await api.list('cars', { $orderby: 'id desc', $top: '50' });
  const car = known.find(({ id }) => !inside.has(id))?.id ?? free.at(-1) ?? 1;
  const read = page.waitForResponse((answer) => answer.url().endsWith(`/groups/${group}/cars`));
  await api.assign(group, 'cars', car);
  await read;
  await drawn(page);
}

async function openBoard(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await enterSandbox(page, '/groups');
  await page.goto('/board');
  await page.getByRole('combobox', { name: 'Customer' }).selectOption(String(customer));
  await untilWhole(page);
  return page;
}

/** The computing times of each task, in milliseconds, and the page on which it was measured. */
async function measure(browser: Browser, origin: string, size: FleetSize) {
  await seed(origin, size);
  const context = await newContext(browser, origin, { reducedMotion: 'reduce' });
  const page = await openBoard(context);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const board = { page, session };
  const timed = async (once: (round: number) => Promise<void>) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = await computed(board);
      await once(round);
      times.push((await computed(board)) - before);
    }
    return times;
  };
  const times = {
    change: await timed(() => dragOneCard(board)),
    arrival: await timed((round) => groupArrives(origin, board, round)),
    search: await timed(() => typeASearch(board)),
  };
  return { context, board, times };
}

const server = await startServer();
const browser = await launchBrowser();
try {
  const few = await measure(browser, server.url, small);
  await few.context.close();
  const many = await measure(browser, server.url, large);
  const where = `${large.cars} cars in ${large.groups} groups`;
  const name = `${small.cars} in ${small.groups}`;
  for (const [task, what, mostTimes] of [
    ['change', 'one change, from the drop to the shown card', 1.3],
    ['arrival', 'a group that arrives', 1.3],
    ['search', 'typing a search, clearing it', 2],
  ] as const)
    tell({
      what: `${what}, computing time with ${where}`,
      unit: 'ms',
      ours: many.times[task],
      beside: { name, values: few.times[task] },
      mostTimes,
    });
  const { first, second, heap } = await watchPage(many.context, many.board);
  tell({
    what: `the first column with its cards, ${where}`,
    unit: 'ms',
    ours: [first.firstCard],
    beside: { name: 'the bare requests', values: [first.bare] },
    mostTimes: 1.15,
  });
  for (const [what, unit, value, most] of [
    ['longest task from the first card on', 'ms', first.longest, 50],
    ['heap once all was read', 'MB', heap, 60],
    ['groups asked for', '', first.asked, large.groups],
    ['groups asked for twice', '', first.twice, 0],
    ['groups read before a second visit shows cards', '', second.read, 0],
  ] as const)
    tell({ what: `${what}, ${where}`, unit, ours: [value], most });
} finally {
  await browser.close();
  await server.stop();
}
