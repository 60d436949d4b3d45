import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { expectNothingOpen } from './history.ts';
import { enterSandbox, switchCustomer } from './sandbox.ts';
import { customer, seed } from './seed-fleet.ts';

/** Pages open with this customer, which has groups enough to fill any list. */
const groups = 2_000;
test.use({ customerId: customer });

/** Far fewer than there are groups. */
const expectFewElements = async (page: Page): Promise<void> =>
  expect(await page.locator('*').count()).toBeLessThan(groups);

const open = async (page: Page, path: string): Promise<void> => {
  await enterSandbox(page, '/groups');
  await switchCustomer(page, customer);
  await page.goto(path);
};

const pick = async (page: Page, field: string, name: string): Promise<void> => {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
  await expectNothingOpen(page);
};

test.beforeEach(({ server }) => seed(server.url, { cars: 50, groups, memberships: groups }));

test('of very many groups one is picked by its letters to be compared or looked for in the log, and none stands in the page for it', async ({
  page,
  api,
}) => {
  const [one, other] = (await api.groups()).slice(-2);
  if (one === undefined || other === undefined) throw new Error('There are no two groups.');
  await open(page, '/groups/compare');
  await pick(page, 'First group', one.name);
  await expect(page).toHaveURL(new RegExp(`[?&]a=${one.id}`));
  await pick(page, 'Second group', other.name);
  await expect(page.getByRole('button', { name: `First group ${one.name}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: `Only in ${one.name}` })).toBeVisible();
  await expectAccessible(page);
  await expectFewElements(page);
  await page.goto(`/log?group=${one.id}`);
  await expect(page.getByRole('button', { name: `Group ${one.name}` })).toBeVisible();
  await page.getByRole('button', { name: 'All groups', exact: true }).click();
  await expect(page).not.toHaveURL(/group=/);
  await expectFewElements(page);
});

test('@narrow of very many columns one is picked by its letters, and taken back', async ({
  page,
  api,
}) => {
  const { name = '' } = (await api.groups()).at(-1) ?? {};
  await open(page, '/board');
  await pick(page, 'Column', name);
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectFewElements(page);
  await page.getByRole('button', { name: 'In no group', exact: true }).click();
  await expect(page.getByRole('region', { name: 'In no group' })).toBeVisible();
});
