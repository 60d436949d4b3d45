import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { holdRequests } from './hold-requests.ts';
import { expectNothingOpen } from './history.ts';
import { enterSandbox } from './sandbox.ts';
import { exportedFile, takeOut } from './taking-out.ts';

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
    const heading = panel(page).getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    await expectAccessible(page);
    const first = page.url();
    const name = (await heading.textContent()) ?? '';
    await page.keyboard.press('ArrowDown');
    await expect(page).not.toHaveURL(first);
    await expect(heading).not.toHaveText(name);
    await expect(heading).toBeFocused();
    await panel(page).getByRole('button', { name: 'Copy ID' }).press('ArrowUp');
    await expect(page).toHaveURL(first);
    await page.reload();
    await expect(heading).toHaveText(name);
    // The list goes along, beyond what was in sight of it, and the focus comes back to where one got to.
    const isOpen = page.locator('[role="row"][aria-current]');
    for (let row = 3; row < 30; row += 1) await page.keyboard.press('ArrowDown');
    await expect(isOpen).toHaveAttribute('data-index', '29');
    await expect(isOpen).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(rows(page).and(page.locator('[data-index="29"]'))).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`/${kind}\\?`));

    // As whoever gets the link finds it: alone, with the way to the list as it was.
    await page.goto(first);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByRole('main').getByRole('region', { name: 'Groups' })).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
    await expectAccessible(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: `All ${kind}` })
      .click();
    await expect(page).toHaveURL(new RegExp(`/${kind}\\?.*sort=`));
    await expect(rows(page).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
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
  // Something of the panel has come, and all of it is known.
  await expect(off.first()).toBeVisible();
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
  await page.keyboard.press('Escape');
  await rows(page).first().press('Delete');
  await expect(page.getByRole('dialog', { name: 'Remove 1 car from groups' })).toBeVisible();
});

test('a group that was not read yet is not offered as one that a car is not in', async ({
  page,
  api,
}) => {
  const [car] = await api.list('cars', { $orderby: 'id', $top: '1' });
  const held = await api.createGroup('AA held');
  await api.assign(held, 'cars', car?.id ?? 0);
  const letGo = await holdRequests(page, 'GET', `/groups/${held}/cars`);
  await enterSandbox(page, `/cars/${car?.id}`);
  const chips = page.getByRole('main').getByRole('region', { name: 'Groups' });
  await expect(chips.getByRole('button', { pressed: false }).first()).toBeVisible();
  await expect(chips.getByText(/Reading groups/)).toBeVisible();
  await expect(chips.getByRole('heading', { name: 'Groups', level: 2 })).toBeVisible();
  await expect(chips.getByRole('button', { name: 'AA held' })).toHaveCount(0);
  letGo();
  await expect(chips.getByRole('button', { name: 'AA held', pressed: true })).toBeVisible();
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
  await page.getByRole('toolbar').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Unassign' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unassign 2 users?' });
  await dialog.getByRole('button', { name: 'Unassign' }).click();
  await expect.poll(async () => (await api.list('users', {})).length).toBe(before - 2);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await api.list('users', {})).length).toBe(before);
});

