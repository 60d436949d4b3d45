import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import type { FleetApi } from './fleet-api.ts';
import { messages } from './runs-page.ts';
import { enterSandbox } from './sandbox.ts';

type Kind = 'users' | 'services' | 'products';

const words = { users: 'Users', services: 'Services', products: 'Products' };

/** One of the kind by what its card says, alone in a group that stands first on the board. */
const arrangeOne = async (api: FleetApi, kind: Kind, home: number) => {
  const one = async (): Promise<{ id: number; title: string }> => {
    if (kind === 'users') {
      const [user] = await api.list('users', { $filter: 'userData/firstName ne null', $top: '1' });
      if (user === undefined) throw new Error('No user has a name.');
      const { firstName, lastName } = user.userData;
      return { id: user.id, title: [firstName, lastName].filter(Boolean).join(' ') };
    }
    if (kind === 'services') {
      const [service] = await api.list('services', { $filter: 'isTerminated eq true', $top: '1' });
      if (service === undefined) throw new Error('No service has ended.');
      return { id: service.id, title: service.name };
    }
    const [product] = await api.list('products', { $top: '1' });
    if (product === undefined) throw new Error('There is no product.');
    return { id: product.id, title: product.serialNumber };
  };
  const found = await one();
  await api.assign(home, kind, found.id);
  return found;
};

const membersReadOn = (page: Page): Set<string> => {
  const kinds = new Set<string>();
  page.on('request', (request) => {
    const kind = /\/groups\/\d+\/(\w+)$/.exec(request.url())?.[1];
    if (request.method() === 'GET' && kind !== undefined) kinds.add(kind);
  });
  return kinds;
};

test('users are shown by a switch that stays in the address, and moved by mouse, keys and menu', async ({
  page,
  api,
}) => {
  const home = await api.createGroup('AA home');
  const other = await api.createGroup('AA other');
  const user = await arrangeOne(api, 'users', home);
  await enterSandbox(page, '/board?kind=users');
  const read = membersReadOn(page);
  await page.reload();
  const [left, right] = [columnOf(page, 'AA home'), columnOf(page, 'AA other')];
  await expect(card(left, user.title)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect([...read]).toEqual(['users']);
  await expectAccessible(page);

  await card(left, user.title).dragTo(right);
  await expect(card(right, user.title)).toBeFocused();
  await expect(left).toContainText('No user in this group.');
  await expect.poll(() => api.memberIds(home, 'users')).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(left, user.title)).toBeVisible();
  await expect.poll(() => api.memberIds(other, 'users')).toEqual([]);
  // It is said: what is said next takes its place.
  await expect(messages(page)).toContainText('Undone:');

  await card(left, user.title).focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('status')).toContainText(`${user.title} picked up.`);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText('Move to AA other');
  await page.keyboard.press('Enter');
  await expect(card(right, user.title)).toBeFocused();
  await expect.poll(() => api.memberIds(other, 'users')).toEqual([user.id]);
  await expect.poll(() => api.memberIds(home, 'users')).toEqual([]);

  await page.getByRole('searchbox', { name: 'Search users' }).fill(user.title);
  await expect(right).toContainText('1 of 1');
  await card(right, user.title).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Remove from AA other' }).click();
  await expect.poll(() => api.memberIds(other, 'users')).toEqual([]);

  await page.getByRole('radio', { name: 'Cars' }).check();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(page.getByRole('searchbox', { name: 'Search cars' })).toHaveValue('');
  await page.getByRole('radio', { name: 'Users' }).check();
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toHaveValue(user.title);
});

test('services and products are dragged as well, and each is called by its own name', async ({
  page,
  api,
}) => {
  const home = await api.createGroup('AA home');
  const other = await api.createGroup('AA other');
  const service = await arrangeOne(api, 'services', home);
  const product = await arrangeOne(api, 'products', home);
  await enterSandbox(page, '/board');
  for (const [kind, { id, title }, detail] of [
    ['services', service, /ended/],
    ['products', product, /flinkey/],
  ] as const) {
    await page.getByRole('radio', { name: words[kind] }).check();
    await expect(page).toHaveURL(new RegExp(`kind=${kind}`));
    await expect(card(columnOf(page, 'AA home'), title)).toContainText(detail);
    await card(columnOf(page, 'AA home'), title).dragTo(columnOf(page, 'AA other'));
    await expect(card(columnOf(page, 'AA other'), title)).toBeFocused();
    await expect.poll(() => api.memberIds(other, kind)).toEqual([id]);
    await expect.poll(() => api.memberIds(home, kind)).toEqual([]);
  }
});

test('@narrow the kinds are switched on a phone as well, and nothing is wider than the screen', async ({
  page,
  api,
}) => {
  const home = await api.createGroup('AA home');
  const user = await arrangeOne(api, 'users', home);
  await enterSandbox(page, `/board?column=${home}`);
  await page.getByRole('radio', { name: 'Users' }).check();
  await expect(card(columnOf(page, 'AA home'), user.title)).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});
