import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import type { FleetApi } from './fleet-api.ts';
import { test } from './fixtures.ts';
import { holdRequests } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page, list: string) =>
  page
    .getByRole('grid', { name: list })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });

/** Opens a new group with these elements in it. */
const openGroup = async (
  page: Page,
  api: FleetApi,
  kind: 'cars' | 'users' | 'services' | 'products',
  elements: readonly number[] = [],
): Promise<number> => {
  const id = await api.createGroup('Testgruppe');
  for (const element of elements) await api.assign(id, kind, element);
  await enterSandbox(page, `/groups/${id}?tab=${kind}`);
  await expect(page.getByRole('heading', { name: 'Testgruppe' })).toBeVisible();
  return id;
};

const kinds = [
  { kind: 'cars', list: 'Cars', add: 'Add cars', one: 'Add 1 car' },
  { kind: 'users', list: 'Users', add: 'Add users', one: 'Add 1 user' },
  { kind: 'services', list: 'Services', add: 'Add services', one: 'Add 1 service' },
  { kind: 'products', list: 'Products', add: 'Add products', one: 'Add 1 product' },
] as const;

for (const { kind, list, add, one } of kinds) {
  test(`${kind} are added to a group and removed from it`, async ({ page, api }) => {
    const [element] = await api.list(kind, { $filter: 'id eq 20' });
    if (element === undefined) throw new Error(`The example fleet has no ${kind} 20.`);
    const text = 'serialNumber' in element ? element.serialNumber : null;
    const name = 'name' in element ? element.name : null;
    const known = text ?? name ?? ('emailAddress' in element ? element.emailAddress : '');

    const id = await openGroup(page, api, kind);
    await expect(page.getByRole('heading', { name: `No ${kind} in this group` })).toBeVisible();
    await page.getByRole('button', { name: add }).click();
    await dialog(page).getByRole('button', { name: add }).click();
    await expect(dialog(page).getByRole('alert')).toContainText('Select at least one row');
    await dialog(page).getByLabel('Search', { exact: true }).fill(known);
    await dialog(page).getByRole('row').filter({ hasText: known }).getByRole('checkbox').check();
    await dialog(page).getByRole('button', { name: one }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(rows(page, list)).toHaveCount(1);
    await expect(rows(page, list)).toContainText(known);
    await expect(page.getByRole('tab', { name: list })).toHaveText(`${list}1`);
    await expect.poll(() => api.memberIds(id, kind)).toEqual([20]);

    await rows(page, list).getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Remove from the group' }).click();
    await expect(page.getByRole('heading', { name: `No ${kind} in this group` })).toBeVisible();
    await expect.poll(() => api.memberIds(id, kind)).toEqual([]);
  });
}

test('several are selected with Space and Shift, and removed with Delete; Undo brings them back', async ({
  page,
  api,
}) => {
  const id = await openGroup(page, api, 'users', [1, 2, 3, 4, 5]);
  const list = rows(page, 'Users');
  await expect(list).toHaveCount(5);
  await list.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('button', { name: 'Remove 3 users from the group' })).toBeVisible();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(list).toHaveCount(3);
  // The focus is on the row that has taken the place, not lost.
  await expect(page.locator('[role="row"]:focus')).toHaveCount(1);
  await expect.poll(async () => (await api.memberIds(id, 'users')).length).toBe(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list).toHaveCount(5);
  await expect.poll(async () => (await api.memberIds(id, 'users')).length).toBe(5);
});

