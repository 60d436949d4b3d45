import { expect, type Locator, type Page } from '@playwright/test';
import { type FleetApi, openFleet } from './fleet-api.ts';
import { enterSandbox, switchCustomer } from './sandbox.ts';
import { customer, seed } from './seed-fleet.ts';
import type { RunningServer } from './server.ts';

/** `MOTORPOOL_LONG=1` plays the long runs at their full size. */
export const long = process.env['MOTORPOOL_LONG'] === '1';

/** The messages about what became of runs. */
export const messages = (page: Page): Locator => page.getByRole('list', { name: 'Messages' });

/** The card of a run under way, in the corner. */
export const progressOf = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('region', { name: title });

/** A fleet whose cars are all put into one empty group. */
export interface BigFleet {
  api: FleetApi;
  group: { id: number; name: string };
  carIds: number[];
  /** "Add 240 cars to All of them", as the run is called. */
  title: string;
}

/** Arranges the example fleet's 240 cars, or 5,000 of another customer, and opens the group's page. */
export const openBigFleet = async (page: Page, server: RunningServer): Promise<BigFleet> => {
  if (long) await seed(server.url, { cars: 5_000, groups: 0 });
  const api = await openFleet(server.url, long ? customer : 1);
  const carIds: number[] = [];
  for (;;) {
    const $skip = String(carIds.length);
    const found = await api.list('cars', { $orderby: 'id', $top: '1000', $skip });
    if (found.length === 0) break;
    carIds.push(...found.map(({ id }) => id));
  }
  const name = 'All of them';
  const group = { id: await api.createGroup(name), name };
  await enterSandbox(page, `${server.url}/runs`);
  if (long) await switchCustomer(page, customer);
  await openGroup(page, group.id);
  return { api, group, carIds, title: titleOf(carIds.length, name) };
};

const titleOf = (cars: number, name: string): string =>
  `Add ${cars.toLocaleString('en')} cars to ${name}`;

const openGroup = async (page: Page, groupId: number): Promise<void> => {
  await page.goto(new URL(`/groups/${groupId}`, page.url()).href);
  await expect(page.getByRole('button', { name: 'Add cars' }).first()).toBeVisible();
};

/** Adds every car that is not in the group yet; stands at the preview then. */
export const wishForAll = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Add cars' }).first().click();
  const picker = page.getByRole('dialog');
  await picker.getByRole('checkbox', { name: 'Select all' }).click();
  await picker.getByRole('button', { name: /^Add [\d,]+ cars$/ }).click();
  const preview = page.getByRole('dialog', { name: /^Add [\d,]+ cars to / });
  await expect(preview.getByText(/changes will be made/)).toBeVisible();
  return preview;
};

/** Adds every car that is not in the group yet, and agrees to it. */
export const addAll = async (page: Page): Promise<void> => {
  const preview = await wishForAll(page);
  await preview.getByRole('button', { name: /^Make [\d,]+ changes$/ }).click();
  await expect(preview).toBeHidden();
};

/** How many of the cars are in the group now. */
export const countIn = async ({ api, group }: BigFleet): Promise<number> =>
  (await api.memberIds(group.id, 'cars')).length;

/** Waits for the end of the run, and compares the group with the plan: each car, once. */
export const expectAllIn = async (fleet: BigFleet): Promise<void> => {
  const sorted = (ids: number[]) => ids.toSorted((a, b) => a - b);
  await expect
    .poll(() => countIn(fleet), { timeout: long ? 240_000 : 90_000 })
    .toBe(fleet.carIds.length);
  expect(sorted(await fleet.api.memberIds(fleet.group.id, 'cars'))).toEqual(sorted(fleet.carIds));
};
