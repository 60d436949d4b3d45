import { expect, type Page } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import type { FleetApi } from './fleet-api.ts';
import { test } from './fixtures.ts';
import { expectNothingOpen, historyEntry } from './history.ts';
import { engineScript, holdAssets } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** Enter as an input method sends it while it composes: it picks a character. */
const enterInComposition = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true };

/** A line as of a train: every request waits so long. */
const slowDown = async (page: Page, milliseconds: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: milliseconds,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
};

/** A group of so many cars, and its rows on the screen. */
const openGroupOf = async (page: Page, api: FleetApi, count: number) => {
  const groupId = await api.createGroup('AA many');
  const cars = await api.list('cars', { $orderby: 'id', $top: String(count) });
  for (const { id } of cars) await api.assign(groupId, 'cars', id);
  await enterSandbox(page, `/groups/${groupId}`);
  const rows = page.getByRole('grid', { name: 'Cars' }).locator('[role="row"][aria-selected]');
  await expect(rows.first()).toBeVisible();
  return { groupId, rows };
};

test('Enter that ends a composition moves no car', async ({ page, api }) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Move to …' }).click();
  const field = page.getByRole('combobox', { name: 'Search groups' });
  await field.fill(other.name);
  await field.dispatchEvent('keydown', enterInComposition);
  await expect(field).toBeVisible();
  await field.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
});

test('what is typed while a dialog is on its way arrives in its field, and no key acts', async ({
  page,
}) => {
  await enterSandbox(page, '/groups');
  await expect(page.getByRole('grid', { name: 'Groups' }).getByRole('row').nth(1)).toBeVisible();
  await slowDown(page, 400);
  await page.getByRole('button', { name: 'Create group' }).click();
  await page.keyboard.type('grax');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('z Nord');
  const name = dialog(page).getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('graz Nord');
  await expect(page).toHaveURL(/\/groups/);

  // The second time its code is there, and only the focus has to come.
  await page.goBack();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expectNothingOpen(page);
  await expect(page).toHaveURL(/\/groups/);
  await page.keyboard.press('n');
  await page.keyboard.type('grau');
  await expect(name).toHaveValue('grau');
});

test('Delete means the selection, in a list as on the board, wherever the focus is', async ({
  page,
  api,
}) => {
  const { groupId, rows } = await openGroupOf(page, api, 6);
  const before = await api.memberIds(groupId, 'cars');
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(1).getByRole('checkbox').check();
  await rows.nth(4).focus();
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(4);
  await expect.poll(async () => (await api.memberIds(groupId, 'cars')).length).toBe(4);
  const left = await api.memberIds(groupId, 'cars');
  expect(before.filter((id) => left.includes(id))).toEqual(left);

  await page.goto('/board');
  const cards = columnOf(page, 'AA many').getByRole('row');
  await expect(cards).toHaveCount(4);
  await cards.nth(0).focus();
  await page.keyboard.press('Space');
  await cards.nth(1).focus();
  await page.keyboard.press('Space');
  await cards.nth(3).focus();
  const kept = await cards.nth(3).getAttribute('data-card');
  await page.keyboard.press('Delete');
  await expect(cards).toHaveCount(2);
  await expect.poll(() => api.memberIds(groupId, 'cars')).toContain(Number(kept));
});

test('Delete names what it takes along out of sight, and asks', async ({ page, api }) => {
  const { groupId, rows } = await openGroupOf(page, api, 40);
  const first = await rows.first().getByRole('gridcell').nth(1).innerText();
  await rows.first().getByRole('checkbox').check();
  await rows.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await page.keyboard.press('Delete');
  await expect(dialog(page)).toContainText('Remove 2 cars from AA many?');
  await expect(dialog(page)).toContainText(first);
  // The next key is pressed before the first has left the screen, and counts.
  await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('Delete')]);
  await dialog(page).getByRole('button', { name: 'Remove from the group' }).click();
  await expect.poll(async () => (await api.memberIds(groupId, 'cars')).length).toBe(38);
});

test('Shift and a click select rows and cards, and mark no text', async ({ page, api }) => {
  const { rows } = await openGroupOf(page, api, 5);
  const marked = () => page.evaluate(() => getSelection()?.toString() ?? '');
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(3).click({ modifiers: ['Shift'], position: { x: 200, y: 10 } });
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4);
  expect(await marked()).toBe('');

  await page.goto('/board');
  const cards = columnOf(page, 'AA many').getByRole('row');
  await expect(cards).toHaveCount(5);
  // All text of the page is marked: it is the card that is dragged.
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await cards.nth(0).hover();
  await page.mouse.down();
  expect(await marked()).toBe('');
  await columnOf(page, 'In no group').hover();
  await expect(page.locator('[data-carried]')).toHaveCount(1);
  await page.setViewportSize({ width: 1200, height: 700 });
  await expect(page.locator('[data-carried]')).toHaveCount(0);
  await page.mouse.up();
});