test('numbers come to filters without moving one, and what is narrowed is in the address, and comes again with it', async ({
  page,
  api,
}) => {
  await enterSandbox(page, '/services');
  // How many there are is not known before somebody asks, and a search that is seen to its end is not all.
  await page.getByRole('searchbox').fill('basic 0001');
  await expect(page.locator('main').getByText('1 service', { exact: true })).toBeVisible();
  for (const name of ['Ended', 'In no group'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  // The list ends with its row, and what is said below it.
  const list = page.getByRole('grid').locator('..');
  await expect.poll(async () => (await list.boundingBox())?.height).toBeLessThan(150);
  await page.keyboard.press('Escape');
  const inOne = page.getByRole('button', { name: 'In a group …' });
  const place = await inOne.boundingBox();
  await page.getByRole('button', { name: 'Count' }).click();
  const ended = (await api.list('services')).filter(({ isTerminated }) => isTerminated).length;
  await expect(page.getByRole('button', { name: 'Ended' })).toHaveText(`Ended${ended}`);
  await expect(page.getByRole('button', { name: 'In no group' })).toHaveText(/\d/);
  expect(await inOne.boundingBox()).toEqual(place);
  await page.getByRole('button', { name: 'Ended' }).click();
  await expect(page).toHaveURL(/only=ended/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Ended' })).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(page).first()).toContainText('ended');
});

test('columns are hidden and moved, rows made lower, and all of it is so again the next time', async ({
  page,
}) => {
  await enterSandbox(page, '/cars');
  const heads = page.getByRole('columnheader').filter({ hasText: /./ });
  await expect(heads).toHaveText(['Plate', 'Name', 'Make and model', 'VIN', 'Groups']);
  const heightOf = async () => (await rows(page).first().boundingBox())?.height ?? 0;
  const before = await heightOf();
  await page.getByRole('button', { name: 'Columns' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await expect(dialog.getByRole('checkbox', { name: 'Plate' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'VIN' }).press('Space');
  const up = dialog.getByRole('button', { name: 'Move Groups up' });
  await up.press('Enter');
  await up.press('Enter');
  await expect(up).toBeFocused();
  await expect(page.getByText('Groups is column 3 of 5.')).toBeAttached();
  await dialog.getByRole('switch', { name: 'Compact rows' }).press('Space');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  await expectNothingOpen(page);
  const arranged = ['Plate', 'Name', 'Groups', 'Make and model'];
  await expect(heads).toHaveText(arranged);
  expect(await heightOf()).toBeLessThan(before);
  await page.goto('/groups/1');
  await expect(heads).toHaveText(['Plate', 'Name', 'Other groups', 'Make and model', 'Actions']);
  await page.goto('/cars');
  await expect(heads).toHaveText(arranged);
  await page.getByRole('button', { name: 'Columns' }).click();
  await dialog.getByRole('button', { name: 'Reset to default' }).click();
  await expect(heads).toHaveText(['Plate', 'Name', 'Make and model', 'VIN', 'Groups']);
});

test('who is in no group, in more than one or in this one is listed, counted, searched, and all of it selected', async ({
  page,
  api,
}) => {
  const [first, second] = await Promise.all([api.createGroup('Aa one'), api.createGroup('Aa two')]);
  const users = await api.list('users', { $orderby: 'id', $top: '3' });
  for (const { id } of users) await api.assign(first, 'users', id);
  for (const { id } of users.slice(0, 2)) await api.assign(second, 'users', id);
  await enterSandbox(page, '/users');
  await expect(page.getByText('100 or more users')).toBeVisible();
  await page.getByRole('button', { name: 'Count' }).click();
  await expect(page.locator('main').getByText('120 users', { exact: true })).toBeVisible();
  const groups = (await api.groups()).map(({ id }) => api.memberIds(id, 'users'));
  const inNone = 120 - new Set((await Promise.all(groups)).flat()).size;
  await expect(page.getByRole('button', { name: 'In no group' })).toHaveText(
    `In no group${inNone}`,
  );
  await rows(page).first().getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Select all 120' }).click();
  await expect(page.getByRole('toolbar')).toContainText('120 users selected');
  await page.getByRole('button', { name: 'In more than one group' }).click();
  await expect(page).toHaveURL(/in=several/);
  await expect(rows(page).first().getByRole('link')).toHaveCount(2);
  await page.getByRole('button', { name: 'In no group' }).click();
  await expect(rows(page).first()).toContainText('in no group');
  await expectAccessible(page);
  // It says as of when it is, and is read anew, every group of it.
  await expect(page.locator('main').getByText(/^As of/)).toBeVisible();
  const asked = [first, second].map((id) =>
    page.waitForRequest((request) => request.url().includes(`/groups/${id}/users`)),
  );
  await page.getByRole('button', { name: 'Refresh' }).click();
  await Promise.all(asked);
  await page.getByRole('button', { name: 'In a group …' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('Aa one');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('searchbox').fill(users[2]?.emailAddress ?? '');
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('button', { name: 'In Aa one', pressed: true })).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test('what is selected leaves the groups that hold some of it, which alone are offered, and one Undo brings it back', async ({
  page,
  api,
}) => {
  const users = await api.list('users', { $orderby: 'id', $top: '2' });
  const groupIds: number[] = [];
  for (const name of ['Aa both', 'Aa one', 'Aa none']) groupIds.push(await api.createGroup(name));
  for (const [at, { id }] of users.entries())
    for (const groupId of groupIds.slice(0, at === 0 ? 2 : 1))
      await api.assign(groupId, 'users', id);
  const letGo = await holdRequests(page, 'GET', `/groups/${groupIds[0]}/users`);
  await enterSandbox(page, `/users?ids=${users.map(({ id }) => id).join()}`);
  await expect(page.getByRole('toolbar')).toContainText('2 users selected');
  await page.getByRole('button', { name: 'Remove from groups' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove 2 users from groups' });
  const choice = (name: string) => dialog.getByRole('checkbox', { name });
  await dialog.getByRole('searchbox').fill('aa');
  // What a group holds may be read only while the dialog is open.
  await expect(dialog).toContainText('Reading groups');
  letGo();
  await expect(choice('Aa both')).toHaveAccessibleDescription('2 of 2 are in it');
  await expect(choice('Aa one')).toHaveAccessibleDescription('1 of 2 are in it');
  await expect(choice('Aa none')).toHaveCount(0);
  await expectAccessible(page);
  await choice('Aa both').check();
  await choice('Aa one').check();
  await dialog.getByRole('button', { name: 'Remove from 2 groups' }).click();
  const held = async () => {
    const members = await Promise.all(groupIds.map((id) => api.memberIds(id, 'users')));
    return members.map(({ length }) => length);
  };
  await expect.poll(held).toEqual([0, 0, 0]);
  await page.keyboard.press('Control+z');
  await expect.poll(held).toEqual([2, 1, 0]);
});

test('thousands of changes are planned while the page answers, and Back leads from their preview to the wish', async ({
  page,
  api,
}) => {
  const cars = await api.list('cars', { $orderby: 'id', $top: '1000' });
  const needed = Math.floor(5_000 / cars.length) + 1;
  const names = Array.from({ length: needed }, (_, at) => `Viele ${at + 1}`);
  for (const name of names) await api.createGroup(name);
  await enterSandbox(page, '/cars');
  await rows(page).first().getByRole('checkbox').click();
  await page.getByRole('button', { name: /^Select all/ }).click();
  await expect(page.getByRole('toolbar')).toContainText(`${cars.length} cars selected`);
  await page.getByRole('button', { name: 'Add to groups' }).click();
  const wish = page.getByRole('dialog', { name: /^Add \d+ cars/ });
  await wish.getByRole('searchbox').fill('Viele');
  for (const name of names) await wish.getByRole('checkbox', { name, exact: true }).check();
  await wish.getByRole('button', { name: `Add to ${needed} groups` }).click();
  const count = new Intl.NumberFormat('en-GB').format(cars.length * needed);
  await expect(page.getByRole('button', { name: `Make ${count} changes` })).toBeFocused();
  // It stands in the place of the wish, not over it.
  const place = page.locator('.mantine-Modal-inner').first();
  await expect(place).toHaveCSS('opacity', '0');
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(place).toHaveCSS('opacity', '1');
  await wish.getByRole('button', { name: 'Cancel' }).click();
  await expectNothingOpen(page);
});

test('the groups of an element, and those to tick, are one stop of Tab with arrows between them', async ({
  page,
}) => {
  await enterSandbox(page, '/cars/1');
  const main = page.getByRole('main');
  const chips = main.locator('button[aria-pressed="false"]');
  await expect(chips).toHaveCount(12);
  await main.getByRole('searchbox', { name: 'Find a group' }).focus();
  await page.keyboard.press('Tab');
  await expect(chips.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(chips.nth(11)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(chips.and(page.locator(':focus'))).toHaveCount(0);

  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await page.getByRole('button', { name: 'Create user' }).click();
  const dialog = page.getByRole('dialog');
  const boxes = dialog.getByRole('group', { name: 'Groups', exact: true }).getByRole('checkbox');
  await dialog.getByRole('searchbox', { name: 'Find a group' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(boxes.nth(2)).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox', { name: 'Create another' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(boxes.nth(1)).toBeFocused();
  await expectAccessible(page);
});

test('all of a list is exported, copied as a table and printed, and a group in two steps', async ({
  page,
  api,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const groupId = await api.createGroup('=Aa "out"; <b>');
  const cars = await api.list('cars', { $orderby: 'id', $top: '3' });
  for (const { id } of cars) await api.assign(groupId, 'cars', id);
  const all = await api.list('users', {});
  await enterSandbox(page, '/users');
  await expect(rows(page).first()).toBeVisible();
  const { name, csv } = await exportedFile(page);
  expect(name).toBe('Users.csv');
  expect(csv.startsWith('\uFEFFFirst name,Last name,E-mail address,ID,Groups\r\n')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(all.length + 1);
  await rows(page).first().getByRole('checkbox').click();
  await takeOut(page, 'Copy as table');
  await expect(page.getByText('1 row copied').first()).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await (await item?.getType('text/html'))?.text();
    return { html, text: await navigator.clipboard.readText() };
  });
  expect(copied.html).toContain('<th');
  expect(copied.text.split('\r\n')).toHaveLength(2);
  await page.goto(`/groups/${groupId}`);
  await expect(rows(page)).toHaveCount(3);
  // A browser without a screen has printed at once: the sheet is looked at before that.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await takeOut(page, 'Print');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const sheet = page.locator('body > section');
  await expect(sheet).toContainText('=Aa "out"; <b> – Cars');
  await expect(sheet).toContainText('Musterflotte GmbH');
  await expect(sheet.locator('tbody tr')).toHaveCount(3);
  await expect(page.getByRole('grid')).toBeHidden();
  // The margins of the paper have no other colour to go by.
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  // A plate, a number and a make are never broken in their midst.
  await expect(sheet.locator('td').first()).toHaveCSS('overflow-wrap', 'break-word');
});

test('on a phone filters take two lines, and one of the list fills it and leads back @narrow', async ({
  page,
}) => {
  await enterSandbox(page, '/cars');
  const search = await page.getByRole('searchbox').boundingBox();
  const count = await page.getByText('100 or more cars').boundingBox();
  expect((count?.y ?? 0) - (search?.y ?? 0)).toBeLessThan(120);
  await page.getByRole('button', { name: 'In more than one group' }).click();
  await expect(page).toHaveURL(/in=several/);
  await page.getByRole('button', { name: 'In more than one group' }).click();
  await rows(page).nth(1).click();
  await expect(panel(page)).toBeInViewport({ ratio: 0.9 });
  await expectAccessible(page);
  // Tab goes round in it, and under it to nothing.
  const close = panel(page).getByRole('button', { name: 'Close', exact: true });
  await close.focus();
  for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press('Tab');
  await expect(panel(page).locator(':focus').or(page.locator('body:focus'))).toHaveCount(1);
  await page.goBack();
  await expect(panel(page)).toBeHidden();
});
