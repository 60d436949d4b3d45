import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { type FleetApi } from './fleet-api.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

const rowsOf = (page: Page, list: string) =>
  page
    .getByRole('grid', { name: list, exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
const inside = (page: Page) => rowsOf(page, 'Cars');
const outside = (page: Page) => rowsOf(page, 'Not in this group');
const row = (rows: ReturnType<typeof rowsOf>, plate: string) => rows.filter({ hasText: plate });

/** A group with the first two of these cars, and the plates of all of them. */
const arrange = async (api: FleetApi) => {
  const cars = await api.list('cars', {
    $filter: "startswith(licensePlate,'B')",
    $orderby: 'licensePlate',
    $top: '8',
  });
  const known = cars.map(({ id, licensePlate }) => ({ id, plate: licensePlate ?? '' }));
  const id = await api.createGroup('Zwei Seiten');
  for (const car of known.slice(0, 2)) await api.assign(id, 'cars', car.id);
  const at = (index: number) => {
    const car = known[index];
    if (car === undefined) throw new Error('The fleet has too few cars.');
    return car;
  };
  return { id, at };
};

const open = async (page: Page, id: number, search = '') => {
  await enterSandbox(page, `/groups/${id}${search}`);
  await expect(inside(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Not in this group' }).click();
  await expect(outside(page).first()).toBeVisible();
};

const membersAre = (api: FleetApi, id: number, cars: readonly { id: number }[]) =>
  expect
    .poll(async () => new Set(await api.memberIds(id, 'cars')))
    .toEqual(new Set(cars.map((car) => car.id)));

test('cars are dragged into a group and out of it, one or all that are selected, and undo takes it back', async ({
  page,
  api,
}) => {
  const { id, at } = await arrange(api);
  await open(page, id, '?out-q=B-');
  const into = page.getByRole('region', { name: 'In this group', exact: true });
  const out = page.getByRole('region', { name: 'Not in this group' });
  await expect(row(outside(page), at(2).plate)).toHaveAttribute('draggable', 'true');
  await row(outside(page), at(2).plate).dragTo(into);
  await expect(row(inside(page), at(2).plate)).toBeVisible();
  await expect(row(outside(page), at(2).plate)).toHaveCount(0);
  await membersAre(api, id, [at(0), at(1), at(2)]);
  for (const car of [at(3), at(4)])
    await row(outside(page), car.plate).getByRole('checkbox').check();
  await row(outside(page), at(4).plate).dragTo(into);
  await expect(inside(page)).toHaveCount(5);
  await membersAre(api, id, [at(0), at(1), at(2), at(3), at(4)]);
  await page.keyboard.press('Control+z');
  await membersAre(api, id, [at(0), at(1), at(2)]);
  await expect(row(outside(page), at(4).plate)).toBeVisible();
  await row(inside(page), at(0).plate).dragTo(out);
  await membersAre(api, id, [at(1), at(2)]);
  await expect(row(outside(page), at(0).plate)).toBeVisible();
});

test('a double click moves a car across, and so do the buttons and Enter; heads stand on one line', async ({
  page,
  api,
}) => {
  const { id, at } = await arrange(api);
  await open(page, id, '?out-q=B-');
  await row(outside(page), at(2).plate).getByText(at(2).plate).dblclick();
  await membersAre(api, id, [at(0), at(1), at(2)]);
  await expect(row(inside(page), at(2).plate)).toBeVisible();
  await row(inside(page), at(2).plate).getByText(at(2).plate).dblclick();
  await membersAre(api, id, [at(0), at(1)]);
  await page.getByRole('button', { name: `Add ${at(3).plate} to the group` }).click();
  await membersAre(api, id, [at(0), at(1), at(3)]);
  for (const car of [at(4), at(5)])
    await row(outside(page), car.plate).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Add 2 cars' }).click();
  await membersAre(api, id, [at(0), at(1), at(3), at(4), at(5)]);
  await expect(page.getByRole('button', { name: 'Add 2 cars' })).toHaveCount(0);
  const tops = (locator: ReturnType<Page['locator']>) =>
    locator.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  const sides = page.locator('section[data-region]');
  for (const part of ['h2', '[role="columnheader"]:first-child', '[role="grid"]']) {
    const [left, right] = await tops(sides.locator(part));
    expect(right, part).toBe(left);
  }
  await expectAccessible(page);
});

test('with keys alone somebody goes to the other list, adds and removes, and keeps the focus', async ({
  page,
  api,
}) => {
  const { id, at } = await arrange(api);
  await enterSandbox(page, `/groups/${id}?out-q=B-`);
  await expect(inside(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Not in this group' }).focus();
  await page.keyboard.press('Enter');
  await expect(row(outside(page), at(2).plate)).toBeVisible();
  const focusedPlate = () =>
    page.evaluate(() => document.activeElement?.closest('[role="row"]')?.textContent ?? '');
  await row(inside(page), at(0).plate).focus();
  // F6 goes from one list to the other, as from every part of the page to the next.
  const list = page.getByRole('region', { name: 'Not in this group' });
  await expect(async () => {
    await page.keyboard.press('F6');
    await expect(list.locator(':focus')).toHaveCount(1, { timeout: 100 });
  }).toPass();
  await row(outside(page), at(2).plate).focus();
  await page.keyboard.press('Enter');
  await membersAre(api, id, [at(0), at(1), at(2)]);
  await expect(row(outside(page), at(2).plate)).toHaveCount(0);
  await expect.poll(focusedPlate).toContain(at(3).plate);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await membersAre(api, id, [at(0), at(1), at(2), at(3), at(4)]);
  await row(inside(page), at(4).plate).focus();
  await page.keyboard.press('Delete');
  await membersAre(api, id, [at(0), at(1), at(2), at(3)]);
  await page.keyboard.press('Control+z');
  await membersAre(api, id, [at(0), at(1), at(2), at(3), at(4)]);
});

test('what is not in the group is searched and narrowed, which the address keeps, and it stays open', async ({
  page,
  api,
}) => {
  const { id, at } = await arrange(api);
  await open(page, id);
  await page.getByRole('searchbox', { name: 'Search cars' }).fill(at(3).plate);
  await expect(outside(page)).toHaveCount(1);
  await expect(inside(page)).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search cars' }).fill('');
  await expect(page).not.toHaveURL(/out-q/);
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('Without a plate');
  await expect(page).toHaveURL(/out-only=unplated/);
  await expect(outside(page).filter({ hasNotText: 'no plate' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('In no group');
  await expect(page).toHaveURL(/out-in=none/);
  const taken = new Set<number>();
  for (const group of await api.groups())
    for (const car of await api.memberIds(group.id, 'cars')) taken.add(car);
  const all = await api.list('cars', { $top: '1000' });
  const free = all.filter((car) => !taken.has(car.id)).length;
  await expect(page.getByText(`${free} cars`, { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(`${free} cars`, { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Users' }).click();
  await expect(page).not.toHaveURL(/out-/);
  await expect(outside(page).first()).toContainText('@');
  await page.getByRole('button', { name: 'Hide what is not in this group' }).click();
  await expect(outside(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Not in this group' })).toBeFocused();
});

test('in German too, and what is selected beside is removed and added whole', async ({
  page,
  api,
}) => {
  const { id, at } = await arrange(api);
  await enterSandbox(page, `/groups/${id}?out-q=B-`);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await page.getByRole('button', { name: 'Nicht in dieser Gruppe' }).click();
  const out = rowsOf(page, 'Nicht in dieser Gruppe');
  await row(out, at(2).plate).getByRole('checkbox').check();
  await row(rowsOf(page, 'Fahrzeuge'), at(0).plate).getByRole('checkbox').check();
  await page.setViewportSize({ width: 1200, height: 800 });
  const bars = page.getByRole('toolbar', { name: 'Mit der Auswahl' });
  await expect(bars).toHaveCount(2);
  for (const bar of await bars.all())
    expect(await bar.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: '1 Fahrzeug hinzufügen' }).click();
  await membersAre(api, id, [at(0), at(1), at(2)]);
  await page.getByRole('button', { name: '1 Fahrzeug aus der Gruppe entfernen' }).click();
  await membersAre(api, id, [at(1), at(2)]);
});

test('on a phone a group has a name and a menu, and one list stands in the place of the other @narrow', async ({
  page,
  api,
}) => {
  const { id, at } = await arrange(api);
  await enterSandbox(page, `/groups/${id}?out-q=B-`);
  await expect(inside(page)).toHaveCount(2);
  const middle = async (locator: ReturnType<Page['locator']>) => {
    const { y = 0, height = 0 } = (await locator.boundingBox()) ?? {};
    return y + height / 2;
  };
  const button = (name: string) => page.getByRole('button', { name });
  const lines = [
    [page.getByRole('heading', { level: 1 }), button('Actions for Zwei Seiten')],
    [page.getByRole('searchbox'), button('Paste a list')],
    [button('Not in this group'), button('Add cars')],
  ] as const;
  for (const [left, right] of lines)
    expect(Math.abs((await middle(left)) - (await middle(right)))).toBeLessThan(8);
  await button('Actions for Zwei Seiten').tap();
  await expectAccessible(page);
  for (const name of ['Rename', 'Split', 'As it was', 'Copy link', 'Delete'])
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeVisible();
  await page.getByRole('menuitem', { name: 'History' }).tap();
  await expect(page.getByRole('grid', { name: 'Team log' })).toContainText('added to Zwei Seiten');
  await page.goBack();
  await button('Not in this group').tap();
  await expect(outside(page).first()).toBeVisible();
  await expect(inside(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Not in this group' })).toBeFocused();
  await expect(page).toHaveURL(/side=out/);
  await expectAccessible(page);
  await page.getByRole('button', { name: `Add ${at(2).plate} to the group` }).tap();
  await membersAre(api, id, [at(0), at(1), at(2)]);
  await row(outside(page), at(3).plate).getByRole('checkbox').tap();
  await page.getByRole('button', { name: 'Add 1 car' }).tap();
  await membersAre(api, id, [at(0), at(1), at(2), at(3)]);
  await page.getByRole('button', { name: 'To what is in this group' }).tap();
  await expect(inside(page)).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Not in this group' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).last().tap();
  await membersAre(api, id, [at(0), at(1), at(2)]);
});

test('with the server gone the page says once that it is old, and one button asks for all of it', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/ERR_|Failed to fetch/);
  const { id, at } = await arrange(api);
  await enterSandbox(page, `/groups/${id}`);
  await expect(inside(page)).toHaveCount(2);
  await page.route('**/v3/groups**', (route) => route.abort());
  await page.getByRole('button', { name: 'Refresh' }).click();
  const notice = page.getByText(/This could not be refreshed/);
  await expect(notice).toBeVisible();
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveAttribute('aria-busy', 'false');
  await expect(notice).toHaveCount(1);
  await api.assign(id, 'cars', at(2).id);
  await page.unroute('**/v3/groups**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toHaveCount(0);
  await expect(inside(page)).toHaveCount(3);
});
