import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

test('Undo in the message really takes a move back', async ({ page, api }) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).dragTo(columnOf(page, other.name));
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect(card(columnOf(page, other.name), member.plate)).toHaveCount(0);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([member.id]);
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([]);
});

test('a search finds cars by any of their words, in every column, and stays in the address', async ({
  page,
  api,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(`${member.plate.toLowerCase()} `);
  await expect(columnOf(page, home.name)).toContainText('1 of 1');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toHaveCount(0);
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();

  await page.getByRole('searchbox', { name: 'Filter groups' }).fill('aa ot');
  await expect(columnOf(page, home.name)).toHaveCount(0);
  await expect(columnOf(page, other.name)).toContainText('No car in this group.');
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search cars' })).toHaveValue(
    `${member.plate.toLowerCase()} `,
  );
  await expect(columnOf(page, other.name)).toBeVisible();
});

test('the groups in which a search finds something come first', async ({ page, api }) => {
  const groups = await api.groups();
  const collator = new Intl.Collator('en', { numeric: true });
  const inOrder = groups.toSorted((a, b) => collator.compare(a.name, b.name)).toReversed();
  const cars = await api.list('cars', { $top: '1000' });
  const plates = new Map(cars.map(({ id, licensePlate }) => [id, licensePlate]));
  let found: { name: string; plate: string } | undefined;
  for (const { id, name } of inOrder) {
    const plate = (await api.memberIds(id, 'cars')).map((car) => plates.get(car)).find(Boolean);
    found ??= plate == null ? undefined : { name, plate };
  }
  if (found === undefined) throw new Error('No group holds a car with a plate.');
  await enterSandbox(page, '/board');
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
  await expect(columnOf(page, found.name)).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search cars' }).fill(found.plate);
  await expect(card(columnOf(page, found.name), found.plate)).toBeInViewport();
});

test('a group that can not be read says so, and is tried again; the others stay', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  pageErrors.expect(/status of 403/);
  await sandbox.orderFault({
    method: 'GET',
    path: `/groups/${home.id}/cars`,
    times: 1,
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  await enterSandbox(page, '/board');
  await expect(columnOf(page, home.name)).toContainText('could not be read');
  await expect(columnOf(page, 'In no group')).toContainText('25 of 26 groups could be read');
  await expect(columnOf(page, other.name)).toContainText('No car in this group.');
  await expectAccessible(page);
  await columnOf(page, home.name).getByRole('button', { name: 'Try again' }).click();
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
});

test('the board can be tried again where the cars can not be read', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 500/);
  const fault = { kind: 'answer', status: 500, body: 'Internal server error.' } as const;
  // The first try and the one by itself.
  await sandbox.orderFault({ method: 'GET', path: '/cars', times: 2, fault });
  await enterSandbox(page, '/board');
  await expect(page.getByRole('alert')).toContainText('An error occurred on the server (500).');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
});

test('the filled board is accessible, with a selection and its bar', async ({ page, api }) => {
  const { member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
  await card(columnOf(page, home.name), member.plate).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('toolbar')).toContainText('1 car selected');
  await expectAccessible(page);
});

