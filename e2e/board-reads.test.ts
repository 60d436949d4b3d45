import { expect, type Page } from '@playwright/test';
import { arrangeBoard, card, lane } from './board-page.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

/** Somebody comes back to the tab after so many minutes. */
const comeBack = async (page: Page, minutes: number): Promise<void> => {
  await page.clock.setFixedTime(Date.now() + minutes * 60_000);
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
};

test('the group that Enter picks is the one that was chosen, whatever groups appear meanwhile', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(lane(page, 'In no group').getByRole('row').first()).toBeVisible();
  await card(lane(page, home.name), member.plate).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Move to …' }).click();
  const field = page.getByRole('combobox', { name: 'Search groups' });
  await field.press('ArrowDown');
  await field.press('ArrowUp');
  await expect(page.getByRole('option', { name: other.name, selected: true })).toBeVisible();
  await api.createGroup('AA between');
  await comeBack(page, 1);
  await expect(page.getByRole('option', { name: 'AA between' })).toBeVisible();
  await expect(page.getByRole('option', { name: other.name, selected: true })).toBeVisible();
  await field.press('Enter');
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
});
