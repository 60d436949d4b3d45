import { expect } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { messages } from './runs-page.ts';
import { holdRequests } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';

test('a car is dragged into a group with the mouse, and is still there after a reload', async ({
  page,
  api,
}) => {
  const { free, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const column = columnOf(page, other.name);
  await card(columnOf(page, 'In no group'), free.plate).dragTo(column);
  await expect(card(column, free.plate)).toBeFocused();
  await expect(card(columnOf(page, 'In no group'), free.plate)).toHaveCount(0);
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([free.id]);

  await page.reload();
  await expect(card(column, free.plate)).toBeVisible();
});

test('a car is dragged from one group into another: it leaves the first, its place is shown before, it is marked there, and found again', async ({
  page,
  api,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await api.assign(other.id, 'cars', free.id);
  await enterSandbox(page, '/board');
  const it = card(columnOf(page, other.name), member.plate);
  // A mark fades: it is seen by what watches for it.
  const marked = await page.evaluateHandle(() => {
    const seen: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLElement && target.matches('[data-marked]'))
          seen.push(target.innerText);
      for (const { innerText } of document.querySelectorAll<HTMLElement>('[data-marked]'))
        seen.push(innerText);
    }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-marked'] });
    return seen;
  });
  await card(columnOf(page, home.name), member.plate).hover();
  await page.mouse.down();
  await columnOf(page, other.name).hover();
  const [above, place] = await Promise.all([
    card(columnOf(page, other.name), free.plate).boundingBox(),
    columnOf(page, other.name).locator('[data-landing]').boundingBox(),
  ]);
  expect(place?.y).toBeGreaterThan(above?.y ?? Infinity);
  await page.mouse.up();
  await expect(it).toBeFocused();
  await expect(columnOf(page, home.name)).toContainText('No car in this group.');
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id, free.id]);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
  await expect.poll(() => marked.evaluate((seen) => seen.join())).toContain(member.plate);

  await page.getByRole('searchbox', { name: 'Search cars' }).fill('nothing of this kind');
  await expect(it).toHaveCount(0);
  await messages(page).getByRole('button', { name: 'Show', exact: true }).click();
  await expect(it).toBeFocused();
  await expect(page.getByRole('searchbox', { name: 'Search cars' })).toHaveValue('');
});

for (const { name, key } of [
  { name: 'Ctrl', key: 'Control' },
  { name: 'Alt', key: 'Alt' },
])
  test(`with ${name} a dragged car is added, and the drop hint says so before`, async ({
    page,
    api,
  }) => {
    const { member, home, other } = await arrangeBoard(api);
    await enterSandbox(page, '/board');
    await card(columnOf(page, home.name), member.plate).hover();
    await page.mouse.down();
    await columnOf(page, other.name).hover();
    await expect(page.getByText('Move to AA other')).toBeVisible();
    await page.keyboard.down(key);
    // A drag that the test drives tells of its keys only when it moves on within one element.
    await columnOf(page, other.name).hover({ position: { x: 60, y: 300 } });
    await columnOf(page, other.name).hover({ position: { x: 70, y: 310 } });
    await expect(page.getByText('Add to AA other')).toBeVisible();
    await page.mouse.up();
    await page.keyboard.up(key);
    await expect(
      card(columnOf(page, other.name), member.plate).getByRole('img', { name: 'in 2 groups' }),
    ).toBeVisible();
    await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
    await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
    expect(await api.memberIds(home.id, 'cars')).toEqual([member.id]);
  });

test('a card held at the edge scrolls the columns until the one that is wanted comes', async ({
  page,
  api,
}) => {
  const { free, other } = await arrangeBoard(api);
  for (const name of ['AB one', 'AB two', 'AB three']) await api.createGroup(name);
  const wanted = await api.createGroup('AC wanted');
  await enterSandbox(page, '/board');
  await card(columnOf(page, 'In no group'), free.plate).hover();
  await page.mouse.down();
  await columnOf(page, other.name).hover();
  await expect(columnOf(page, 'AC wanted')).not.toBeInViewport();
  await page.mouse.move(1408, 500, { steps: 4 });
  await expect(columnOf(page, 'AC wanted')).toBeInViewport({ ratio: 0.6 });
  // Away from the edge the columns stand still.
  await page.mouse.move(800, 500);
  await columnOf(page, 'AC wanted').hover();
  await page.mouse.up();
  await expect(card(columnOf(page, 'AC wanted'), free.plate)).toBeVisible();
  await expect.poll(() => api.memberIds(wanted, 'cars')).toEqual([free.id]);
});

