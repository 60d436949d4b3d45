import { expect } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

const searchCars = 'Search cars';
const filterGroups = 'Filter groups';

test('the word "none" can be searched for, in cars and in groups', async ({ page, api }) => {
  await arrangeBoard(api);
  await api.createGroup('AA None left');
  await enterSandbox(page, '/board');
  for (const name of [searchCars, filterGroups]) {
    const field = page.getByRole('searchbox', { name });
    await field.pressSequentially('none');
    await expect(field).toHaveValue('none');
  }
  await expect(page).toHaveURL(/cars=none&groups=none/);
  await expect(columnOf(page, 'AA None left')).toBeVisible();
  await expect(columnOf(page, 'AA home')).toHaveCount(0);
});

test('a link with a search brings the groups in which it finds something first, and they stay', async ({
  page,
  api,
}) => {
  const { free, member } = await arrangeBoard(api);
  const last = await api.createGroup('ZZ last');
  await api.assign(last, 'cars', free.id);
  await enterSandbox(page, `/board?cars=${encodeURIComponent(free.plate)}`);
  await expect(card(columnOf(page, 'ZZ last'), free.plate)).toBeInViewport();
  await expect(columnOf(page, 'AA home')).toContainText('0 of 1');

  // A read that tells of a find elsewhere leaves the columns where they are.
  await api.assign((await api.group('AA home')).id, 'cars', free.id);
  await page.clock.setFixedTime(Date.now() + 10 * 60_000);
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
  await expect(card(columnOf(page, 'AA home'), free.plate)).toBeInViewport();
  const left = async (name: string) => (await columnOf(page, name).boundingBox())?.x ?? 0;
  expect(await left('ZZ last')).toBeLessThan(await left('AA home'));
  await expect(card(columnOf(page, 'AA home'), member.plate)).toHaveCount(0);
});

test('a search that finds nothing is told in one sentence for the whole board', async ({
  page,
  api,
}) => {
  const { home, member } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await page.getByRole('searchbox', { name: searchCars }).fill('no such car');
  await expect(page.getByText('No car matches “no such car”.')).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear search' }).last().click();
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect(page.getByText(/No car matches/)).toHaveCount(0);
});

test('a search on the board finds letters with accents by those without', async ({ page, api }) => {
  const { member, home } = await arrangeBoard(api);
  const named = await api.createGroup('AA Müllheim');
  await api.assign(named, 'cars', member.id);
  await enterSandbox(page, '/board');
  await page.getByRole('searchbox', { name: filterGroups }).fill('mullheim');
  await expect(card(columnOf(page, 'AA Müllheim'), member.plate)).toBeVisible();
  await page.getByRole('searchbox', { name: filterGroups }).fill('');
  await card(columnOf(page, home.name), member.plate).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Move to …' }).click();
  await page.getByRole('combobox', { name: 'Search groups' }).fill('mullheim');
  await expect(page.getByRole('option', { name: 'AA Müllheim' })).toBeVisible();
});
