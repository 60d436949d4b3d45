import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import type { FleetApi } from './fleet-api.ts';
import { test } from './fixtures.ts';
import { holdRequests } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

const tray = (page: Page): Locator => page.getByRole('region', { name: 'Groups to drop on' });
const target = (page: Page, name: string): Locator =>
  tray(page).getByRole('button', { name: new RegExp(`^${name}`) });

/** So many more groups that most columns are far out of sight. */
const addGroups = async (api: FleetApi): Promise<Map<string, number>> => {
  const made = new Map<string, number>();
  for (let at = 1; at <= 60; at += 1) {
    const name = `AB ${String(at).padStart(2, '0')}`;
    made.set(name, await api.createGroup(name));
  }
  return made;
};

const idOf = (made: ReadonlyMap<string, number>, name: string): number => {
  const id = made.get(name);
  if (id === undefined) throw new Error(`No group ${name} was made.`);
  return id;
};

/** The tray's code comes beside the first cards, and which cars are in no group is known last. */
const openBoard = async (page: Page): Promise<void> => {
  await Promise.all([
    page.waitForResponse(/\/behind-cards-[^/]*\.js$/),
    enterSandbox(page, '/board'),
  ]);
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
};

const middleOf = async (place: Locator): Promise<{ x: number; y: number }> => {
  const box = await place.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const pickUp = async (page: Page, held: Locator): Promise<void> => {
  const from = await middleOf(held);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 30, { steps: 4 });
  await expect(page.locator('[data-tray]')).toHaveCount(1);
  // A drag that the test drives tells where it is only when it moves on within one element.
  await page.mouse.move(from.x + 34, from.y + 34, { steps: 3 });
};

const moveTo = async (page: Page, place: Locator): Promise<void> => {
  const { x, y } = await middleOf(place);
  await page.mouse.move(x, y, { steps: 8 });
};

test('a car is dropped with the mouse on a group of the tray whose column is far out of sight, and is shown there', async ({
  page,
  api,
}) => {
  const { member, home } = await arrangeBoard(api);
  const made = await addGroups(api);
  await openBoard(page);
  await pickUp(page, card(columnOf(page, home.name), member.plate));
  await expect(columnOf(page, 'AB 60')).toHaveCount(0);
  await expect(tray(page)).toContainText('Hold the cards over a letter');
  // Over the stop of its page, the tray shows it.
  await expect(target(page, 'AB 60')).toHaveCount(0);
  await moveTo(page, tray(page).getByRole('button', { name: 'From AB 36 on' }));
  await expect(target(page, 'AB 60')).toBeInViewport({ ratio: 1 });
  await moveTo(page, target(page, 'AB 60'));
  await expect(tray(page)).toContainText('Move to AB 60');
  await expect(tray(page)).toContainText('0 → 1');
  await page.mouse.up();
  await expect(tray(page)).toHaveCount(0);
  await expect(card(columnOf(page, 'AB 60'), member.plate)).toBeFocused();
  await expect.poll(() => api.memberIds(idOf(made, 'AB 60'), 'cars')).toEqual([member.id]);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
});

