import { expect, type Page } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { messages, progressOf } from './runs-page.ts';
import { enterSandbox } from './sandbox.ts';

const writes = { path: '/groups/*/cars/*', times: 100 } as const;

test('a move whose undo was taken back in its middle is taken back whole by the next Ctrl+Z', async ({
  page,
  api,
  sandbox,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).dragTo(columnOf(page, other.name));
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);

  const fault = { kind: 'delay', milliseconds: 150 } as const;
  for (const method of ['PUT', 'DELETE'] as const)
    await sandbox.orderFault({ ...writes, method, fault });
  const undoing = page.waitForRequest((request) => request.method() === 'PUT');
  await page.keyboard.press('Control+z');
  await undoing;
  await page.keyboard.press('Control+Shift+z');
  await expect(messages(page)).toContainText('Redone:');
  expect(await api.memberIds(home.id, 'cars')).toEqual([]);
  expect(await api.memberIds(other.id, 'cars')).toEqual([member.id]);

  await page.keyboard.press('Control+z');
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([]);
  expect(await api.memberIds(home.id, 'cars')).toEqual([member.id]);
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect(messages(page)).toContainText('Undone:');
  await page.keyboard.press('Control+z');
  await expect(messages(page)).toContainText('There is nothing to undo.');
});

test('Ctrl+Z takes back the last change of this browser, whichever tab made it, and its own from memory once another forgot all', async ({
  page,
  api,
  context,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).dragTo(columnOf(page, other.name));
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
  const second = await context.newPage();
  await enterSandbox(second, '/board');
  await expect(card(columnOf(second, other.name), member.plate)).toBeVisible();

  await page.bringToFront();
  await card(columnOf(page, 'In no group'), free.plate).dragTo(columnOf(page, home.name));
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([free.id]);
  // Until the first tab knows that as well, the run is its own.
  await expect(messages(page)).toContainText(free.plate);
  await second.bringToFront();
  await second.keyboard.press('Control+z');
  await expect(messages(second)).toContainText('Undone:');
  expect(await api.memberIds(home.id, 'cars')).toEqual([]);
  expect(await api.memberIds(other.id, 'cars')).toEqual([member.id]);

  await page.bringToFront();
  await page.keyboard.press('Control+Shift+z');
  await expect(messages(page)).toContainText('Redone:');
  expect(await api.memberIds(home.id, 'cars')).toEqual([free.id]);
  await second.bringToFront();
  await second.goto('/settings');
  await second.getByRole('button', { name: 'Forget everything' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await expect(second.getByRole('button', { name: 'Try the sandbox' })).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('Control+z');
  await expect(messages(page)).toContainText('Undone:');
  expect(await api.memberIds(home.id, 'cars')).toEqual([]);
});

const rename = async (page: Page, name: string) => {
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
};

test('the name that a colleague has given is overwritten neither by a renaming nor by its undo without asking', async ({
  page,
  api,
}) => {
  const { id } = await api.group('Depot Nord');
  const nameNow = async () => (await api.groups()).find((group) => group.id === id)?.name;
  await enterSandbox(page, `/groups/${id}`);
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeVisible();
  await api.renameGroup(id, 'Theirs');
  await rename(page, 'Depot Nord 1');
  const asked = progressOf(page, /^Rename /);
  await expect(asked).toContainText('somebody else renamed it');
  expect(await nameNow()).toBe('Theirs');
  await asked.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(nameNow).toBe('Depot Nord 1');

  await api.renameGroup(id, 'Theirs again');
  await page.keyboard.press('Control+z');
  const askedAgain = page.getByRole('region').filter({ hasText: 'somebody else renamed it' });
  await expect(askedAgain.last()).toContainText('Theirs again');
  await askedAgain.last().getByRole('button', { name: 'Cancel' }).click();
  await expect(askedAgain).toHaveCount(0);
  expect(await nameNow()).toBe('Theirs again');
});
