import { expect } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

test('Ctrl and Enter put a car down that was picked up, and leave it where it was', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect(card(columnOf(page, other.name), member.plate)).toBeFocused();
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
  expect(await api.memberIds(home.id, 'cars')).toEqual([member.id]);
});

test('cards that were picked up are put back, and it is said, where somebody goes elsewhere', async ({
  page,
  api,
}) => {
  const { member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const hint = page.getByText('Esc cancels');
  const status = page.getByRole('status').filter({ hasText: 'Put back' });
  const pickUp = async () => {
    await card(columnOf(page, home.name), member.plate).focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await expect(hint).toBeVisible();
    await expect(status).toHaveCount(0);
  };
  const elsewhere = [
    () => page.getByRole('searchbox', { name: 'Search cars' }).click(),
    () => page.getByRole('heading', { name: 'Board' }).click(),
    () => page.keyboard.press('Tab'),
    () => page.keyboard.press('Shift+Tab'),
  ];
  for (const go of elsewhere) {
    await pickUp();
    await go();
    await expect(hint).toHaveCount(0);
    await expect(status).toHaveCount(1);
  }
});

test('undo of the last card of a column gives the focus to its heading, in sight and with the board scrolled no further than that takes', async ({
  page,
  api,
}) => {
  const { member, home } = await arrangeBoard(api);
  // Its column is cut by the edge of the board.
  for (const name of ['AB one', 'AB two']) await api.createGroup(name);
  const other = { name: 'AB two' };
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).focus();
  await page.keyboard.press('m');
  for (const _ of ['AA other', 'AB one', other.name]) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(card(columnOf(page, other.name), member.plate)).toBeFocused();
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
  await columnOf(page, other.name).hover();
  await page.mouse.wheel(-9_000, 0);
  await expect(columnOf(page, home.name)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Control+z');
  await expect(columnOf(page, other.name)).toContainText('No car in this group.');
  await expect(columnOf(page, other.name).getByRole('heading')).toBeFocused();
  await expect(columnOf(page, other.name).getByRole('heading')).toBeInViewport({ ratio: 1 });
  await expect(columnOf(page, home.name)).toBeInViewport();
});

test('@narrow a tap selects once something is selected, whatever the browser calls its click', async ({
  page,
  api,
}) => {
  await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const cards = columnOf(page, 'In no group').getByRole('row');
  await cards.nth(0).focus();
  await page.keyboard.press('Space');
  // Safari and Firefox told of clicks as of a mouse for long.
  await cards.nth(1).dispatchEvent('pointerdown', { pointerType: 'touch' });
  await cards.nth(1).dispatchEvent('click');
  await expect(page.getByRole('toolbar')).toContainText('2 selected');
});
