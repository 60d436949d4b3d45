import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const rows = (page: Page, list: string) =>
  page
    .getByRole('grid', { name: list })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });

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

test('the members tell their other groups, and are narrowed to those that are only here, once that is known', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  const here = await api.createGroup('Werkstatt Ost');
  const other = await api.createGroup('Winterdienst');
  const cars = await api.list('cars', { $top: '240', $orderby: 'id' });
  const taken = new Set<number>();
  for (const { id } of await api.groups())
    for (const car of await api.memberIds(id, 'cars')) taken.add(car);
  const [both, alone] = cars.filter(({ id }) => !taken.has(id)).map(({ id }) => id);
  if (both === undefined || alone === undefined) throw new Error('Every car is in a group.');
  for (const car of [both, alone]) await api.assign(here, 'cars', car);
  await api.assign(other, 'cars', both);
  await sandbox.orderFault({
    method: 'GET',
    path: `/groups/${other}/cars`,
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  await enterSandbox(page, `/groups/${here}?only=here`);
  await expect(page.getByRole('status').getByText('Some groups could not be read.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^It is not known which/ })).toBeVisible();
  await expect(rows(page, 'Cars')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Only in this group' }).click();
  await expect(page.getByRole('button', { name: 'Only in this group' })).toBeFocused();
  await expect(rows(page, 'Cars')).toHaveCount(2);
  await expect(rows(page, 'Cars').filter({ hasText: 'not known yet' })).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rows(page, 'Cars').filter({ hasText: 'only here' })).toHaveCount(1);
  const shared = rows(page, 'Cars').filter({ hasText: 'Winterdienst' });
  await expect(shared).toHaveCount(1);
  await page.getByRole('button', { name: 'Only in this group' }).click();
  await expect(rows(page, 'Cars')).toHaveCount(1);
  await expect(shared).toHaveCount(0);
  await expect(page).toHaveURL(/only=here/);
  // What comes into another group is only here no more.
  await api.assign(other, 'cars', alone);
  await expect(page.getByRole('heading', { name: /^Everything here is in another/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('no such car');
  await expect(page.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(shared).toHaveCount(2);
  await expect(page).not.toHaveURL(/only=|q=/);
  await shared.first().getByRole('link', { name: 'Winterdienst' }).click();
  await expect(heading(page, 'Winterdienst')).toBeVisible();
});
