import { expect, type Page } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { holdRequests } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

/** Somebody comes back to the tab. */
const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

test('what a colleague did is there when one comes back, and is said', async ({ page, api }) => {
  const { free, member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  await api.assign(home.id, 'cars', free.id);
  await api.remove(home.id, 'cars', member.id);
  await comeBack(page);
  const column = columnOf(page, home.name);
  await expect(column.getByText('Since you looked: +1 −1')).toBeVisible();
  const isCut = ({ scrollWidth, clientWidth }: HTMLElement) => scrollWidth > clientWidth;
  expect(await column.getByRole('heading').locator('bdi span').evaluate(isCut)).toBe(false);
  await expect(card(column, free.plate)).toHaveAttribute('data-new');
  await expect(card(column, member.plate)).toHaveCount(0);
  await expect(card(columnOf(page, 'In no group'), member.plate)).toBeVisible();
});

test('the page is read anew by its button and by its key', async ({ page, api }) => {
  const { free, home, other } = await arrangeBoard(api);
  await enterSandbox(page, `/groups/${home.id}`);
  const rows = page.getByRole('row');
  await expect(page.getByText(/^As of /)).toBeVisible();
  await api.assign(home.id, 'cars', free.id);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(rows.filter({ hasText: free.plate })).toBeVisible();
  await api.remove(home.id, 'cars', free.id);
  await page.getByRole('heading', { name: home.name }).click();
  await page.keyboard.press('r');
  await expect(rows.filter({ hasText: free.plate })).toHaveCount(0);
  await expect(page.getByText('Since you looked: −1')).toBeVisible();
  // What is made of all groups, and what is made of two of them.
  for (const { path, said } of [
    { path: `/cars?in=none&q=${free.plate}`, said: 'Since you looked: −1' },
    { path: `/groups/compare?a=${home.id}&b=${other.id}`, said: 'Since you looked: +1' },
  ]) {
    await page.goto(path);
    await expect(page.getByText(/^As of /)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Refresh' })).toHaveAttribute(
      'aria-busy',
      'false',
    );
    await api.assign(home.id, 'cars', free.id);
    await page.keyboard.press('r');
    await expect(page.getByText(said)).toBeVisible();
    await api.remove(home.id, 'cars', free.id);
  }
});

test('a comparison and the overview say as of when they are, and are read anew by their button and by their key', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  const { home, other } = await arrangeBoard(api);
  const pages = [
    { path: `/groups/compare?a=${home.id}&b=${other.id}`, read: `/groups/${other.id}/cars` },
    { path: '/groups/overview', read: `/groups/${other.id}/services` },
  ];
  await enterSandbox(page, '/groups');
  const button = page.getByRole('button', { name: 'Refresh' });
  for (const { path, read } of pages) {
    await page.goto(path);
    await expect(page.getByText(/^As of /)).toBeVisible();
    for (const again of [() => button.click(), () => page.keyboard.press('r')]) {
      await expect(button).toHaveAttribute('aria-busy', 'false');
      const letGo = await holdRequests(page, 'GET', read);
      await again();
      await expect(button).toHaveAttribute('aria-busy', 'true');
      letGo();
    }
    await expect(button).toHaveAttribute('aria-busy', 'false');
  }
  // That nothing could be read is said once, and one button asks for all of it.
  await page.goto(pages[0]?.path ?? '');
  await expect(button).toHaveAttribute('aria-busy', 'false');
  const fault = { kind: 'answer', status: 403, body: 'Forbidden' } as const;
  for (const path of ['/groups', '/groups/*/cars'])
    await sandbox.orderFault({ path, times: 100, fault });
  await page.keyboard.press('r');
  const notice = page.getByText('This could not be refreshed');
  await expect(notice).toHaveCount(1);
  await expect(button).toHaveAttribute('aria-busy', 'false');
  await expect(notice).toHaveCount(1);
  await sandbox.clearFaults();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toHaveCount(0);
});

test('a list says as of when it is, is read anew by its key, and says who went', async ({
  page,
  api,
}) => {
  await enterSandbox(page, '/users');
  const list = page.getByRole('grid', { name: 'Users' });
  await expect(list.getByRole('row').nth(3)).toBeVisible();
  await expect(page.getByText(/^As of /)).toBeVisible();
  const [user] = await api.list('users', { $orderby: 'userData/lastName,userData/firstName,id' });
  if (user === undefined) throw new Error('There are no users.');
  await expect(list.getByRole('row').filter({ hasText: user.emailAddress })).toBeVisible();
  await api.unassignUser(user.id);
  await page.keyboard.press('r');
  await expect(list.getByRole('row').filter({ hasText: user.emailAddress })).toHaveCount(0);
  await expect(page.getByText('Since you looked: −1')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'Users, changed by others' }),
  ).toBeAttached();
});

test('one tab shows what another one changed', async ({ page, api, context }) => {
  const { free, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  const second = await context.newPage();
  await enterSandbox(second, `/groups/${other.id}`);
  await second.getByRole('button', { name: 'Add cars' }).click();
  const dialog = second.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(free.plate);
  await dialog.getByRole('checkbox', { name: `Select ${free.plate}` }).check();
  await dialog.getByRole('button', { name: 'Add 1 car' }).click();
  await expect(card(columnOf(page, other.name), free.plate)).toBeVisible();
});

test('a group that a colleague deletes is said to be gone, and can be created again', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404/);
  const { member, home } = await arrangeBoard(api);
  await enterSandbox(page, `/groups/${home.id}`);
  await expect(page.getByRole('row').filter({ hasText: member.plate })).toBeVisible();
  await api.deleteGroup(home.id);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('heading', { name: `${home.name} is gone` })).toBeVisible();
  await expect(page.getByText('It held 1 car when it was last read.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rename' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Create it again' }).click();
  await expect(page.getByRole('heading', { name: home.name, exact: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: member.plate })).toBeVisible();
  const again = await api.group(home.name);
  await expect.poll(() => api.memberIds(again.id, 'cars')).toEqual([member.id]);
});

test('the second visit shows the board before any group was read', async ({
  page,
  api,
  sandbox,
}) => {
  const { free, member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('motorpool-memberships');
          opening.addEventListener('success', () => {
            const counting = opening.result.transaction('groups').objectStore('groups').count();
            counting.addEventListener('success', () => {
              opening.result.close();
              resolve(counting.result);
            });
          });
        }),
    );
  await expect.poll(kept).toBe((await api.groups()).length);
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups/*/cars',
    times: 1000,
    fault: { kind: 'delay', milliseconds: 20_000, when: 'before' },
  });
  await page.reload();
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  await sandbox.clearFaults();
});

test('somebody who leaves while one scrolls takes nobody out of the list', async ({
  page,
  api,
}) => {
  await enterSandbox(page, '/users');
  const list = page.getByRole('grid', { name: 'Users' });
  await expect(list.getByRole('row').nth(3)).toBeVisible();
  const users = await api.list('users', { $orderby: 'userData/lastName,userData/firstName,id' });
  const [first, second] = users;
  if (first === undefined || second === undefined) throw new Error('There are no users.');
  await api.unassignUser(first.id);
  await api.unassignUser(second.id);
  const left = users.length - 2;
  await list.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  await expect(page.getByText(`All ${left} users are shown.`)).toBeAttached();
});
