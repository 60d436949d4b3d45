import { expect } from '@playwright/test';
import { arrangeBoard, lane } from './board-page.ts';
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
  await expect(lane(page, 'AA None left')).toBeVisible();
  await expect(lane(page, 'AA home')).toHaveCount(0);
});
