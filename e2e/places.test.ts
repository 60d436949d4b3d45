import { expect, type Locator, type Page } from '@playwright/test';
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
  const columns = page.locator('[data-lanes]').first();
  await columns.evaluate((element) => element.scrollTo({ left: 900 }));
  await expect.poll(() => columns.evaluate(({ scrollLeft }) => scrollLeft)).toBe(900);
  // One and the same column, though others come and go as it is scrolled to.
  const column = await page.locator('[data-lane]').nth(4).getAttribute('data-lane');
  const group = page.locator(`[data-lane="${column}"]`).getByRole('link');
  await group.hover();
  // Whoever leaves while it still scrolls comes back to where it was then.
  const left = await columns.evaluate(async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < 3; step++) {
      element.scrollBy({ left: -7 });
      await frame();
    }
    return element.scrollLeft;
  });
  expect(left).toBeGreaterThan(300);
  await group.evaluate((element: HTMLElement) => element.click());
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.locator('[data-card]:focus')).toHaveAttribute('data-card', car ?? '');
  await expect.poll(() => columns.evaluate(({ scrollLeft }) => scrollLeft)).toBe(left);
});

/** Closes what is open, and clicks on this while the history still goes back to below it. */
async function closeAndClick(page: Page, next: Locator) {
  const html = page.locator('html');
  await next.evaluate((element: HTMLElement) => {
    const back = history.back.bind(history);
    delete document.documentElement.dataset['passed'];
    const pass = ({ navigationType }: NavigationCurrentEntryChangeEvent) => {
      if (navigationType !== 'traverse') return;
      navigation.removeEventListener('currententrychange', pass);
      setTimeout(() => (document.documentElement.dataset['passed'] = 'yes'));
    };
    history.back = () => {
      history.back = back;
      navigation.addEventListener('currententrychange', pass);
      back();
      element.click();
    };
  });
  await page.keyboard.press('Escape');
  await expect(html).toHaveAttribute('data-passed', 'yes');
}

test('whoever is quicker than the history keeps what was opened after a dialog, and Back leads as ever', async ({
  page,
}) => {
  await enterSandbox(page, '/groups');
  await page.getByRole('link', { name: 'Users' }).click();
  const users = page.getByRole('heading', { level: 1, name: 'Users' });
  await expect(users).toBeFocused();
  const search = page.getByRole('button', { name: 'Search everything' });
  const dialog = page.getByRole('dialog', { name: 'Search everything' });

  // Another dialog: it stays, and Back closes it and nothing else.
  await search.click();
  await expect(dialog).toBeVisible();
  await closeAndClick(page, search);
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(users).toBeVisible();

  // Another page: one is there, and Back leads to where one was, and from there on.
  await search.click();
  await expect(dialog).toBeVisible();
  await closeAndClick(page, page.getByRole('link', { name: 'Cars', includeHidden: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Cars' })).toBeFocused();
  await expect(page).toHaveURL(/\/cars/);
  await page.goBack();
  await expect(users).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Groups' })).toBeVisible();
  await page.goForward();
  await expect(users).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Cars' })).toBeVisible();
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
    '/users/999999',
    '/users/0007',
    '/cars/9999999999',
    '/services',
    '/products',
    '/runs',
    '/none',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});

test('what a search or a filter has come to is said, and how many rows are selected', async ({
  page,
}) => {
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
  await page.getByRole('button', { name: 'Only in this group', exact: true }).click();
  await expect(status).toContainText(/match/);

  await page.getByRole('link', { name: 'Cars', exact: true }).click();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(status).toContainText(/^As of \d/);
  const plateless = page.getByRole('button', { name: 'Without a plate' });
  await plateless.click();
  await expect(status).toContainText(/^\d+ matches$/);
  await page.getByRole('button', { name: 'In no group' }).click();
  await plateless.click();
  await expect(status).toContainText('36 matches');

  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Filter groups' }).fill('depot');
  await expect(status).toContainText('2 matches');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(status).toContainText(/^As of \d/);

  await page.goto('/groups/compare?a=1&b=2');
  await page.getByLabel('Second group').focus();
  await page.getByLabel('Second group').selectOption({ label: 'Werkstatt' });
  await expect(status).toContainText(/only in Werkstatt/);
  await page.getByLabel('Second group').selectOption('1');
  await expect(status).toContainText('Choose two different groups');

  await page.goto('/groups/overview');
  await expect(page.getByText(/^All \d+ groups were read\.$/)).toBeVisible();
  const heard = page.getByRole('status').last();
  await page.getByLabel('In how many groups').focus();
  await page.getByLabel('In how many groups').selectOption('1');
  await expect(heard).toHaveText(/^\d+ cars, \d+ users, \d+ services, \d+ products$/);
  await page.getByLabel('Kind shown below').focus();
  await page.getByLabel('Kind shown below').selectOption('users');
  await expect(heard).toHaveText(/^Groups that overlap: Users\. \d+ pairs of groups/);
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
