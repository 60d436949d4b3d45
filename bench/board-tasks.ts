import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { columnOf } from '../e2e/board-page.ts';
import { enterSandbox } from '../e2e/sandbox.ts';
import { customer } from '../e2e/seed-fleet.ts';

/** A board that is open in a browser. */
export interface OpenBoard {
  page: Page;
  session: CDPSession;
}

export interface Task {
  name: string;
  /** The computing time with 10,000 cars, against that with 1,000: at most so many times. */
  limit: number;
  /** How often it is done; the median counts. */
  rounds: number;
  /** It loads the page. */
  loads: boolean;
  once: (board: OpenBoard) => Promise<void>;
}

/** What the page's thread has computed so far, in milliseconds. */
export async function computed({ session }: OpenBoard): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('Chromium does not tell what it computed.');
  return seconds * 1_000;
}

const none = (page: Page) => columnOf(page, 'In no group');

/** What was asked for has been drawn. */
export const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
  );

/** All groups are read: cars that are in none stand in their column. */
export const untilWhole = (page: Page) => none(page).getByRole('row').first().waitFor();

/** Opens the board of the filled customer, and waits until all of it is read. */
export async function openBoard(context: BrowserContext): Promise<OpenBoard> {
  const page = await context.newPage();
  await enterSandbox(page, '/groups');
  await page.goto('/board');
  await page.getByRole('combobox', { name: 'Customer' }).selectOption(String(customer));
  await untilWhole(page);
  return { page, session: await context.newCDPSession(page) };
}

async function scrollSideways({ page }: OpenBoard): Promise<void> {
  await page.mouse.move(800, 500);
  for (let step = 0; step < 20; step += 1) {
    await page.mouse.wheel(step < 10 ? 600 : -600, 0);
    await drawn(page);
  }
}

export async function dragOneCard({ page }: OpenBoard): Promise<void> {
  const first = none(page).getByRole('row').first();
  const car = await first.getAttribute('data-card');
  const target = page.locator('[data-lane]').nth(1);
  const group = await target.getAttribute('data-lane');
  // Once the API has done it, the group is read again.
  const read = page.waitForResponse((answer) => answer.url().endsWith(`/groups/${group}/cars`));
  await first.dragTo(target);
  await target.locator(`[data-card="${car}"]`).waitFor();
  await read;
  await drawn(page);
}

export async function typeASearch({ page }: OpenBoard): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Search cars' });
  await field.pressSequentially('golf');
  await none(page).getByText(/ of /).waitFor();
  await drawn(page);
  await field.press('Escape');
  await none(page).getByText(/ of /).waitFor({ state: 'detached' });
  await drawn(page);
}

async function show({ page }: OpenBoard): Promise<void> {
  await page.reload();
  await untilWhole(page);
  await page.waitForLoadState('networkidle');
}

/** What is measured on the board, with what it may cost. */
export const tasks: readonly Task[] = [
  { name: 'first show, all read', limit: 3, rounds: 3, loads: true, once: show },
  {
    name: 'scrolling sideways and back',
    limit: 1.5,
    rounds: 5,
    loads: false,
    once: scrollSideways,
  },
  { name: 'drag and drop of one card', limit: 2, rounds: 5, loads: false, once: dragOneCard },
  { name: 'typing a search, clearing it', limit: 3, rounds: 5, loads: false, once: typeASearch },
];
