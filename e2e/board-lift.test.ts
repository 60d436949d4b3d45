import { expect } from '@playwright/test';
import { arrangeBoard, card, lane } from './board-page.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

test('undo of the last card of a column gives the focus to its heading', async ({ page, api }) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await card(lane(page, home.name), member.plate).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(card(lane(page, other.name), member.plate)).toBeFocused();
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(lane(page, other.name)).toContainText('No car in this group.');
  await expect(lane(page, other.name).getByRole('heading')).toBeFocused();
});
