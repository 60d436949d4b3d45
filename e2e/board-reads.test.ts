import { expect, type Page } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { holdRequests } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

/** Somebody comes back to the tab after so many minutes. */
const comeBack = async (page: Page, minutes: number): Promise<void> => {
  await page.clock.setFixedTime(Date.now() + minutes * 60_000);
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
};

const countReads = (page: Page) => {
  const reads: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('/v3/')) reads.push(request.url());
  });
  return reads;
};

test('a look at another window reads again what is in sight, and not the whole fleet', async ({
  page,
  api,
}) => {
  const { free } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  const reads = countReads(page);
  const list = page.waitForResponse((answer) => answer.url().endsWith('/groups'));
  await comeBack(page, 1);
  await list;
  const membersRead = () => reads.filter((url) => /\/groups\/\d+\/cars/.test(url));
  await expect.poll(() => membersRead().length).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  const members = membersRead();
  expect(members.length).toBeLessThan((await api.groups()).length / 2);
  expect(new Set(members).size).toBe(members.length);
  expect(reads.filter((url) => /\/cars\?/.test(url))).toEqual([]);
});

test('of a car that leaves a group before all groups are read it is said that others are looked up, and then which', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  const third = await api.createGroup('ZZ third');
  for (const group of [other.id, third]) await api.assign(group, 'cars', member.id);
  const letGo = await holdRequests(page, 'GET', `/groups/${third}/cars`);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, other.name), member.plate)).toBeVisible();
  await card(columnOf(page, home.name), member.plate).click();
  await page.keyboard.press('Delete');
  const said = page.getByRole('list', { name: 'Messages' });
  await expect(said).toContainText('It is still in 1 group. Other groups are being looked up.');
  await expect(said.getByRole('button', { name: 'Remove from all' })).toHaveCount(0);
  // What scrolls under the message goes on behind its last card by as much as that takes.
  const room = page.locator('[data-cards-of]').first();
  await expect
    .poll(() => room.evaluate((cards) => parseInt(getComputedStyle(cards, '::after').height)))
    .toBeGreaterThan(40);
  await said.getByRole('button', { name: 'Undo' }).focus();
  letGo();
  await expect(said).toContainText('removed from AA home. It is still in 2 groups.');
  await expect(said.getByRole('button', { name: 'Undo' })).toBeFocused();
  await said.getByRole('button', { name: 'Remove from all' }).click();
  for (const group of [other.id, third])
    await expect.poll(() => api.memberIds(group, 'cars')).toEqual([]);
});

test('what was told of a customer names it once another one is looked at, and its groups are looked up no longer', async ({
  page,
  api,
}) => {
  const { member, home } = await arrangeBoard(api);
  const last = await api.createGroup('ZZ last');
  const letGo = await holdRequests(page, 'GET', `/groups/${last}/cars`);
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).click();
  await page.keyboard.press('Delete');
  const said = page.getByRole('list', { name: 'Messages' });
  await expect(said).toContainText('Other groups are being looked up.');
  await page.getByRole('combobox', { name: 'Customer' }).selectOption('3');
  await expect(page.getByRole('heading', { name: 'No cars yet' })).toBeVisible();
  await expect(said).toHaveText(/^Musterflotte GmbH · .+ removed from AA home\.Undo/);
  letGo();
  await page.getByRole('combobox', { name: 'Customer' }).selectOption('1');
  await expect(said).toHaveText(new RegExp(`^${member.plate} removed from AA home\\.Undo`));
});

test('after a longer absence the board is read again', async ({ page, api }) => {
  const { free, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  await api.assign(other.id, 'cars', free.id);
  await comeBack(page, 10);
  await expect(card(columnOf(page, other.name), free.plate)).toBeVisible();
});

test('that groups could not be read is said once, when no more are being read', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  const { home, other } = await arrangeBoard(api);
  pageErrors.expect(/status of 403/);
  await sandbox.orderFault({
    method: 'GET',
    path: `/groups/${home.id}/cars`,
    times: 1,
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  const letGo = await holdRequests(page, 'GET', `/groups/${other.id}/cars`);
  await enterSandbox(page, '/board');
  const none = columnOf(page, 'In no group');
  await expect(columnOf(page, home.name)).toContainText('could not be read');
  await expect(none.getByRole('progressbar')).toBeVisible();
  await expect(none.getByRole('alert')).toHaveCount(0);
  letGo();
  await expect(none.getByRole('alert')).toContainText('25 of 26 groups could be read');
});

test('a group that somebody deleted meanwhile does not keep the board from knowing the rest', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  const { free, home } = await arrangeBoard(api);
  pageErrors.expect(/status of 404/);
  await sandbox.orderFault({
    method: 'GET',
    path: `/groups/${home.id}/cars`,
    times: 1,
    fault: { kind: 'answer', status: 404, body: 'Group not found.' },
  });
  await enterSandbox(page, '/board');
  const none = columnOf(page, 'In no group');
  await expect(card(none, free.plate)).toBeVisible();
  await api.deleteGroup(home.id);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(card(none, free.plate)).toBeVisible();
  await expect(columnOf(page, home.name)).toHaveCount(0);
});

test('the group that Enter picks is the one that was chosen, whatever groups appear meanwhile', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
  await card(columnOf(page, home.name), member.plate).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Move to …' }).click();
  const field = page.getByRole('combobox', { name: 'Search groups' });
  await field.press('ArrowDown');
  await field.press('ArrowUp');
  await expect(page.getByRole('option', { name: other.name, selected: true })).toBeVisible();
  await api.createGroup('AA between');
  await comeBack(page, 1);
  await expect(page.getByRole('option', { name: 'AA between' })).toBeVisible();
  await expect(page.getByRole('option', { name: other.name, selected: true })).toBeVisible();
  await field.press('Enter');
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
});
