import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') });
const panel = (page: Page) => page.getByRole('complementary');

for (const kind of ['cars', 'users', 'services', 'products'] as const) {
  test(`the list of ${kind} is searched, sorted and opened, and its address says so`, async ({
    page,
  }) => {
    await enterSandbox(page, `/${kind}`);
    await expect(rows(page).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('columnheader').getByRole('button').nth(1).click();
    await expect(page).toHaveURL(/sort=/);
    await page.getByRole('searchbox').fill('no such thing');
    await expect(page.getByRole('button', { name: 'Clear search and filters' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await rows(page).nth(2).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${kind}/\\d+\\?`));
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    await expectAccessible(page);
    const first = page.url();
    await page.keyboard.press('ArrowDown');
    await expect(page).not.toHaveURL(first);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`/${kind}\\?`));
  });
}

test('a car comes into two groups and out of one from its panel with four clicks', async ({
  page,
  api,
}) => {
  const [car] = await api.list('cars', { $orderby: 'id', $top: '1' });
  if (car === undefined) throw new Error('The example fleet has no car.');
  await enterSandbox(page, `/cars?q=${car.id}`);
  await rows(page).first().click();
  const chips = panel(page).getByRole('region', { name: 'Groups' });
  const off = chips.getByRole('button', { pressed: false });
  const on = chips.getByRole('button', { pressed: true });
  await expect(panel(page).getByText(/Reading groups/)).toBeHidden();
  const before = await on.count();
  const wanted = await off.first().getAttribute('title');
  const other = await off.nth(1).getAttribute('title');
  await panel(page)
    .getByRole('button', { name: wanted ?? '', exact: true, pressed: false })
    .click();
  await panel(page)
    .getByRole('button', { name: other ?? '', exact: true, pressed: false })
    .click();
  await expect(on).toHaveCount(before + 2);
  await panel(page)
    .getByRole('button', { name: wanted ?? '', exact: true, pressed: true })
    .click();
  await expect(on).toHaveCount(before + 1);
});

test('five users come into four groups in eleven steps', async ({ page }) => {
  await enterSandbox(page, '/users');
  for (const index of [0, 1, 2, 3, 4]) await rows(page).nth(index).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Add to groups' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add 5 users to groups' });
  await expect(dialog).toContainText('For Musterflotte GmbH');
  await expectAccessible(page);
  for (const index of [0, 1, 2, 3]) await dialog.getByRole('checkbox').nth(index).check();
  await dialog.getByRole('button', { name: 'Add to 4 groups' }).click();
  await expect(dialog).toBeHidden();
  await expect(rows(page).first().getByRole('link')).toHaveCount(2);
});

test('two users are unassigned at once, and undo brings them back', async ({ page, api }) => {
  const before = (await api.list('users', {})).length;
  await enterSandbox(page, '/users');
  for (const index of [0, 1]) await rows(page).nth(index).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Unassign' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Unassign 2 users?' });
  await dialog.getByRole('button', { name: 'Unassign' }).click();
  await expect.poll(async () => (await api.list('users', {})).length).toBe(before - 2);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await api.list('users', {})).length).toBe(before);
});

test('what is narrowed is in the address, and comes again with it', async ({ page }) => {
  await enterSandbox(page, '/services');
  await page.getByRole('button', { name: 'Ended' }).click();
  await expect(page).toHaveURL(/only=ended/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Ended' })).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(page).first()).toContainText('ended');
});

test('one of the list fills a phone, and leads back to it @narrow', async ({ page }) => {
  await enterSandbox(page, '/cars');
  await rows(page).nth(1).click();
  await expect(panel(page)).toBeInViewport({ ratio: 0.9 });
  await expectAccessible(page);
  await page.goBack();
  await expect(panel(page)).toBeHidden();
});
