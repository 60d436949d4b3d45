import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

test('whoever goes to a page is at its heading, and who comes back is where he was', async ({
  page,
}) => {
  await enterSandbox(page, '/groups');
  const groups = page.getByRole('grid', { name: 'Groups' });
  await expect(groups.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeFocused();

  // A list: scrolled, with the row in the focus.
  const users = page.getByRole('grid', { name: 'Users' });
  await users.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  const last = users.locator('[role="row"]:focus');
  await expect(last).toBeInViewport();
  await page.goto('/groups');
  const row = groups.getByRole('row').nth(8);
  const link = row.getByRole('link');
  // A long name stands in two parts, so that its end is seen.
  const name = (await link.textContent()) ?? '';
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await page.goBack();
  await expect(groups.locator('[role="row"]:focus')).toContainText(name);

  // The board: both ways.
  await page.goto('/board');
  const none = page.getByRole('region', { name: 'In no group' });
  await none.getByRole('row').first().focus();
  await page.keyboard.press('End');
  const car = await page.locator('[data-card]:focus').getAttribute('data-card');
  const lanes = page.locator('[class*="lanes"]').first();
  await lanes.evaluate((element) => element.scrollTo({ left: 900 }));
  const group = page.getByRole('region').nth(4).getByRole('link');
  await group.hover();
  const left = await lanes.evaluate(({ scrollLeft }) => scrollLeft);
  expect(left).toBeGreaterThan(300);
  await group.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.locator('[data-card]:focus')).toHaveAttribute('data-card', car ?? '');
  await expect.poll(() => lanes.evaluate(({ scrollLeft }) => scrollLeft)).toBe(left);
});

test('every page has one heading of the first level, those that lead nowhere too', async ({
  page,
}) => {
  await enterSandbox(page, '/board');
  for (const path of [
    '/board',
    '/groups',
    '/groups/1',
    '/groups/999',
    '/cars',
    '/users',
    '/users/17',
    '/services',
    '/products',
    '/runs',
    '/none',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});

test('what a search has found is said, and how many rows are selected', async ({ page }) => {
  await enterSandbox(page, '/groups/1');
  const status = page.getByRole('status').filter({ hasText: /./ });
  await expect(page.getByRole('grid', { name: 'Cars' }).getByRole('row').nth(1)).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('no such car at all');
  await expect(status).toContainText('No match');
  await search.fill('');
  await expect(status).toContainText(/\d match/);
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('checkbox').nth(2).check();
  await expect(status).toContainText('2 cars selected');
});

test('an error under the focus is spoken, and another does not stay uncovered', async ({
  page,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404/);
  await enterSandbox(page, '/groups');
  await page.getByRole('button', { name: 'Create group' }).click();
  const status = page.getByRole('status').filter({ hasText: 'Enter a name.' });
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.press('Enter');
  await expect(status).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await page.getByRole('button', { name: 'Assign existing user' }).click();
  const field = page.getByRole('textbox', { name: 'E-mail address or user ID' });
  await field.fill('nobody@example.com');
  await field.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'No flinkey user' })).toHaveCount(1);
  await field.press('Backspace');
  await expect(page.getByRole('dialog').getByText('No flinkey user')).toHaveCount(0);
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
});

test('F6 goes from part to part of the page', async ({ page }) => {
  await enterSandbox(page, '/groups');
  await expect(page.getByRole('grid', { name: 'Groups' }).getByRole('row').nth(1)).toBeVisible();
  const inside = (selector: string) => page.locator(`${selector} :focus`);
  await page.getByRole('link', { name: 'Motorpool' }).focus();
  await page.keyboard.press('F6');
  await expect(inside('nav')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(inside('main')).toHaveCount(1);
  await page.keyboard.press('Shift+F6');
  await expect(inside('nav')).toHaveCount(1);
});
