import type { Browser } from '@playwright/test';
import { openFleet } from '../e2e/fleet-api.ts';
import { startServer } from '../e2e/server.ts';
import { customer, type FleetSize, seed } from '../e2e/seed-fleet.ts';
import {
  computed,
  dragOneCard,
  drawn,
  openBoard,
  type OpenBoard,
  typeASearch,
} from './board-tasks.ts';
import { launchBrowser, newContext } from './browser.ts';
import { tell } from './figures.ts';

// node bench/board-fleet.ts [cars groups memberships]
//
// The board of the built product in Chromium, with the largest fleet that it is made for beside a small one:
// what a change, a group that arrives and a search cost in computing time of the page's thread.
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

/** The computing times of each task, in milliseconds, and the page on which it was measured. */
async function measure(browser: Browser, origin: string, size: FleetSize) {
  await seed(origin, size);
  const context = await newContext(browser, origin, { reducedMotion: 'reduce' });
  const board = await openBoard(context);
  await board.session.send('Performance.enable', { timeDomain: 'threadTicks' });
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
  await context.close();
  return times;
}

const server = await startServer();
const browser = await launchBrowser();
try {
  const few = await measure(browser, server.url, small);
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
      ours: many[task],
      beside: { name, values: few[task] },
      mostTimes,
    });
} finally {
  await browser.close();
  await server.stop();
}
