import { type Browser, chromium } from '@playwright/test';
import { provideChromium } from '../e2e/chromium.ts';
import { enterSandbox } from '../e2e/sandbox.ts';
import { startServer } from '../e2e/server.ts';
import { customer, seed } from './board-seed.ts';
import { computed, type OpenBoard, type Task, tasks, untilWhole } from './board-tasks.ts';

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
  times: ReadonlyMap<string, number>;
  elements: number;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timed(board: OpenBoard, { rounds, once, loads }: Task): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Chromium begins to count anew where the page is loaded anew.
    const before = loads ? 0 : await computed(board);
    await once(board);
    times.push((await computed(board)) - before);
  }
  return median(times);
}

/** Opens the board of a fleet of so many cars and measures every task on it. */
async function measure(browser: Browser, origin: string, cars: number): Promise<Figures> {
  await seed(origin, { cars, groups, memberships: Math.floor(cars * membershipsPerCar) });
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await enterSandbox(page, '/board');
  await page.getByRole('combobox', { name: 'Customer' }).selectOption(String(customer));
  await untilWhole(page);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const board = { page, session };
  const times = new Map<string, number>();
  for (const task of tasks) times.set(task.name, await timed(board, task));
  const elements = await page.locator('*').count();
  await context.close();
  return { times, elements };
}

let missed = 0;

function tell(what: string, one: number, other: number, limit: number, unit: string): void {
  const ratio = other / one;
  const holds = ratio <= limit;
  if (!holds) missed += 1;
  const values = `${one.toFixed(0)} and ${other.toFixed(0)} ${unit}`;
  const judged = `${ratio.toFixed(2)} times (at most ${limit})`;
  console.log(`${holds ? 'holds ' : 'MISSED'}  ${what}: ${values}, ${judged}`);
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const server = await startServer();
const browser = await chromium.launch({ executablePath: provideChromium(), args: asRoot });
try {
  const small = await measure(browser, server.url, few);
  const large = await measure(browser, server.url, many);
  console.log(`${few} cars and ${many} cars in ${groups} groups, computing time:`);
  for (const { name, limit } of tasks)
    tell(name, small.times.get(name) ?? 0, large.times.get(name) ?? 0, limit, 'ms');
  tell('elements of the page', small.elements, large.elements, 1.1, 'elements');
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = missed === 0 ? 0 : 1;