test('Ctrl+A selects all, and the button removes them', async ({ page, api }) => {
  const id = await openGroup(page, api, 'cars', [1, 2, 3, 4]);
  await expect(rows(page, 'Cars')).toHaveCount(4);
  await rows(page, 'Cars').nth(2).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('checkbox', { name: 'Select all' })).toBeChecked();
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(1)
    .click();
  await page.getByRole('button', { name: 'Remove 3 cars from the group' }).click();
  await expect(page.locator('[role="row"]:focus')).toHaveCount(1);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.getByRole('button', { name: 'Remove 1 car from the group' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect.poll(() => api.memberIds(id, 'cars')).toEqual([]);
});

test('what a search hides is not removed with what it shows', async ({ page, api }) => {
  const id = await openGroup(page, api, 'users', [1, 2, 3]);
  const [kept] = await api.list('users', { $filter: 'id eq 2' });
  await expect(rows(page, 'Users')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.getByLabel('Search', { exact: true }).fill(kept?.emailAddress ?? '');
  await page.getByRole('button', { name: 'Remove 1 user from the group' }).click();
  await expect.poll(async () => new Set(await api.memberIds(id, 'users'))).toEqual(new Set([1, 3]));
});

test('keys on "Select all" are its own, and none acts on a row', async ({ page, api }) => {
  const id = await openGroup(page, api, 'cars', [1, 2, 3]);
  await expect(rows(page, 'Cars')).toHaveCount(3);
  const all = page.getByRole('checkbox', { name: 'Select all' });
  await all.press('Space');
  await expect(all).toBeChecked();
  await expect(page.getByRole('row', { selected: true })).toHaveCount(3);
  await all.press('Delete');
  await all.press('Space');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(0);
  expect(await api.memberIds(id, 'cars')).toHaveLength(3);
});

test('what was picked stays picked through searches, whatever is selected then', async ({
  page,
  api,
}) => {
  await openGroup(page, api, 'users');
  const [first, second] = await api.list('users', { $top: '2', $orderby: 'id' });
  await page.getByRole('button', { name: 'Add users' }).click();
  const search = dialog(page).getByLabel('Search', { exact: true });
  const all = dialog(page).getByRole('checkbox', { name: 'Select all' });
  const shown = dialog(page).getByRole('row').filter({ hasText: '@' });
  await search.fill(first?.emailAddress ?? '');
  await expect(shown).toHaveCount(1);
  await all.check();
  await search.fill(second?.emailAddress ?? '');
  await expect(shown).toContainText(second?.emailAddress ?? 'nobody');
  await expect(all).not.toBeChecked();
  await all.check();
  await expect(dialog(page).getByRole('button', { name: 'Add 2 users' })).toBeVisible();
  await shown.press('Control+a');
  await expect(dialog(page).getByRole('button', { name: 'Add 2 users' })).toBeVisible();
  await all.uncheck();
  await expect(dialog(page).getByRole('button', { name: 'Add 1 user' })).toBeVisible();
});

test('Escape and Enter in the search of a dialog are the search’s', async ({ page, api }) => {
  await openGroup(page, api, 'cars');
  await page.getByRole('button', { name: 'Add cars' }).click();
  await dialog(page).getByRole('row').nth(1).getByRole('checkbox').check();
  const search = dialog(page).getByLabel('Search', { exact: true });
  await search.fill('a');
  await search.press('Enter');
  await search.press('Escape');
  await expect(search).toHaveValue('');
  await expect(dialog(page).getByRole('button', { name: 'Add 1 car' })).toBeVisible();
  await search.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog(page)).toBeHidden();
});

test('whoever does not agree to a preview keeps what was selected', async ({ page, api }) => {
  const ids = Array.from({ length: 30 }, (_, at) => at + 1);
  const id = await openGroup(page, api, 'cars', ids.slice(0, 26));
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.getByRole('button', { name: 'Remove 26 cars from the group' }).click();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Remove 26 cars from the group' })).toBeVisible();
  await page.getByRole('button', { name: 'Add cars' }).click();
  await dialog(page).getByRole('checkbox', { name: 'Select all' }).check();
  const picker = page.getByRole('dialog', { name: 'Add to Testgruppe' });
  await picker.getByRole('button', { name: /^Add \d+ cars$/ }).click();
  const preview = page.getByRole('dialog', { name: /^Add \d+ cars to Testgruppe$/ });
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await picker.getByRole('button', { name: /^Add \d+ cars$/ }).click();
  await preview.getByRole('button', { name: /^Make \d+ changes$/ }).click();
  await expect(picker).toBeHidden();
  await expect.poll(async () => (await api.memberIds(id, 'cars')).length).toBeGreaterThan(26);
});

test('the tabs are in the URL, and sorting is by the language', async ({ page, api }) => {
  const users = await api.list('users', { $top: '40', $orderby: 'id' });
  await openGroup(
    page,
    api,
    'users',
    users.slice(0, 12).map(({ id }) => id),
  );
  await expect(rows(page, 'Users')).toHaveCount(12);
  const column = page.getByRole('columnheader', { name: 'E-mail address' });
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  const emails = users.slice(0, 12).map(({ emailAddress }) => emailAddress);
  const sorted = emails.toSorted(new Intl.Collator('en', { numeric: true }).compare);
  await expect(rows(page, 'Users').getByRole('gridcell').filter({ hasText: '@' })).toHaveText(
    sorted,
  );
  await page.getByRole('tab', { name: 'Products' }).click();
  await expect(page).toHaveURL(/tab=products/);
  await expect(page).not.toHaveURL(/sort=/);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Products' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a service that has ended says when', async ({ page, api }) => {
  const [service] = await api.list('services', { $filter: 'isTerminated eq true', $top: '1' });
  if (service?.terminationDate == null) throw new Error('No service of the example has ended.');
  await openGroup(page, api, 'services', [service.id]);
  const year = String(new Date(service.terminationDate).getFullYear());
  await expect(rows(page, 'Services')).toContainText('ended on');
  await expect(rows(page, 'Services')).toContainText(year);
});

test('a group is renamed and deleted on its page; its old address leads to what Undo brought back', async ({
  page,
  api,
}) => {
  const id = await openGroup(page, api, 'cars', [1]);
  await page.getByRole('button', { name: 'Rename' }).click();
  await dialog(page).getByLabel('Name').fill('Umbenannt');
  await dialog(page).getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { name: 'Umbenannt' })).toBeVisible();
  await expect
    .poll(async () => (await api.groups()).find((group) => group.id === id)?.name)
    .toBe('Umbenannt');
  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/groups\?/);
  await expect.poll(async () => (await api.groups()).some((group) => group.id === id)).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('link', { name: 'Umbenannt' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Umbenannt' })).toBeVisible();
  await expect(rows(page, 'Cars')).toHaveCount(1);
  await page.goto(`/groups/compare?a=${id}&b=1`);
  await expect(page.getByRole('region', { name: 'Only in Umbenannt' })).toContainText('1 car');
});

test('a user that Undo brings back has its name, without all users being read for it', async ({
  page,
  api,
}) => {
  const [user] = await api.list('users', { $filter: 'id eq 20' });
  if (user === undefined) throw new Error('The example fleet has no user 20.');
  const id = await openGroup(page, api, 'users', [20, 21]);
  await expect(rows(page, 'Users')).toHaveCount(2);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v3/users')) asked.push(request.url());
  });
  await rows(page, 'Users').filter({ hasText: user.emailAddress }).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Remove from the group' }).click();
  await expect.poll(() => api.memberIds(id, 'users')).toEqual([21]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page, 'Users').filter({ hasText: user.emailAddress })).toBeVisible();
  await expect.poll(() => api.memberIds(id, 'users')).toHaveLength(2);
  expect(asked).toEqual([]);
});