test('a double click on Undo takes back once', async ({ page, api }) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).dragTo(columnOf(page, other.name));
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
  const undo = page.getByRole('button', { name: 'Undo' });
  const place = await undo.boundingBox();
  if (place === null) throw new Error('No message offers to undo.');
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  await page.mouse.click(x, y);
  await expect(page.getByRole('button', { name: 'Redo' })).toBeVisible();
  await page.mouse.move(x, y);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([member.id]);
  await expect(page.getByRole('button', { name: 'Redo' })).toBeVisible();
});

test('Back closes a dialog and stays on the page; picks are asked for once', async ({
  page,
  api,
}) => {
  const { groupId } = await openGroupOf(page, api, 2);
  await page.getByRole('button', { name: 'Add cars' }).click();
  const adding = page.getByRole('dialog', { name: 'Add to AA many' });
  await adding.getByRole('checkbox').nth(1).check();
  const question = page.getByRole('dialog', { name: 'Discard what you entered?' });
  const entry = await historyEntry(page);
  for (const leave of [() => page.goBack(), () => page.keyboard.press('Escape')]) {
    await leave();
    await expect(question).toContainText('1 selected item has not been added yet');
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await expect(question).toHaveCount(0);
    await expect(adding.getByRole('checkbox').nth(1)).toBeChecked();
    // The question has left the history: a Back before that would be the same one.
    await expect.poll(() => historyEntry(page)).toBe(entry);
  }
  await page.goBack();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/groups/${groupId}`));
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/groups/${groupId}`));
});

