import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { expectNothingOpen } from './history.ts';
import { holdRequests } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const dialog = (page: Page) => page.getByRole('dialog');

const enterGroups = async (page: Page) => {
  await enterSandbox(page, '/groups');
  await expect(row(page, 'Depot Nord')).toBeVisible();
};

test('groups are searched without regard to accents, and sorted by the language', async ({
  page,
}) => {
  await enterGroups(page);
  const names = page.getByRole('row').getByRole('link');
  await expect(names.first()).toHaveText('Amsterdam Zuid');
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(names.first()).toHaveText('Zürich Flughafen');
  await page.getByLabel('Search groups').fill('zurich');
  await expect(names).toHaveText(['Zürich Flughafen']);
  await expect(page).toHaveURL(/dir=desc.*q=zurich|q=zurich.*dir=desc/);
  await page.getByLabel('Search groups').fill('no group is called this');
  // One beside the field, and one where the list was.
  await expect(page.getByRole('button', { name: 'Clear search' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear search' }).last().click();
  await expect(names.first()).toHaveText('Zürich Flughafen');
  await expect(row(page, 'Zürich Flughafen')).toBeFocused();
});

test('each group tells how many cars it holds', async ({ page, api }) => {
  const { id } = await api.group('Depot Nord');
  const cars = await api.memberIds(id, 'cars');
  await enterGroups(page);
  await expect(row(page, 'Depot Nord').getByRole('gridcell').nth(2)).toHaveText(
    String(cars.length),
  );
  await expect(row(page, 'Pool Deutschland').getByRole('gridcell').nth(2)).toHaveText('60');
});

test('a group is created, with a name that is not blank, once somebody lets the form go on that waits', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 429/);
  await enterGroups(page);
  await page.getByRole('button', { name: 'Create group' }).click();
  await dialog(page).getByLabel('Name').fill('   ');
  await dialog(page).getByRole('button', { name: 'Create group' }).click();
  await expect(dialog(page).getByLabel('Name')).toHaveAccessibleDescription('Enter a name.');
  await dialog(page).getByLabel('Name').fill(' Depot Nord ');
  await expect(dialog(page)).toContainText('There is a group of this name already.');
  await dialog(page).getByLabel('Name').fill('Depot Nord II');
  await expect(dialog(page)).not.toContainText('There is a group of this name already.');
  const headers = { 'Retry-After': '3600' };
  const fault = { kind: 'answer', status: 429, headers, body: 'Slow down.' } as const;
  await sandbox.orderFault({ method: 'PUT', path: '/groups', fault });
  await dialog(page).getByRole('button', { name: 'Create group' }).click();
  await expect(dialog(page)).toContainText('a break of more than two minutes');
  await expect(dialog(page).getByLabel('Name')).toHaveValue('Depot Nord II');
  await dialog(page).getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(row(page, 'Depot Nord II')).toBeVisible();
  await expectNothingOpen(page);
  await expect
    .poll(async () => (await api.groups()).map(({ name }) => name))
    .toContain('Depot Nord II');
});

test('a group is renamed from its row with F2, and Undo gives it its name back', async ({
  page,
  api,
}) => {
  const { id } = await api.group('Depot Nord');
  await enterGroups(page);
  await row(page, 'Depot Nord').focus();
  await page.keyboard.press('F2');
  await expect(dialog(page).getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Depot Mitte');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Depot Mitte')).toBeVisible();
  await expect
    .poll(async () => (await api.groups()).find(({ name }) => name === 'Depot Mitte')?.id)
    .toBe(id);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Depot Nord')).toBeVisible();
});