test('a car dragged out of a group leaves that group alone, which is said, and all others where that is asked for', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await api.assign(other.id, 'cars', member.id);
  const letGo = await holdRequests(page, 'GET', `/groups/${other.id}/cars`);
  await enterSandbox(page, '/board');
  await card(columnOf(page, home.name), member.plate).hover();
  await page.mouse.down();
  await columnOf(page, 'In no group').hover();
  await expect(page.getByText('Remove from AA home')).toBeVisible();
  // In which groups it is becomes known while it is held.
  letGo();
  await expect(page.getByText('1 stays in other groups')).toBeVisible();
  await page.mouse.up();
  await expect(card(columnOf(page, home.name), member.plate)).toHaveCount(0);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);
  expect(await api.memberIds(other.id, 'cars')).toEqual([member.id]);
  await expect(card(columnOf(page, other.name), member.plate)).toBeVisible();
  const said = messages(page);
  await expect(said).toContainText('removed from AA home. It is still in 1 group.');
  await said.getByRole('button', { name: 'Remove from all' }).click();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([]);
  await expect(card(columnOf(page, 'In no group'), member.plate)).toBeVisible();
  await expect(said.getByRole('listitem').last()).toContainText('removed from AA other.');
  await expect(said.getByRole('listitem').last()).not.toContainText('still in');
});

test('several selected cars are dragged together', async ({ page, api }) => {
  const { other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const cards = columnOf(page, 'In no group').getByRole('row');
  await cards.nth(0).click();
  await cards.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('toolbar')).toContainText('3 cars selected');
  await cards.nth(1).dragTo(columnOf(page, other.name));
  await expect(columnOf(page, other.name).getByRole('row')).toHaveCount(3);
  await expect.poll(async () => (await api.memberIds(other.id, 'cars')).length).toBe(3);
});

test('a car is moved by the keyboard: picked up, taken to a column, put down', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  const letGo = await holdRequests(page, 'PUT', `/groups/${other.id}/cars/${member.id}`);
  await enterSandbox(page, '/board');
  await expect(columnOf(page, 'In no group').getByRole('row').first()).toBeVisible();
  await card(columnOf(page, home.name), member.plate).focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('status')).toContainText(`${member.plate} picked up.`);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText('Move to AA other');
  await expect(page.getByText('No car in this group.').first()).toBeHidden();
  await page.keyboard.press('Enter');
  const moved = card(columnOf(page, other.name), member.plate);
  await expect(moved).toBeFocused();
  // On its way from one group to another it is not in several.
  await expect(moved).toContainText('pending');
  await expect(moved.getByRole('img')).toHaveCount(0);
  letGo();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);

  await page.keyboard.press('m');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status')).toHaveText('Put back');
  await expect(card(columnOf(page, other.name), member.plate)).toBeFocused();
});

test('arrows lead through cards and columns, Space selects, Delete removes', async ({
  page,
  api,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await api.assign(home.id, 'cars', free.id);
  await enterSandbox(page, '/board');
  const cards = columnOf(page, home.name).getByRole('row');
  // Which cars are in no group is known last.
  await expect(columnOf(page, 'In no group').getByRole('row').nth(1)).toBeVisible();
  await cards.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(columnOf(page, 'In no group').getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cards.nth(1)).toBeFocused();
  // As with Caps Lock.
  await page.keyboard.press('Control+A');
  await expect(cards.nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(cards.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Space');
  await expect(cards.nth(1)).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Escape');
  await expect(cards.nth(0)).toHaveAttribute('aria-selected', 'false');

  await page.keyboard.press('Delete');
  await expect(cards).toHaveCount(1);
  await expect(cards.first()).toBeFocused();
  await expect.poll(() => api.memberIds(home.id, 'cars')).toHaveLength(1);
  expect([free.id, member.id]).toContain((await api.memberIds(home.id, 'cars'))[0]);
  expect(await api.memberIds(other.id, 'cars')).toEqual([]);
});

test('single clicks do all of it: the menu on the card moves, adds and removes, and offers first where something went lately', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await api.createGroup('zz last');
  await enterSandbox(page, '/board');
  const menuOf = (group: string) =>
    card(columnOf(page, group), member.plate).getByRole('button', {
      name: `Actions for ${member.plate}`,
    });
  await menuOf(home.name).click();
  await page.getByRole('menuitem', { name: 'Add to …' }).click();
  await page.getByRole('option', { name: other.name }).click();
  await expect(card(columnOf(page, other.name), member.plate)).toBeVisible();
  await expect(card(columnOf(page, home.name), member.plate)).toBeFocused();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);

  await menuOf(home.name).click();
  await page.getByRole('menuitem', { name: 'Remove from AA home' }).click();
  await expect(card(columnOf(page, home.name), member.plate)).toHaveCount(0);
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([]);

  await menuOf(other.name).click();
  await page.getByRole('menuitem', { name: 'Move to …' }).click();
  await page.getByRole('combobox', { name: 'Search groups' }).fill('aa ho');
  await page.keyboard.press('Enter');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([member.id]);
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([]);

  const pick = async () => {
    await menuOf(home.name).click();
    await page.getByRole('menuitem', { name: 'Add to …' }).click();
  };
  await pick();
  await page.getByRole('combobox', { name: 'Search groups' }).fill('zz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pick();
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('zz last');
});

test('a car dropped where it was changes nothing', async ({ page, api }) => {
  const { member, home } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(request.url());
  });
  const column = columnOf(page, home.name);
  await card(column, member.plate).dragTo(column, { targetPosition: { x: 100, y: 300 } });
  await card(column, member.plate).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(card(column, member.plate)).toBeFocused();
  expect(writes).toEqual([]);
});