test('groups that were picked, a choice that was made and a list that was typed are asked for before they are lost', async ({
  page,
}) => {
  await enterSandbox(page, '/cars');
  const question = page.getByRole('dialog', { name: 'Discard what you entered?' });
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Add to groups' }).click();
  await dialog(page).getByRole('checkbox', { name: 'Depot Nord' }).check();
  await page.goBack();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(dialog(page).getByRole('checkbox', { name: 'Depot Nord' })).toBeChecked();
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Discard' }).click();
  await expectNothingOpen(page);
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await dialog(page).getByLabel('List', { exact: true }).fill('B-X 1806');
  await page.goBack();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(dialog(page).getByLabel('List', { exact: true })).toHaveValue('B-X 1806');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Discard' }).click();
  await expectNothingOpen(page);
  await expect(page).toHaveURL(/\/cars/);

  await page.goto('/groups');
  const rows = page.getByRole('row');
  for (const name of ['Depot Nord', 'Depot Süd'])
    await rows.filter({ hasText: name }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const kept = dialog(page).getByRole('combobox');
  await kept.selectOption({ label: 'Depot Süd' });
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(kept.locator('option:checked')).toHaveText('Depot Süd');
  await kept.selectOption({ label: 'Depot Nord' });
  await page.keyboard.press('Escape');
  await expectNothingOpen(page);
  await page.getByRole('button', { name: 'Actions for Depot Nord' }).click();
  await page.getByRole('menuitem', { name: 'Merge into another group' }).click();
  await dialog(page).getByRole('option', { name: 'Amsterdam Zuid' }).click();
  await dialog(page).getByRole('checkbox').uncheck();
  await page.goBack();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked();
});

test('the bar of a selection has its place before, covers nothing, and is one stop of Tab', async ({
  page,
  api,
}) => {
  const { home } = await arrangeBoard(api);
  const cars = await api.list('cars', { $orderby: 'id', $top: '25' });
  for (const { id } of cars) await api.assign(home.id, 'cars', id);
  await page.setViewportSize({ width: 390, height: 844 });
  await enterSandbox(page, `/board?column=${home.id}`);
  const cards = columnOf(page, home.name).locator('[data-card]');
  await cards.first().focus();
  const before = await cards.first().boundingBox();
  await page.keyboard.press('Space');
  const bar = page.getByRole('toolbar');
  await expect(bar).toContainText('1 selected');
  expect(await cards.first().boundingBox()).toEqual(before);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const focused = page.locator('[data-card]:focus');
  await expect(focused).toBeInViewport({ ratio: 1 });
  const isOnTop = await focused.evaluate((element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    return [top + 4, bottom - 4].every((y) =>
      element.contains(document.elementFromPoint(left + 20, y)),
    );
  });
  expect(isOnTop).toBe(true);

  await page.setViewportSize({ width: 1440, height: 900 });
  await bar.getByRole('button', { name: 'Move to …' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('button', { name: 'Add to …' })).toBeFocused();
  const lines = await bar.getByRole('button').evaluateAll((all) => {
    const boxes = all.map((one) => one.getBoundingClientRect());
    return new Set(boxes.map(({ top, bottom }) => Math.round((top + bottom) / 2))).size;
  });
  expect(lines).toBe(1);
});

test('a column is one stop of Tab, what Tab leads to is seen whole, and n creates a group on the board', async ({
  page,
  api,
}) => {
  const { member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const first = card(columnOf(page, home.name), member.plate);
  await first.focus();
  await page.keyboard.press('ArrowUp');
  await expect(columnOf(page, home.name).getByRole('link', { name: home.name })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  // On the way to the last column that is half in sight, and on.
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
  }
  await page.keyboard.press('n');
  const create = page.getByRole('dialog', { name: 'Create group' });
  await expect(create).toHaveAccessibleDescription(/^For /);
  await expect(create.getByRole('textbox', { name: 'Name' })).toBeFocused();
});

/** What opens a dialog on each page: a button, or an entry of a button's menu. */
const openers: Record<string, (string | [string, string])[]> = {
  '/groups': [
    'Create group',
    ['Actions for Depot Nord', 'Rename'],
    ['Actions for Depot Nord', 'Duplicate'],
    ['Actions for Depot Nord', 'Merge into another group'],
    ['Actions for Depot Nord', 'Split'],
    ['Actions for Depot Nord', 'Rules'],
    ['Actions for Depot Nord', 'Clear'],
    ['Actions for Depot Nord', 'Delete'],
  ],
  '/users': [
    'Create user',
    'Assign existing user',
    'Paste a list',
    'In a group …',
    ['Actions for Chloé, chloe.dangelo55@musterflotte.example', 'Unassign'],
  ],
  '/groups/1': ['Add cars', 'Rename', 'Delete'],
  '/cars': ['Columns', 'Search everything', 'Keyboard shortcuts'],
  '/settings': ['Reset the sandbox', 'Forget everything'],
};

test('whatever dialog is closed, by Escape or by Back, asks before words are lost, and the focus is on what opened it', async ({
  page,
}) => {
  await enterSandbox(page);
  const question = page.getByRole('dialog', { name: 'Discard what you entered?' });
  const asked: string[] = [];
  let turn = 0;
  for (const [address, all] of Object.entries(openers)) {
    await page.goto(address);
    for (const opener of all) {
      const [name, entry] = typeof opener === 'string' ? [opener] : opener;
      const button = page.getByRole('button', { name, exact: true });
      await button.click();
      if (entry !== undefined) await page.getByRole('menuitem', { name: entry }).click();
      await expect(dialog(page).locator(':focus')).toHaveCount(1);
      const words = dialog(page).getByRole('textbox');
      const isForm = (await words.count()) > 0;
      if (isForm) await words.first().fill('Golf');
      turn += 1;
      await (turn % 2 === 0 ? page.goBack() : page.keyboard.press('Escape'));
      if (isForm) {
        await question.getByRole('button', { name: 'Discard' }).click();
        asked.push(entry ?? name);
      }
      await expectNothingOpen(page);
      await expect(button, `${address}: ${name} ${entry ?? ''}`).toBeFocused();
    }
  }
  const ofUsers = ['Create user', 'Assign existing user', 'Paste a list'];
  const ofGroups = ['Create group', 'Rename', 'Duplicate', 'Split', 'Rules'];
  expect(asked).toEqual([...ofGroups, ...ofUsers, 'Rename']);
});

test('where what opened a dialog goes with it, or the API refuses, the focus is never on nothing', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  await api.createGroup('AA goes');
  await enterSandbox(page, '/groups');
  const rows = page.getByRole('grid', { name: 'Groups' }).locator('[role="row"][data-index]');
  await page.getByRole('button', { name: 'Actions for AA goes' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await expect(rows.filter({ hasText: 'AA goes' })).toHaveCount(0);
  await expect(rows.locator(':focus').or(page.locator('[role="row"]:focus'))).toHaveCount(1);

  await page.getByRole('button', { name: 'Create group' }).click();
  await sandbox.orderFault({
    method: 'PUT',
    path: '/groups',
    fault: { kind: 'answer', status: 400, body: 'The name is not allowed.' },
  });
  pageErrors.expect(/status of 400/);
  const name = dialog(page).getByRole('textbox', { name: 'Name' });
  await name.fill('AA refused');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('The name is not allowed.');
  await expect(dialog(page).locator(':focus')).toHaveCount(1);
  await name.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(rows.filter({ hasText: 'AA refused' })).toBeVisible();
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('what is pressed and goes away hands the focus on: to where it went, or to what is beside it', async ({
  page,
}) => {
  const focused = page.locator('main :focus');
  await enterSandbox(page, '/cars');
  const rows = page.getByRole('grid', { name: 'Cars' }).getByRole('row');
  await rows.nth(1).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Deselect' }).press('Enter');
  await expect(page.locator('[role="row"]:focus')).toHaveCount(1);

  await page.getByRole('button', { name: 'Count', exact: true }).press('Enter');
  await expect(focused).toHaveText('240 cars');

  // So it is where that goes away before the engine is there.
  const letGo = await holdAssets(page, engineScript);
  await page.reload();
  await rows.nth(1).getByRole('checkbox').click();
  const deselect = page.getByRole('button', { name: 'Deselect' });
  await deselect.press('Enter');
  await expect(deselect).toHaveCount(0);
  letGo();
  // What is beside it depends on what has come already.
  await expect(focused).toHaveCount(1);

  await page.goto('/cars/1');
  const chip = page.getByRole('main').getByRole('button', { name: 'Depot Nord' });
  await chip.press('Enter');
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(chip).toBeFocused();

  await page.goto('/groups/1');
  await page.getByRole('button', { name: 'Not in this group', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Not in this group' })).toBeFocused();
});