test('of an element that was not read yet nothing is claimed, and it alone is read', async ({
  page,
  api,
}) => {
  // What is in other groups is read with those, for the column that tells of them.
  const taken = new Set<number>();
  for (const group of await api.groups())
    for (const one of await api.memberIds(group.id, 'services')) taken.add(one);
  const services = await api.list('services', { $orderby: 'id desc' });
  const [service, other] = services.filter((one) => !taken.has(one.id));
  if (service === undefined || other === undefined) throw new Error('All services are in groups.');
  const id = await openGroup(page, api, 'services', [service.id, other.id]);
  const name = service.name;
  await rows(page, 'Services').filter({ hasText: name }).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Remove from the group' }).click();
  await expect.poll(() => api.memberIds(id, 'services')).toEqual([other.id]);
  // What this browser kept of the group may still know the service: it is forgotten.
  await page.addInitScript(() => {
    indexedDB.deleteDatabase('motorpool-memberships');
  });
  await page.reload();
  await expect(rows(page, 'Services')).toHaveCount(1);
  const answerRead = await holdRequests(page, 'GET', '/services');
  const answerUndo = await holdRequests(page, 'PUT', `/groups/${id}/services/${service.id}`);
  const read = page.waitForRequest((request) => request.url().includes('/v3/services'));
  await page.keyboard.press('Control+z');
  const back = rows(page, 'Services').filter({ hasText: String(service.id) });
  await expect(back).toBeVisible();
  await expect(back).not.toContainText(/runs|No name/);
  expect(decodeURIComponent((await read).url())).toContain(`$filter=id in (${service.id})&`);
  answerUndo();
  answerRead();
  await expect(back).toContainText(name);
});