test('a very long name is cut in the list and whole on its page', async ({ page, api }) => {
  const name = `Aa ${'lange '.repeat(40)}Ende`;
  const id = await api.createGroup(name);
  await enterGroups(page);
  await expect(row(page, 'Aa lange')).toBeVisible();
  await page.goto(`/groups/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
});

test('a group is deleted after it was said what is in it, and Undo brings it back with all of it', async ({
  page,
  api,
}) => {
  const id = await api.createGroup('Aa gemischt');
  const held = { cars: [1, 2], users: [3], services: [4], products: [5] };
  for (const kind of ['cars', 'users', 'services', 'products'] as const)
    for (const element of held[kind]) await api.assign(id, kind, element);
  await enterGroups(page);
  await row(page, 'Aa gemischt').getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(dialog(page)).toContainText('2 cars, 1 user, 1 service and 1 product');
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await expect(row(page, 'Aa gemischt')).toHaveCount(0);
  await expect
    .poll(async () => (await api.groups()).map(({ name }) => name))
    .not.toContain('Aa gemischt');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Aa gemischt')).toBeVisible();
  await expect
    .poll(async () => {
      const back = (await api.groups()).find(({ name }) => name === 'Aa gemischt');
      if (back === undefined) return [];
      const cars = await api.memberIds(back.id, 'cars');
      const others = await Promise.all(
        (['users', 'services', 'products'] as const).map((kind) => api.memberIds(back.id, kind)),
      );
      return [new Set(cars), ...others];
    })
    .toEqual([new Set([1, 2]), [3], [4], [5]]);
});

test('what came into a group meanwhile is read before it is deleted, and comes back as well', async ({
  page,
  api,
}) => {
  const id = await api.createGroup('Aa gemischt');
  await api.assign(id, 'cars', 1);
  await enterGroups(page);
  await expect(row(page, 'Aa gemischt').getByRole('gridcell').nth(2)).toHaveText('1');
  await api.assign(id, 'cars', 2);
  await row(page, 'Aa gemischt').focus();
  await page.keyboard.press('Delete');
  await expect(dialog(page)).toContainText('It holds 2 cars.');
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => {
      const back = (await api.groups()).find(({ name }) => name === 'Aa gemischt');
      return back === undefined ? [] : new Set(await api.memberIds(back.id, 'cars'));
    })
    .toEqual(new Set([1, 2]));
});

test('a group that can not be read is not deleted, since Undo could not bring it back', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  await enterGroups(page);
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups/*/services',
    times: 1_000,
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  await row(page, 'Depot Nord').focus();
  await page.keyboard.press('Delete');
  await expect(dialog(page)).toContainText('could not be read');
  await expect(dialog(page).getByRole('button', { name: 'Delete' })).toBeDisabled();
  await sandbox.clearFaults();
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Delete' })).toBeEnabled();
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page);
});

test('a size that can not be read is told once, and is tried again', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups/*/cars',
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  await enterGroups(page);
  await expect(page.getByText(/The sizes of some groups could not be read/)).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/The sizes of some groups could not be read/)).toBeHidden();
});

test('that a list could not be refreshed stays told while it is tried again', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  await enterGroups(page);
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups',
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  await page.getByRole('button', { name: 'Create group' }).click();
  await dialog(page).getByLabel('Name').fill('Aa neu');
  await page.keyboard.press('Enter');
  const notice = page.getByText(/This could not be refreshed/);
  await expect(notice).toBeVisible();
  const letGo = await holdRequests(page, 'GET', '/groups');
  const again = page.getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(again).toBeDisabled();
  await expect(again).toBeFocused();
  letGo();
  await expect(notice).toBeHidden();
  await expect(page.locator('[role="row"]:focus')).toHaveCount(1);
});

test('reading the list anew notices a group that somebody deleted meanwhile', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404/);
  const id = await api.createGroup('AA gone');
  await sandbox.orderFault({
    method: 'GET',
    path: `/groups/${id}/cars`,
    times: 1_000,
    fault: { kind: 'answer', status: 404, body: 'Group not found.' },
  });
  await enterSandbox(page, '/groups');
  const failed = page.getByText(/The sizes of some groups could not be read/);
  await expect(failed).toBeVisible();
  await api.deleteGroup(id);
  await page.keyboard.press('r');
  await expect(failed).toBeHidden();
  await expect(page.getByRole('link', { name: 'AA gone' })).toHaveCount(0);
});

test('a customer without groups is offered to create the first', async ({ page }) => {
  await enterGroups(page);
  await page.getByLabel('Customer', { exact: true }).selectOption('3');
  await page.getByRole('link', { name: 'Groups' }).first().click();
  await expect(page.getByRole('heading', { name: 'No groups yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create group' }).last().click();
  await dialog(page).getByLabel('Name').fill('The first');
  await page.keyboard.press('Enter');
  await expect(row(page, 'The first')).toBeVisible();
});

test('the keyboard alone: find a group, delete it, take that back', async ({ page, api }) => {
  const before = (await api.groups()).length;
  await enterGroups(page);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('noch leer');
  await expect(page.getByRole('row').getByRole('link')).toHaveText(['Noch leer']);
  // Past the button that clears the search, the tools of the list, and its head.
  const isThere = () => row(page, 'Noch leer').evaluate((one) => one === document.activeElement);
  for (let at = 0; at < 14 && !(await isThere()); at += 1) await page.keyboard.press('Tab');
  await expect(row(page, 'Noch leer')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(dialog(page).getByRole('button', { name: 'Delete' })).toBeEnabled();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await api.groups()).length).toBe(before - 1);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await api.groups()).length).toBe(before);
  await expect(row(page, 'Noch leer')).toBeVisible();
});

test('@narrow groups are sorted by a list box', async ({ page }) => {
  await enterGroups(page);
  await page.getByLabel('Sort').selectOption({ label: 'Name, descending' });
  await expect(page.getByRole('row').getByRole('link').first()).toHaveText('Zürich Flughafen');
  await expectAccessible(page);
  // What narrows and sorts takes two lines at most, with a number as well.
  await page.getByLabel('Groups to show').selectOption('More cars than');
  await expect(page.getByRole('spinbutton', { name: 'More than how many' })).toBeVisible();
  const heights = [page.locator('[data-narrows]'), page.getByRole('searchbox')].map(
    async (part) => (await part.boundingBox())?.height ?? Number.NaN,
  );
  const [filters = Number.NaN, line = Number.NaN] = await Promise.all(heights);
  expect(filters).toBeLessThan(3 * line);
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('a group is created', async ({ page, api }) => {
    await page.goto('/groups');
    await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
    await page.getByRole('button', { name: 'Gruppe anlegen' }).click();
    await dialog(page).getByLabel('Name').fill('Ärzte');
    await dialog(page).getByRole('button', { name: 'Gruppe anlegen' }).click();
    await expect(row(page, 'Ärzte')).toBeVisible();
    // Ä stands with A: after Amsterdam, before Außendienst.
    await expect(page.getByRole('row').getByRole('link').nth(1)).toHaveText('Ärzte');
    await expect.poll(async () => (await api.groups()).map(({ name }) => name)).toContain('Ärzte');
  });
});
