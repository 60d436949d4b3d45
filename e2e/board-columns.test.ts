import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { arrangeBoard, card, lane } from './board-page.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';
import { customer, seed } from './seed-fleet.ts';

const menuOf = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Actions for ${name}`, exact: true });

const choose = async (page: Page, name: string, action: string): Promise<void> => {
  await menuOf(page, name).click();
  await page.getByRole('menuitem', { name: action }).click();
};

const columnsToShow = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Columns to show' });

const leftOf = async (column: Locator): Promise<number> =>
  (await column.boundingBox())?.x ?? Number.POSITIVE_INFINITY;

test('a column is hidden, collapsed and shown again by its menu, the focus stays, and a reload changes nothing', async ({
  page,
  api,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(lane(page, 'In no group').getByRole('row').first()).toBeVisible();

  // By keys alone: up from the first card, on to the menu.
  await card(lane(page, home.name), member.plate).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(menuOf(page, home.name)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Select all 1' })).toBeFocused();
  await page.getByRole('menuitem', { name: 'Hide column' }).press('Enter');
  await expect(lane(page, home.name)).toHaveCount(0);
  await expect(menuOf(page, other.name)).toBeFocused();
  await expect(page.getByRole('status')).toContainText('AA home hidden. 1 column is hidden.');
  await expect(columnsToShow(page)).toContainText('All but 1 hidden');

  await choose(page, other.name, 'Collapse column');
  const collapsed = lane(page, other.name).getByRole('button', { expanded: false });
  await expect(collapsed).toBeFocused();
  await expectAccessible(page);
  await card(lane(page, 'In no group'), free.plate).dragTo(lane(page, other.name));
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([free.id]);
  await expect(collapsed).toBeFocused();
  await page.reload();
  await expect(collapsed).toContainText('1');
  await expect(lane(page, home.name)).toHaveCount(0);
  await collapsed.click();
  await expect(card(lane(page, other.name), free.plate)).toBeVisible();
  await expect(menuOf(page, other.name)).toBeFocused();

  await columnsToShow(page).selectOption('hidden');
  await expect(card(lane(page, home.name), member.plate)).toBeVisible();
  await expect(lane(page, other.name)).toHaveCount(0);
  await choose(page, home.name, 'Show column again');
  await expect(page.getByRole('heading', { name: 'No column is hidden' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all columns' }).click();
  await expect(card(lane(page, home.name), member.plate)).toBeVisible();
  await expect(page).not.toHaveURL(/show=/);
});

test('a pinned column stands first, alone where that is asked for, and a search can show those with hits alone', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(lane(page, home.name), member.plate)).toBeVisible();
  await choose(page, other.name, 'Pin column');
  await expect(menuOf(page, other.name)).toBeFocused();
  await expect
    .poll(
      async () => (await leftOf(lane(page, other.name))) < (await leftOf(lane(page, home.name))),
    )
    .toBe(true);
  await columnsToShow(page).selectOption('pinned');
  await expect(lane(page, home.name)).toHaveCount(0);
  await expect(lane(page, other.name).getByRole('img', { name: 'Pinned' })).toBeVisible();
  await choose(page, other.name, 'Unpin column');
  await expect(page.getByRole('heading', { name: 'No column is pinned' })).toBeVisible();
  await expect(menuOf(page, 'In no group')).toBeFocused();

  await columnsToShow(page).selectOption('hits');
  await expect(card(lane(page, home.name), member.plate)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search cars' }).fill(member.plate);
  await expect(lane(page, other.name)).toHaveCount(0);
  await expect(card(lane(page, home.name), member.plate)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search cars' }).fill('no such car');
  await expect(page.getByText('No car matches “no such car”.')).toHaveCount(1);
  await expect(page.getByText('No car in this group.')).toHaveCount(0);
});

test('the menu of a column selects, exports and moves all of it, renames its group and compares it', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(lane(page, 'In no group').getByRole('row').first()).toBeVisible();
  await choose(page, home.name, 'Select all 1');
  await expect(page.getByRole('toolbar')).toContainText('1 car selected');

  const download = page.waitForEvent('download');
  await choose(page, home.name, 'Export as CSV');
  expect((await download).suggestedFilename()).toContain('AA home');

  await choose(page, home.name, 'Rename');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('AA house');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(card(lane(page, 'AA house'), member.plate)).toBeVisible();

  await choose(page, 'AA house', 'Move to …');
  await page.getByRole('option', { name: other.name }).click();
  await expect(card(lane(page, other.name), member.plate)).toBeVisible();
  // Nobody is left in the column: its head is.
  await expect(menuOf(page, 'AA house')).toBeFocused();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
  await menuOf(page, 'AA house').click();
  await expect(page.getByRole('menuitem', { name: 'Select all 0' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(menuOf(page, 'AA house')).toBeFocused();

  await choose(page, 'AA house', 'Compare with another group');
  await page.getByRole('option', { name: other.name }).click();
  await expect(page).toHaveURL(new RegExp(`compare\\?a=${home.id}&b=${other.id}`));
});

test('compact cards have one line with the plate alone, in this browser, and keys go along them as before', async ({
  page,
  api,
}) => {
  const { free, member, home } = await arrangeBoard(api);
  await api.assign(home.id, 'cars', free.id);
  await enterSandbox(page, '/board');
  const cards = lane(page, home.name).getByRole('row');
  await expect(lane(page, 'In no group').getByRole('row').nth(1)).toBeVisible();
  const heightOf = async () => (await cards.first().boundingBox())?.height ?? 0;
  const before = await heightOf();
  await page.getByRole('button', { name: 'Compact cards' }).click();
  await expect.poll(heightOf).toBeLessThan(before * 0.75);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Compact cards', pressed: true })).toBeVisible();
  await expect(card(lane(page, home.name), member.plate)).toBeVisible();
  expect(await heightOf()).toBeLessThan(before * 0.75);
  await expect(lane(page, 'In no group').getByRole('row').nth(1)).toBeVisible();
  await cards.nth(1).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lane(page, 'In no group').getByRole('row').nth(1)).toBeFocused();
  await expectAccessible(page);
});

test('a group is created behind the last column or by a key, and its column is in sight, marked and focused', async ({
  page,
  api,
}) => {
  const { free } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(lane(page, 'In no group'), free.plate)).toBeVisible();
  const create = async (name: string) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Create group' }).click();
    await expect(menuOf(page, name)).toBeFocused();
    await expect(lane(page, name)).toBeInViewport({ ratio: 0.9 });
    await expect(lane(page, name)).toHaveAttribute('data-new', 'true');
  };
  await page.keyboard.press('n');
  await create('ZZ by key');
  await page.getByRole('button', { name: 'Create group' }).click();
  await create('MM by button');
  await expectAccessible(page);
});

test('a screen full of cards is made of at most 1,500 elements', async ({ page, server }) => {
  await seed(server.url, { cars: 1_200, groups: 40, memberships: 5_000 });
  await enterSandbox(page);
  await page.getByRole('combobox', { name: 'Customer' }).selectOption(String(customer));
  const cards = page.locator('[data-card]');
  // Every card that there is room for says in how many groups it is.
  await expect.poll(() => cards.count()).toBeGreaterThan(90);
  await expect(cards.getByRole('img', { name: /^in \d+ groups$/ }).nth(70)).toBeVisible();
  expect(await page.locator('*').count()).toBeLessThanOrEqual(1_500);
});