test('the menu of a card is accessible, and gives the focus back', async ({ page, api }) => {
  const { member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const opener = card(columnOf(page, home.name), member.plate);
  await opener.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Move to …' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('the picking of a group is accessible, and gives the focus back', async ({ page, api }) => {
  const { member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const opener = card(columnOf(page, home.name), member.plate);
  await opener.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Move to …' }).click();
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('a customer without cars is told so, with the next step', async ({ page }) => {
  await enterSandbox(page, '/board');
  await page.getByRole('combobox', { name: 'Customer' }).selectOption('3');
  await expect(page.getByRole('heading', { name: 'No cars yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'To the groups' }).click();
  await expect(page).toHaveURL(/\/groups/);
});

test('the board speaks German', async ({ browser, server, api }) => {
  const { member, home, other } = await arrangeBoard(api);
  const context = await browser.newContext({ baseURL: server.url, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto('/board');
  await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
  const button = card(columnOf(page, home.name), member.plate).getByRole('button');
  await expect(columnOf(page, 'In keiner Gruppe').getByRole('row').first()).toBeVisible();
  await button.click();
  await page.getByRole('menuitem', { name: 'Verschieben nach …' }).click();
  await page.getByRole('option', { name: other.name }).click();
  await expect(columnOf(page, home.name)).toContainText('Kein Fahrzeug in dieser Gruppe.');
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
  await context.close();
});

test('@narrow shows one column at a time, and the menu on the card moves it', async ({
  page,
  api,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
  await expect(page.getByText(/^As of /)).toBeVisible();
  const isRead = page.waitForResponse((answer) => answer.url().endsWith(`/groups/${home.id}/cars`));
  await page.getByRole('button', { name: 'Refresh' }).tap();
  await isRead;
  await page.getByRole('combobox', { name: 'Column' }).selectOption(String(home.id));
  const moved = card(columnOf(page, home.name), member.plate);
  await moved.getByRole('button').tap();
  await page.getByRole('menuitem', { name: 'Move to …' }).tap();
  await page.getByRole('dialog').getByRole('option', { name: other.name }).tap();
  await expect(columnOf(page, home.name)).toContainText('No car in this group.');
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
  const column = page.getByRole('combobox', { name: 'Column' });
  await page.getByRole('button', { name: 'Show', exact: true }).tap();
  await expect(column).toHaveValue(String(other.id));
  await expect(card(columnOf(page, other.name), member.plate)).toBeFocused();
  for (const [group, count] of [
    [other, '1 car'],
    [home, '0 cars'],
  ] as const)
    await expect(column.locator(`[value="${group.id}"]`)).toHaveText(`${group.name} (${count})`);
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  await api.assign(other.id, 'cars', free.id);
  await page.getByRole('button', { name: 'Refresh' }).tap();
  await expect(columnOf(page, other.name).getByText('Since you looked: +1')).toBeVisible();
  await column.selectOption('none');
  await page.getByRole('button', { name: 'Paste a list' }).tap();
  await page.getByRole('textbox', { name: 'List' }).fill(`${free.plate}\n${member.plate}`);
  await page.getByRole('button', { name: 'Select 2 on the board' }).tap();
  await expect(column).toHaveValue(String(other.id));
  await expect(card(columnOf(page, other.name), free.plate)).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByRole('toolbar')).toContainText('2 selected');
});

/** A finger that rests on something until what it means is there. */
async function pressLong(page: Page, target: Locator, until: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('Nothing to press on.');
  const touchPoints = [{ x: box.x + 60, y: box.y + box.height / 2 }];
  const finger = await page.context().newCDPSession(page);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await expect(until).toBeVisible();
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('@narrow a tap opens, the box selects, taps then select on, and a long press brings all of it to a group', async ({
  page,
  api,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await api.assign(home.id, 'cars', free.id);
  await enterSandbox(page, `/board?column=${home.id}`);
  const cardFor = (plate: string) => card(columnOf(page, home.name), plate);
  await cardFor(free.plate).tap();
  await expect(page).toHaveURL(new RegExp(`/cars/${free.id}`));
  await page.goBack();
  await expect(cardFor(free.plate)).toBeFocused();

  await cardFor(free.plate)
    .locator('[data-selects]')
    .tap({ position: { x: 18, y: 20 } });
  await expect(page.getByRole('toolbar')).toContainText('1 selected');
  await cardFor(member.plate).tap();
  await expect(page.getByRole('toolbar')).toContainText('2 selected');

  const sheet = page.getByRole('dialog', { name: 'Move 2 cars to' });
  await pressLong(page, cardFor(member.plate), sheet);
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('option', { name: other.name }).tap();
  await expect(columnOf(page, home.name)).toContainText('No car in this group.');
  await expect
    .poll(async () => new Set(await api.memberIds(other.id, 'cars')))
    .toEqual(new Set([free.id, member.id]));

  // On a tablet, which has room for columns, the groups stand in the tray.
  await page.setViewportSize({ width: 820, height: 1180 });
  const tray = page.getByRole('region', { name: 'Groups to drop on' });
  const first = columnOf(page, 'In no group').getByRole('row').nth(1);
  const id = Number(await first.getAttribute('data-card'));
  await pressLong(page, first, tray);
  await tray.getByRole('button', { name: new RegExp(`^${home.name}`) }).tap();
  await expect(tray).toHaveCount(0);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([id]);
});

test('@narrow failed and empty boards are accessible as well', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups/*/cars',
    times: 2,
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  await enterSandbox(page, '/board');
  await expect(page.getByRole('alert')).toContainText('22 of 24 groups could be read');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Customer' }).selectOption('3');
  await expect(page.getByRole('heading', { name: 'No cars yet' })).toBeVisible();
  await expectAccessible(page);
});

test('the groups of a car that is in several are told where its sign is pointed at, and where the focus rests on it', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await api.assign(other.id, 'cars', member.id);
  await enterSandbox(page, '/board');
  const it = card(columnOf(page, home.name), member.plate);
  const told = page.getByRole('tooltip');
  await it.getByRole('img', { name: 'in 2 groups' }).hover();
  await expect(told).toHaveText('AA homeAA other');
  // Whoever wants to read it on may go there, and it is ended by going elsewhere.
  await told.hover();
  await expect(told).toBeVisible();
  await page.getByRole('heading', { name: 'Board' }).hover();
  await expect(told).toHaveCount(0);

  await card(columnOf(page, other.name), member.plate).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(it).toBeFocused();
  await expect(it).toHaveAccessibleDescription('AA home AA other');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(told).toHaveCount(0);
  await expect(it).toBeFocused();
});
