import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
test('from a group one goes on to the next one of the list one came from, by buttons and keys', async ({
  page,
  api,
}) => {
  for (const name of ['Zug Anton', 'Zug Berta', 'Zug Cäsar']) await api.createGroup(name);
  await enterSandbox(page, '/groups?q=zug&dir=desc');
  await page.getByRole('link', { name: 'Zug Berta' }).click();
  await expect(heading(page, 'Zug Berta')).toBeFocused();
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /^Next group: .*Zug Anton/ }).click();
  await expect(heading(page, 'Zug Anton')).toBeFocused();
  await expect(page.getByRole('button', { name: 'This is the last group' })).toBeDisabled();
  await expectAccessible(page);
  // The tab is another one, and the page is loaded anew: the list is the same.
  await page.getByRole('tab', { name: 'Users' }).click();
  await expect(page).toHaveURL(/tab=users/);
  await page.reload();
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('k');
  await expect(heading(page, 'Zug Berta')).toBeVisible();
  await expect(page).toHaveURL(/tab=users/);
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('k');
  await expect(heading(page, 'Zug Cäsar')).toBeVisible();
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('status').getByText('This is the first group')).toBeAttached();
  await page.keyboard.press('j');
  await expect(heading(page, 'Zug Berta')).toBeVisible();
  // Whoever comes by its address goes on by name, through all groups.
  const { id } = await api.group('Zug Berta');
  await page.goto(`/groups/${id}`);
  await expect(page.getByRole('link', { name: /^Next group: .*Zug Cäsar/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Previous group: .*Zug Anton/ })).toBeVisible();
});