test('with Ctrl a car is added to a group of the tray', async ({ page, api }) => {
  const { member, home } = await arrangeBoard(api);
  const made = await addGroups(api);
  await openBoard(page);
  await pickUp(page, card(columnOf(page, home.name), member.plate));
  await page.keyboard.down('Control');
  await moveTo(page, target(page, 'AB 20'));
  await expect(tray(page)).toContainText('Add to AB 20');
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect(card(columnOf(page, 'AB 20'), member.plate)).toBeFocused();
  await expect.poll(() => api.memberIds(idOf(made, 'AB 20'), 'cars')).toEqual([member.id]);
  expect(await api.memberIds(home.id, 'cars')).toEqual([member.id]);

  // The message of it lies over no target while the next card is held.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await pickUp(page, columnOf(page, 'In no group').getByRole('row').first());
  await expect(tray(page)).toHaveAttribute('data-ready', 'true');
  const covered = await tray(page)
    .locator('[data-target]')
    .evaluateAll(
      (targets) =>
        targets.filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return at !== null && !one.closest('[data-tray]')?.contains(at);
        }).length,
    );
  expect(covered).toBe(0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('a car that is picked up where the tray will be is not dropped on it by letting go', async ({
  page,
  api,
}) => {
  await arrangeBoard(api);
  await openBoard(page);
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(request.url());
  });
  const cards = columnOf(page, 'In no group').getByRole('row');
  await expect(cards.nth(9)).toBeVisible();
  await pickUp(page, cards.nth(9));
  await expect(tray(page)).toBeVisible();
  await page.mouse.move(420, 850, { steps: 6 });
  await expect(tray(page)).toContainText('All groups');
  // They are all in sight.
  await expect(tray(page)).not.toContainText('letter');
  await page.mouse.up();
  await expect(tray(page)).toHaveCount(0);
  expect(writes).toEqual([]);
});

test('cards that a key picked up go to a group by its name, the one that was used last stands first', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  const made = await addGroups(api);
  await openBoard(page);
  await card(columnOf(page, home.name), member.plate).focus();
  await page.keyboard.press('m');
  await expect(tray(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('AB 57');
  await expect(tray(page)).toContainText('AB 57 (1 group)');
  await expect(page.getByRole('status')).toHaveText('1 group matches. Move to AB 57, 0 → 1');
  await page.keyboard.press('Backspace');
  await expect(tray(page)).toContainText('AB 5 (15 groups)');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('status')).toHaveText('Move to AB 51, 0 → 1');
  await page.keyboard.press('Enter');
  await expect(tray(page)).toHaveCount(0);
  await expect(card(columnOf(page, 'AB 51'), member.plate)).toBeFocused();
  await expect.poll(() => api.memberIds(idOf(made, 'AB 51'), 'cars')).toEqual([member.id]);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);

  await page.keyboard.press('ArrowLeft');
  await expect(columnOf(page, 'AB 51').getByRole('row')).not.toBeFocused();
  const next = await page.locator('[data-card]:focus').getAttribute('data-card');
  const letGo = await holdRequests(page, 'PUT', `/groups/${other.id}/cars/${next}`);
  await page.keyboard.press('m');
  await expect(tray(page).getByRole('button', { name: /^A/ }).first()).toHaveAccessibleName(
    /AB 51/,
  );
  // What the last move has come to is still told, above the tray.
  const lowest = async (place: Locator) => {
    const box = await place.boundingBox();
    return box === null ? 0 : box.y + box.height;
  };
  const { y: top } = (await tray(page).boundingBox()) ?? { y: 0 };
  await expect.poll(() => lowest(page.getByRole('list', { name: 'Messages' }))).toBeLessThan(top);
  // A click puts down as well, without taking the focus first.
  await target(page, 'AA other').click();
  await expect(columnOf(page, 'AA other').getByRole('row')).toBeFocused();

  await columnOf(page, 'In no group').getByRole('row').first().focus();
  await page.keyboard.press('m');
  // What is on its way is not said to be there.
  await expect(target(page, 'AA other')).toHaveAccessibleName(/0 cars, 1 on their way$/);
  letGo();
  await expect(target(page, 'AA other')).toHaveAccessibleName(/other 1$/);
  await page.keyboard.type('no such group');
  await expect(tray(page)).toContainText('no such group (no group matches)');
  await page.keyboard.press('Escape');
  await expect(tray(page)).toHaveCount(0);
});

test('where the code for dragging can not be loaded, that is said once, and keys move all the same', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404|dynamically imported module/);
  const { member, home, other } = await arrangeBoard(api);
  await page.route('**/assets/drag-*.js', (route) => route.fulfill({ status: 404 }));
  await enterSandbox(page, '/board');
  await expect(page.getByText(/^Cards cannot be dragged/)).toHaveCount(1);
  await card(columnOf(page, home.name), member.plate).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(card(columnOf(page, other.name), member.plate)).toBeFocused();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
});
