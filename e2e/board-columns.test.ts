import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { messages } from './runs-page.ts';
import { enterSandbox } from './sandbox.ts';
import { customer, seed } from './seed-fleet.ts';

const menuOf = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Actions for ${name}`, exact: true });

const choose = async (page: Page, name: string, action: string): Promise<void> => {
  await menuOf(page, name).click();
  await page.getByRole('menuitem', { name: action }).click();
};

const columnsToShow = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Columns to show' });

const leftOf = async (column: Locator): Promise<number> =>
  (await column.boundingBox())?.x ?? Number.POSITIVE_INFINITY;

test('a column is hidden, collapsed and shown again by its menu, the focus stays, and a reload changes nothing', async ({
  page,
  api,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();

  // By keys alone: up from the first card, on to the menu.
  await card(columnOf(page, home.name), member.plate).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(menuOf(page, home.name)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Select all 1' })).toBeFocused();
  await page.getByRole('menuitem', { name: 'Hide column' }).press('Enter');
  await expect(columnOf(page, home.name)).toHaveCount(0);
  await expect(menuOf(page, other.name)).toBeFocused();
  await expect(page.getByRole('status')).toContainText('AA home hidden. 1 column is hidden.');
  await expect(columnsToShow(page)).toContainText('All but 1 hidden');

  await choose(page, other.name, 'Collapse column');
  const collapsed = columnOf(page, other.name).getByRole('button', { expanded: false });
  await expect(collapsed).toBeFocused();
  await expectAccessible(page);
  await card(columnOf(page, 'In no group'), free.plate).dragTo(columnOf(page, other.name));
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([free.id]);
  await expect(collapsed).toBeFocused();
  await page.reload();
  await expect(collapsed).toContainText('1');
  await expect(columnOf(page, home.name)).toHaveCount(0);
  await collapsed.click();
  await expect(card(columnOf(page, other.name), free.plate)).toBeVisible();
  await expect(menuOf(page, other.name)).toBeFocused();

  await columnsToShow(page).selectOption('hidden');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect(columnOf(page, other.name)).toHaveCount(0);
  await choose(page, home.name, 'Show column again');
  await expect(page.getByRole('heading', { name: 'No column is hidden' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all columns' }).click();
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect(page).not.toHaveURL(/show=/);
});

test('a pinned column stands first, alone where that is asked for, and a search can show those with hits alone', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await choose(page, other.name, 'Pin column');
  await expect(menuOf(page, other.name)).toBeFocused();
  await expect
    .poll(
      async () =>
        (await leftOf(columnOf(page, other.name))) < (await leftOf(columnOf(page, home.name))),
    )
    .toBe(true);
  await columnsToShow(page).selectOption('pinned');
  await expect(columnOf(page, home.name)).toHaveCount(0);
  await expect(columnOf(page, other.name).getByRole('img', { name: 'Pinned' })).toBeVisible();
  await choose(page, other.name, 'Unpin column');
  await expect(page.getByRole('heading', { name: 'No column is pinned' })).toBeVisible();
  await expect(menuOf(page, 'In no group')).toBeFocused();

  await columnsToShow(page).selectOption('hits');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search cars' }).fill(member.plate);
  await expect(columnOf(page, other.name)).toHaveCount(0);
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search cars' }).fill('no such car');
  await expect(page.getByText('No car matches “no such car”.')).toHaveCount(1);
  await expect(page.getByText('No car in this group.')).toHaveCount(0);
});

test('the menu of a column selects, exports and moves all of it, renames and compares its group, and makes another', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
  await choose(page, home.name, 'Select all 1');
  await expect(page.getByRole('toolbar')).toContainText('1 car selected');

  const download = page.waitForEvent('download');
  await choose(page, home.name, 'Export as CSV');
  expect((await download).suggestedFilename()).toContain('AA home');

  await choose(page, home.name, 'Rename');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('AA house');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(card(columnOf(page, 'AA house'), member.plate)).toBeVisible();

  await choose(page, 'AA house', 'Move to …');
  await page.getByRole('option', { name: other.name }).click();
  await expect(card(columnOf(page, other.name), member.plate)).toBeVisible();
  // Nobody is left in the column: its head is.
  await expect(menuOf(page, 'AA house')).toBeFocused();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
  await menuOf(page, 'AA house').click();
  await expect(page.getByRole('menuitem', { name: 'Select all 0' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(menuOf(page, 'AA house')).toBeFocused();

  await choose(page, 'AA house', 'Create group');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menuOf(page, 'AA house')).toBeFocused();

  await choose(page, 'AA house', 'Compare with another group');
  await page.getByRole('option', { name: other.name }).click();
  await expect(page).toHaveURL(new RegExp(`compare\\?a=${home.id}&b=${other.id}`));
});

test('F2 renames the group of a column, and Ctrl+C copies cards as a table, or the column from its head', async ({
  page,
  context,
  api,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { free, member, home, other } = await arrangeBoard(api);
  await api.assign(other.id, 'cars', free.id);
  await enterSandbox(page, '/board');
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
  // The code of these keys comes beside the first cards.
  await card(columnOf(page, home.name), member.plate).focus();
  await expect(async () => {
    await page.keyboard.press('F2');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('AA house');
  await page.keyboard.press('Enter');
  await expect(card(columnOf(page, 'AA house'), member.plate)).toBeFocused();

  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Control+c');
  await expect(messages(page)).toContainText('1 row copied');
  const platesCopied = async () => (await copied()).split('\r\n').map((row) => row.split('\t')[0]);
  expect(await platesCopied()).toEqual(['Plate', member.plate]);
  expect(await copied()).toMatch(/\tAA house$/);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+c');
  await expect(messages(page)).toContainText('2 rows copied');
  expect(await platesCopied()).toEqual(['Plate', member.plate, free.plate]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+c');
  await expect(messages(page)).toContainText('1 row copied');
  expect(await platesCopied()).toEqual(['Plate', free.plate]);
});

test('compact cards have one line with the plate alone, in this browser, and keys go along them as before', async ({
  page,
  api,
}) => {
  const { free, member, home } = await arrangeBoard(api);
  await api.assign(home.id, 'cars', free.id);
  await enterSandbox(page, '/board');
  const cards = columnOf(page, home.name).getByRole('row');
  await expect(columnOf(page, 'In no group').getByRole('row').nth(1)).toBeVisible();
  const heightOf = async () => (await cards.first().boundingBox())?.height ?? 0;
  const before = await heightOf();
  await page.getByRole('button', { name: 'Compact cards' }).click();
  await expect.poll(heightOf).toBeLessThan(before * 0.75);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Compact cards', pressed: true })).toBeVisible();
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  expect(await heightOf()).toBeLessThan(before * 0.75);
  await expect(columnOf(page, 'In no group').getByRole('row').nth(1)).toBeVisible();
  await cards.nth(1).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(columnOf(page, 'In no group').getByRole('row').nth(1)).toBeFocused();
  await expectAccessible(page);
});

test('a group is created behind the last column or by a key, and its column is in sight, marked and focused', async ({
  page,
  api,
}) => {
  const { free } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  const create = async (name: string) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Create group' }).click();
    await expect(menuOf(page, name)).toBeFocused();
    await expect(columnOf(page, name)).toBeInViewport({ ratio: 0.9 });
    await expect(columnOf(page, name)).toHaveAttribute('data-new', 'true');
  };
  await page.keyboard.press('n');
  await create('ZZ by key');
  await page.getByRole('button', { name: 'Create group' }).click();
  await create('MM by button');
  await expectAccessible(page);
});

test('a screen full of cards is made of at most 1,500 elements', async ({ page, server }) => {
  await seed(server.url, { cars: 1_200, groups: 40, memberships: 5_000 });
  await enterSandbox(page);
  await page.getByRole('combobox', { name: 'Customer' }).selectOption(String(customer));
  const cards = page.locator('[data-card]');
  // Every card that there is room for says in how many groups it is.
  await expect.poll(() => cards.count()).toBeGreaterThan(90);
  await expect(cards.getByRole('img', { name: /^in \d+ groups$/ }).nth(70)).toBeVisible();
  expect(await page.locator('*').count()).toBeLessThanOrEqual(1_500);
});

const columnNames = (page: Page): Promise<string[]> =>
  page
    .locator('[data-lanes] [data-lane]')
    .evaluateAll((columns) => columns.map((each) => each.getAttribute('aria-label') ?? ''));

const headOf = (page: Page, name: string): Locator =>
  columnOf(page, name).locator('[data-lane-head]');

/**
 * Takes a column by its head, beside its name, as soon as the code for that has come, and holds it over
 * one, at a share of its width.
 */
const holdOver = async (
  page: Page,
  name: string,
  { over, share }: { over: string; share: number },
): Promise<void> => {
  const box = await columnOf(page, over).boundingBox();
  const [left, top] = [(box?.x ?? 0) + (box?.width ?? 0) * share, (box?.y ?? 0) + 60];
  await expect(async () => {
    await page.mouse.up();
    await headOf(page, name).hover({ position: { x: 150, y: 20 } });
    await page.mouse.down();
    await page.mouse.move(left, top, { steps: 8 });
    // A drag that the test drives tells where it is only when it moves on within one element.
    await page.mouse.move(left + 2, top + 2);
    await page.mouse.move(left + 4, top + 4);
    await expect(page.locator('[data-held]')).toBeVisible({ timeout: 2_000 });
  }).toPass();
};

test('a column is dragged by its head, moved by keys and by clicks, stays so, and all stand by name again', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  const third = (await columnNames(page))[2] ?? '';
  const expectFirst = (...names: string[]) =>
    expect.poll(async () => (await columnNames(page)).slice(0, names.length)).toEqual(names);
  await expectFirst(home.name, other.name, third);

  // With the mouse: where it will stand is shown, and Escape leaves all as it was.
  await holdOver(page, home.name, { over: other.name, share: 0.8 });
  await expect(page.locator('[data-drop="after"]')).toContainText(other.name);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('[data-drop]')).toHaveCount(0);
  await expectFirst(home.name, other.name, third);
  await holdOver(page, home.name, { over: third, share: 0.8 });
  await expect(page.locator('[data-drop="after"]')).toContainText(third);
  await page.mouse.up();
  await expectFirst(other.name, third, home.name);
  await expect(menuOf(page, home.name)).toBeFocused();
  await expect(page.getByRole('status')).toContainText('AA home is now column 3 of');

  // With keys alone: lifted by its name, put back, moved.
  await page.keyboard.press('ArrowLeft');
  await expect(columnOf(page, home.name).getByRole('link')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toContainText('AA home picked up, column 3 of');
  await page.keyboard.press('Home');
  await expect(page.getByRole('status')).toContainText('Column 1 of');
  await expect(page.locator('[data-drop="before"]')).toContainText(other.name);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status')).toContainText('AA home stays where it was.');
  await expectFirst(other.name, third, home.name);
  await expect(columnOf(page, home.name).getByRole('link')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expectFirst(other.name, home.name, third);
  await expect(menuOf(page, home.name)).toBeFocused();

  // With single clicks, and found again: in this browser, by the address, and as a view.
  await menuOf(page, third).click();
  await page.getByRole('menuitem', { name: 'Move column …' }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Move to the start' }).click();
  await expectFirst(third, other.name, home.name);
  await expect(page).toHaveURL(/columns=m/);
  const arranged = page.url();
  await page.reload();
  await expectFirst(third, other.name, home.name);
  await page.goto('/board');
  await expectFirst(third, other.name, home.name);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('By hand');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await menuOf(page, home.name).click();
  await page.getByRole('menuitem', { name: 'Move column …' }).click();
  await page.getByRole('menuitem', { name: 'Sort all columns by name' }).click();
  await expectFirst(home.name, other.name, third);
  await expect(page).not.toHaveURL(/columns=/);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'By hand' }).click();
  await expectFirst(third, other.name, home.name);
  // What a link says counts for who follows it; this browser keeps its own until something is moved.
  await page.goto('/board');
  await expectFirst(home.name, other.name, third);
  await page.goto(arranged);
  await expectFirst(third, other.name, home.name);
});

test('a pinned column is moved among the pinned ones, and none while a search is on', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  for (const { name } of [other, home]) {
    await choose(page, name, 'Pin column');
    await expect(menuOf(page, name)).toBeFocused();
  }
  await columnsToShow(page).selectOption('pinned');
  const expectOrder = (...names: string[]) => expect.poll(() => columnNames(page)).toEqual(names);
  await expectOrder(other.name, home.name);
  await choose(page, other.name, 'Collapse column');
  await expect(columnOf(page, other.name).getByRole('button', { expanded: false })).toBeFocused();
  await holdOver(page, home.name, { over: other.name, share: 0.2 });
  await page.mouse.up();
  await expectOrder(home.name, other.name);
  await columnsToShow(page).selectOption('all');
  await expect.poll(async () => (await columnNames(page)).length).toBeGreaterThan(3);
  const [, , third = ''] = await columnNames(page);
  await holdOver(page, third, { over: home.name, share: 0.2 });
  await page.mouse.up();
  await expect
    .poll(async () => (await columnNames(page)).slice(0, 3))
    .toEqual([home.name, other.name, third]);
  await page.getByRole('searchbox', { name: 'Search cars' }).fill(member.plate);
  await menuOf(page, home.name).click();
  await page.getByRole('menuitem', { name: 'Move column …' }).click();
  await expect(page.getByRole('menuitem', { name: 'Move right' })).toBeDisabled();
  await expect(page.getByText('While a search is on').first()).toBeVisible();
});

test('a column held at the edge scrolls the columns until the place that is wanted comes', async ({
  page,
  api,
}) => {
  const { member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  const columns = page.locator('[data-lanes]');
  const box = await columns.boundingBox();
  const [edge, top] = [(box?.x ?? 0) + (box?.width ?? 0) - 20, (box?.y ?? 0) + 60];
  await holdOver(page, home.name, { over: home.name, share: 0.9 });
  await expect(async () => {
    // A drag that the test drives goes on only as long as the mouse does.
    await page.mouse.move(edge, top);
    await page.mouse.move(edge - 4, top + 4);
    expect(await columns.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(1_500);
  }).toPass();
  await page.mouse.up();
  // It has gone past more columns than are on the screen, and is followed.
  await expect(page.getByRole('status')).toContainText(/AA home is now column ([6-9]|\d\d) of/);
  await expect(menuOf(page, home.name)).toBeFocused();
  await expect(columnOf(page, home.name)).toBeInViewport({ ratio: 0.9 });
});

test('a column is sorted by its menu, and what comes stands in its place there', async ({
  page,
  api,
}) => {
  const { free, member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const cards = columnOf(page, home.name).getByRole('row');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  const sort = async (by: string) => {
    await choose(page, home.name, 'Sort cards …');
    await page.getByRole('menuitem', { name: by }).click();
    await expect(menuOf(page, home.name)).toBeFocused();
  };
  await sort('Z to A');
  await expect(page.getByRole('status')).toContainText('AA home sorted: Z to A.');
  const mark = columnOf(page, 'AA home').getByRole('img', { name: 'Cards sorted Z to A' });
  await expect(mark).toBeVisible();
  // Its plate is before the other one's: here it comes behind it.
  await card(columnOf(page, 'In no group'), free.plate).dragTo(columnOf(page, home.name));
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(1)).toContainText(free.plate);
  await expect(cards.nth(1)).toBeFocused();
  const byId = [free, member].toSorted((one, another) => one.id - another.id);
  await sort('Highest ID first');
  await expect(cards.first()).toContainText(byId[1]?.plate ?? '');
  await sort('Lowest ID first');
  await expect(cards.first()).toContainText(byId[0]?.plate ?? '');
  await page.reload();
  await expect(cards.first()).toContainText(byId[0]?.plate ?? '');
  await sort('A to Z');
  await expect(cards.first()).toContainText(free.plate);
});