test('many cars dragged at once are looked at first, and then all moved or none; what is on its way is not said to be so', async ({
  page,
  api,
}) => {
  const { free, other } = await arrangeBoard(api);
  await enterSandbox(page, '/board');
  const column = columnOf(page, 'In no group');
  await column.getByRole('row').first().focus();
  await page.keyboard.press('Control+a');
  await column.getByRole('row').first().dragTo(columnOf(page, other.name));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(columnOf(page, other.name)).toContainText('No car in this group.');
  await expect(page.getByRole('toolbar')).toContainText('35 cars selected');

  await column.getByRole('row').first().dragTo(columnOf(page, other.name));
  const letGo = await holdRequests(page, 'PUT', `/groups/${other.id}/cars/${free.id}`);
  await dialog.getByRole('button', { name: 'Make 35 changes' }).click();
  await expect(column).toContainText('1 car is still here.');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(page.getByText(/no longer selected/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Cars', exact: true }).click();
  await page.getByRole('button', { name: /^In no group/ }).click();
  await expect(page.getByRole('heading', { name: '1 car, 1 on their way' })).toBeVisible();
  letGo();
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  expect(await api.memberIds(other.id, 'cars')).toHaveLength(35);
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(column).toContainText('Every car is in a group.');
});

test('once many cars are agreed to be added, they are selected no longer', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  const cars = (await api.list('cars', { $top: '40' })).filter(({ id }) => id !== member.id);
  for (const { id } of cars.slice(0, 29)) await api.assign(home.id, 'cars', id);
  await enterSandbox(page, '/board');
  const column = columnOf(page, home.name);
  await column.getByRole('row').first().focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Add to …' }).click();
  await page.getByRole('option', { name: other.name }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make 30 changes' }).click();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toHaveLength(30);
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(column.getByRole('row').first()).toHaveAttribute('aria-selected', 'false');
  await expect(column.getByRole('row').first()).toBeFocused();
});

test('ten drags while every answer takes two seconds come out as ten drags do, in the order in which they were made, with one that fails and one that is taken back', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  test.setTimeout(180_000);
  const { home, other, member } = await arrangeBoard(api);
  const held = new Set<number>();
  for (const { id } of await api.groups())
    for (const car of await api.memberIds(id, 'cars')) held.add(car);
  const cars = (await api.list('cars', { $orderby: 'licensePlate', $top: '1000' }))
    .filter(({ id, licensePlate }) => licensePlate != null && !held.has(id))
    .slice(0, 7)
    .map(({ id, licensePlate }) => ({ id, plate: licensePlate ?? '' }));
  const at = (place: number) => {
    const car = cars[place];
    if (car === undefined) throw new Error(`Only ${cars.length} cars are in no group.`);
    return car;
  };
  for (const place of [4, 5, 6]) await api.assign(home.id, 'cars', at(place).id);
  await enterSandbox(page, '/board');
  await expect(columnOf(page, home.name).getByRole('row')).toHaveCount(4);
  pageErrors.expect(/status of 403/);
  const path = `/groups/${other.id}/cars/${at(3).id}`;
  const letGo = await holdRequests(page, 'PUT', path);
  await sandbox.orderFault({
    method: 'PUT',
    path,
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  const slow = { kind: 'delay', milliseconds: 2_000 } as const;
  for (const method of ['PUT', 'DELETE'] as const)
    await sandbox.orderFault({ method, times: 1_000, fault: slow });

  const free = 'In no group';
  for (const [car, from, to] of [
    [at(0), free, other.name],
    [at(1), free, other.name],
    [at(2), free, home.name],
    [at(4), home.name, other.name],
    [at(5), home.name, free],
    [at(0), other.name, home.name],
    [member, home.name, other.name],
    [at(4), other.name, home.name],
    [at(3), free, other.name],
    [at(1), other.name, free],
  ] as const) {
    await card(columnOf(page, from), car.plate).dragTo(columnOf(page, to), {
      targetPosition: { x: 100, y: 500 },
    });
    // In its place at once, whatever is still on its way.
    await expect(card(columnOf(page, to), car.plate)).toBeVisible();
    await expect(card(columnOf(page, from), car.plate)).toHaveCount(0);
  }
  await page.keyboard.press('Control+z');
  await expect(card(columnOf(page, other.name), at(1).plate)).toBeVisible();
  letGo();
  const holds = async (groupId: number, expected: readonly { id: number }[]) =>
    expect
      .poll(async () => new Set(await api.memberIds(groupId, 'cars')), { timeout: 60_000 })
      .toEqual(new Set(expected.map(({ id }) => id)));
  await holds(home.id, [at(2), at(6), at(0), at(4)]);
  await holds(other.id, [member, at(1)]);
  await expect(page.locator('[data-card][data-pending]')).toHaveCount(0, { timeout: 60_000 });
  await expect(columnOf(page, home.name).getByRole('row')).toHaveCount(4);
  await expect(columnOf(page, other.name).getByRole('row')).toHaveCount(2);
  await expect(card(columnOf(page, free), at(3).plate)).toBeVisible();
  await holds(home.id, [at(2), at(6), at(0), at(4)]);
});