test('an address of no group says that there is no such group, and leads to the groups', async ({
  page,
}) => {
  await enterSandbox(page, '/groups/99999');
  for (const address of ['/groups/99999', '/groups/abc', '/groups/0', '/groups/99999999999']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'There is no such group' })).toBeVisible();
    await page.getByRole('link', { name: 'To the groups' }).click();
    await expect(page.getByRole('heading', { name: 'Groups', level: 1 })).toBeVisible();
  }
});

test('members that could not be read are tried again', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups/*/cars',
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  await openGroup(page, api, 'cars', [1]);
  await expect(page.getByRole('alert')).toContainText(
    'The server refused the request. The server says: “Forbidden.”',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rows(page, 'Cars')).toHaveCount(1);
});

test('the dialog that adds cars is accessible, and its list goes by the keyboard', async ({
  page,
  api,
}) => {
  const id = await openGroup(page, api, 'cars');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('n');
  await expect(dialog(page).getByLabel('Search', { exact: true })).toBeFocused();
  const first = dialog(page).getByRole('row').nth(1);
  await expect(first).toBeVisible();
  await first.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Home');
  await expect(dialog(page).getByRole('button', { name: /Add 240 cars/ })).toBeVisible();
  await page.keyboard.press('Control+a');
  await dialog(page).getByRole('checkbox', { name: 'Select all' }).uncheck();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Add 1 car' }).press('Enter');
  await expect.poll(async () => (await api.memberIds(id, 'cars')).length).toBe(1);
});

test('@narrow members are sorted by a list box, there and in the dialog that adds some', async ({
  page,
  api,
}) => {
  await openGroup(page, api, 'users', [1, 2, 3]);
  await page.getByLabel('Sort').selectOption({ label: 'ID, descending' });
  const [third] = await api.list('users', { $filter: 'id eq 3' });
  await expect(rows(page, 'Users').first()).toContainText(third?.emailAddress ?? 'nobody');
  await page.getByText('Select all', { exact: true }).tap();
  await expect(page.getByRole('button', { name: 'Remove 3 users from the group' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add users' }).tap();
  const [last] = await api.list('users', { $orderby: 'id desc', $top: '1' });
  await dialog(page).getByLabel('Sort').selectOption({ label: 'ID, descending' });
  await expect(dialog(page).getByRole('row').nth(1)).toContainText(last?.emailAddress ?? 'nobody');
  await expectAccessible(page);
});

test('@narrow the members of a group are cards with plate and VIN', async ({ page, api }) => {
  const [car] = await api.list('cars', {
    $filter: 'licensePlate ne null and vin ne null',
    $top: '1',
  });
  if (car === undefined) throw new Error('No car of the example has a plate and a VIN.');
  await openGroup(page, api, 'cars', [car.id]);
  await expect(rows(page, 'Cars')).toContainText(car.licensePlate ?? '');
  await expect(rows(page, 'Cars')).toContainText(car.vin ?? '');
  await expectAccessible(page);
  await rows(page, 'Cars').getByRole('checkbox').tap();
  await page.getByRole('button', { name: 'Remove 1 car from the group' }).tap();
  await expect(page.getByRole('heading', { name: 'No cars in this group' })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
});
