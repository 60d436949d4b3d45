import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import {
  addAll,
  countIn,
  expectAllIn,
  long,
  messages,
  openBigFleet,
  progressOf,
} from './runs-page.ts';
import { enterSandbox } from './sandbox.ts';

test.setTimeout(long ? 900_000 : 120_000);

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
const seeded = (seed: number) => () => {
  let state = (seed += 0x6d2b79f5);
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
};

const interruptedOf = (page: Page, title: string) =>
  page.getByRole('region', { name: `Interrupted: ${title}` });

/** Reloads the page as a person does who was asked whether to leave it. */
const reloadAnyway = async (page: Page): Promise<void> => {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
};

test('a run goes on after reloads at any moment, with exact numbers, and does each change once', async ({
  page,
  server,
  sandbox,
}) => {
  const reloads = long ? 20 : 5;
  const random = seeded(20_261_121);
  /** Reloads between sending and answer. */
  let cut = 0;
  const fleet = await openBigFleet(page, server);
  const { carIds, title } = fleet;
  // Each change is done at once and answered late: reloads fall in between.
  await sandbox.orderFault({
    method: 'PUT',
    path: '/groups/*/cars/*',
    times: 1_000_000,
    fault: { kind: 'delay', milliseconds: 40, when: 'after' },
  });
  await addAll(page);

  for (let reload = 0; reload < reloads; reload += 1) {
    const share = (reload + random()) / reloads;
    await expect
      .poll(() => countIn(fleet), { timeout: 120_000, intervals: [20] })
      .toBeGreaterThanOrEqual(Math.floor(carIds.length * 0.8 * share));
    await expect(progressOf(page, title)).toContainText(/[1-9]\d* pending/);
    await reloadAnyway(page);
    const interrupted = interruptedOf(page, title);
    const text = await interrupted.getByText(/finished,/).innerText();
    const numbers = [...text.matchAll(/\d[\d,]*/g)].map(([n]) => Number(n.replaceAll(',', '')));
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(carIds.length);
    if (numbers.length === 3) cut += 1;
    if (reload === 0) await expectAccessible(page);
    await interrupted.getByRole('button', { name: 'Continue' }).click();
    await expect(progressOf(page, title)).toBeVisible();
  }
  expect(cut).toBeGreaterThanOrEqual(reloads / 4);
  await sandbox.clearFaults();
  await expectAllIn(fleet);
  await expect(messages(page)).toContainText(`added to ${fleet.group.name}.`);
  await expect(messages(page)).not.toContainText('failed');
});

test('whoever closes the page while a run is under way is asked', async ({
  page,
  server,
  sandbox,
}) => {
  const fleet = await openBigFleet(page, server);
  await sandbox.orderFault({
    method: 'PUT',
    times: 1_000_000,
    fault: { kind: 'delay', milliseconds: 60 },
  });
  await addAll(page);
  await expect(progressOf(page, fleet.title)).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  await sandbox.clearFaults();
  await expectAllIn(fleet);
});

test('a closed tab leaves its run to the next one; two tabs can not both carry it on', async ({
  page,
  context,
  server,
  sandbox,
}) => {
  const fleet = await openBigFleet(page, server);
  const { title, group } = fleet;
  await sandbox.orderFault({
    method: 'PUT',
    path: '/groups/*/cars/*',
    times: 1_000_000,
    fault: { kind: 'delay', milliseconds: 60 },
  });
  await addAll(page);
  await expect(progressOf(page, title)).toContainText(/[1-9]\d* done/);

  // Another tab sees the run, and that it is not its own.
  const second = await context.newPage();
  await enterSandbox(second, '/runs');
  if (long) await second.getByLabel('Customer', { exact: true }).first().selectOption('3');
  await second.goto('/runs');
  await second.getByRole('link', { name: title }).click();
  const run = second.getByRole('region', { name: title, exact: true });
  await expect(run).toContainText('This run continues in another tab.');
  await expect(second.getByRole('row').filter({ hasText: title })).toContainText('in another tab');
  await expect(run.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  await expect(interruptedOf(second, title)).toHaveCount(0);

  await page.close();
  await second.goto(`/groups/${group.id}`);
  const interrupted = interruptedOf(second, title);
  await expect(interrupted).toBeVisible();

  // Its rest may be cancelled: what was done stays, and nobody is asked about it again.
  const done = await countIn(fleet);
  await interrupted.getByRole('button', { name: 'Cancel the rest' }).click();
  await expect(interrupted).toBeHidden();
  // What nobody knew is asked before it is over.
  await expect(messages(second)).toContainText(/[1-9]\d* were not sent\./);
  await second.goto('/runs');
  await second.getByRole('link', { name: title }).click();
  await expect(run).toContainText('cancelled');
  await expect(run).toContainText(/[1-9]\d* not sent/);
  await expect(interrupted).toHaveCount(0);
  await sandbox.clearFaults();
  expect(await countIn(fleet)).toBeGreaterThanOrEqual(done);
  expect(await countIn(fleet)).toBeLessThan(fleet.carIds.length);
});
