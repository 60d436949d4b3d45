import type { Browser } from '@playwright/test';
import { enterSandbox } from '../e2e/sandbox.ts';
import { startServer } from '../e2e/server.ts';
import { customer, seed } from '../e2e/seed-fleet.ts';
import { computed, type OpenBoard, type Task, tasks, untilWhole } from './board-tasks.ts';
import { launchBrowser, newContext } from './browser.ts';
import { tell } from './figures.ts';

// node bench/board.ts
//
// The board of the built product in Chromium, with 1,000 cars and with 10,000, in 200 groups each: the
// computing time of the page's thread, since other processes of a busy machine are none of ours, and
// how many elements the page has. Ends with 1 where a limit is missed.

const few = 1_000;
const many = 10_000;
const groups = 200;
/** Enough that the columns are full with few cars as well: a car stands in several groups. */
const membershipsPerCar = 4.25;

interface Figures {
  /** Milliseconds of computing, by task. */
  times: ReadonlyMap<string, number[]>;
  elements: number;
}

async function timed(board: OpenBoard, { rounds, once, loads }: Task): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Chromium begins to count anew where the page is loaded anew.
    const before = loads ? 0 : await computed(board);
    await once(board);
    times.push((await computed(board)) - before);
  }
  return times;
}

/** Opens the board of a fleet of so many cars and measures every task on it. */
async function measure(browser: Browser, origin: string, cars: number): Promise<Figures> {
  await seed(origin, { cars, groups, memberships: Math.floor(cars * membershipsPerCar) });
  const context = await newContext(browser, origin, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  await enterSandbox(page, '/board');
  await page.getByRole('combobox', { name: 'Customer' }).selectOption(String(customer));
  await untilWhole(page);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const board = { page, session };
  const times = new Map<string, number[]>();
  for (const task of tasks) times.set(task.name, await timed(board, task));
  const elements = await page.locator('*').count();
  await context.close();
  return { times, elements };
}

const server = await startServer();
const browser = await launchBrowser();
try {
  const small = await measure(browser, server.url, few);
  const large = await measure(browser, server.url, many);
  const name = `${few} cars`;
  for (const { name: task, limit } of tasks)
    tell({
      what: `${task}, computing time with ${many} cars in ${groups} groups`,
      unit: 'ms',
      ours: large.times.get(task) ?? [],
      beside: { name, values: small.times.get(task) ?? [] },
      mostTimes: limit,
    });
  tell({
    what: `elements of the page with ${many} cars`,
    unit: '',
    ours: [large.elements],
    beside: { name, values: [small.elements] },
    mostTimes: 1.1,
  });
} finally {
  await browser.close();
  await server.stop();
}
