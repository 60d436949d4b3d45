import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { counted } from './counted-steps.ts';
import { test } from './fixtures.ts';
import type { FleetApi } from './fleet-api.ts';
import { enterSandbox } from './sandbox.ts';

const kinds = ['cars', 'users', 'services', 'products'] as const;

/** All that a group holds. */
async function heldBy(api: FleetApi, groupId: number) {
  const members = await Promise.all(kinds.map((kind) => api.memberIds(groupId, kind)));
  return Object.fromEntries(kinds.map((kind, at) => [kind, members[at]]));
}

/** Two groups, the first with some of each kind, the second with a car of its own and one in common. */
async function twoGroups(api: FleetApi) {
  const north = await api.createGroup('AA Nord');
  const south = await api.createGroup('AA Süd');
  const [cars, users, services, products] = await Promise.all(
    kinds.map((kind) => api.list(kind, { $orderby: 'id', $top: '3' })),
  );
  const idOf = (list: readonly { id: number }[] | undefined, at: number) => list?.[at]?.id ?? 0;
  await api.assign(north, 'cars', idOf(cars, 0));
  await api.assign(north, 'cars', idOf(cars, 1));
  await api.assign(north, 'users', idOf(users, 0));
  await api.assign(north, 'services', idOf(services, 0));
  await api.assign(north, 'products', idOf(products, 0));
  await api.assign(south, 'cars', idOf(cars, 1));
  await api.assign(south, 'cars', idOf(cars, 2));
  return { north, south };
}

/** The lines of the file that a list is exported as. */
async function exported(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Export, copy or print' }).last().click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
  ]);
  const csv = await readFile(await file.path(), 'utf8');
  return csv.replace('\uFEFF', '').trimEnd().split('\r\n');
}

test('B is made like A in 4 steps, and one Ctrl+Z brings back what was', async ({ page, api }) => {
  const { north, south } = await twoGroups(api);
  const before = await heldBy(api, south);
  await enterSandbox(page, '/groups');
  const { step, steps } = counted();
  await step(page.getByRole('button', { name: 'Actions for AA Süd' }).click());
  await step(page.getByRole('menuitem', { name: 'Make equal to another group' }).click());
  await step(page.getByRole('option', { name: 'AA Nord' }).click());
  const dialog = page.getByRole('dialog', { name: 'Make AA Süd equal to AA Nord' });
  await expect(dialog).toContainText('1 car is added to AA Süd (2 → 2).');
  await expect(dialog).toContainText('1 user is added to AA Süd (0 → 1).');
  await expectAccessible(page);
  await step(dialog.getByRole('button', { name: 'Make equal' }).click());
  await expect.poll(() => heldBy(api, south)).toEqual(await heldBy(api, north));
  expect(steps()).toBeLessThanOrEqual(4);
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText(
    'AA Süd now holds the same as AA Nord',
  );
  await page.keyboard.press('Control+z');
  await expect.poll(() => heldBy(api, south)).toEqual(before);
});

test('two groups are merged in 4 steps, and one Ctrl+Z brings both back', async ({
  page,
  api,
  pageErrors,
}) => {
  // What is in both is sent all the same, since the group that goes waits for it.
  pageErrors.expect(/status of 409/);
  const { north, south } = await twoGroups(api);
  const [ofNorth, ofSouth] = [await heldBy(api, north), await heldBy(api, south)];
  await enterSandbox(page, '/groups');
  const { step, steps } = counted();
  await step(page.getByRole('checkbox', { name: 'Select AA Nord' }).click());
  await step(page.getByRole('checkbox', { name: 'Select AA Süd' }).click());
  await expectAccessible(page);
  await step(page.getByRole('button', { name: 'Merge' }).click());
  const dialog = page.getByRole('dialog', { name: 'Merge 2 groups' });
  await expect(dialog).toContainText(
    '2 cars are added to AA Nord (2 → 3). 1 of them is in AA Nord already.',
  );
  await expectAccessible(page);
  await step(dialog.getByRole('button', { name: 'Merge' }).click());
  expect(steps()).toBeLessThanOrEqual(4);
  const names = async () => (await api.groups()).map(({ name }) => name);
  await expect.poll(names).not.toContain('AA Süd');
  expect((await heldBy(api, north))['cars']).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await expect.poll(names).toContain('AA Süd');
  const back = await api.group('AA Süd');
  await expect.poll(() => heldBy(api, back.id)).toEqual(ofSouth);
  await expect.poll(() => heldBy(api, north)).toEqual(ofNorth);
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText(
    `Its ID is ${back.id} now`,
  );
});

test('everything of a depot moves to another in 4 steps, and comes back with one Ctrl+Z', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/status of 409/);
  const { north, south } = await twoGroups(api);
  const [ofNorth, ofSouth] = [await heldBy(api, north), await heldBy(api, south)];
  await enterSandbox(page, `/groups/${north}`);
  const { step, steps } = counted();
  await step(page.getByRole('button', { name: 'Actions for AA Nord' }).click());
  await step(page.getByRole('menuitem', { name: 'Move everything to another group' }).click());
  await step(page.getByRole('option', { name: 'AA Süd' }).click());
  const dialog = page.getByRole('dialog', { name: 'Move everything from AA Nord to AA Süd' });
  await expect(dialog).toContainText(
    '2 cars are moved from AA Nord (2 → 0) to AA Süd (2 → 3). 1 of them is in AA Süd already.',
  );
  await step(dialog.getByRole('button', { name: 'Move everything' }).click());
  expect(steps()).toBeLessThanOrEqual(4);
  await expect
    .poll(() => heldBy(api, north))
    .toEqual({ cars: [], users: [], services: [], products: [] });
  expect((await heldBy(api, south))['cars']).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await expect.poll(() => heldBy(api, north)).toEqual(ofNorth);
  await expect.poll(() => heldBy(api, south)).toEqual(ofSouth);
});

test('one of two namesakes is emptied into the other and kept; everywhere it is said which is which, and each car once in the preview', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/status of 409/);
  const [first, second] = [await api.createGroup('AA Hafen'), await api.createGroup('aa hafen')];
  const other = await api.createGroup('AA Anderswo');
  const cars = await api.list('cars', { $orderby: 'id', $top: '26' });
  for (const { id } of cars) await api.assign(first, 'cars', id);
  const plate = cars.find(({ licensePlate }) => (licensePlate ?? '') !== '')?.licensePlate ?? '';
  const [one] = cars;
  for (const group of [second, other]) await api.assign(group, 'cars', one?.id ?? 0);
  const before = [await heldBy(api, first), await heldBy(api, second)];

  await enterSandbox(page, `/groups/compare?a=${first}&b=${second}`);
  const only = page.getByRole('region', { name: `Only in AA Hafen (ID ${first})` });
  await expect(only).toContainText('25 cars');
  const compared = await exported(page);
  expect(compared).toHaveLength(27);
  expect(compared[0]).toMatch(/^Where,Plate,/);
  expect(compared.filter((row) => row.startsWith(`Only in AA Hafen (ID ${first})`))).toHaveLength(
    25,
  );
  expect(compared.filter((row) => row.startsWith('In both'))).toHaveLength(1);
  await page.goto('/groups?q=aa%20hafen');
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge 2 groups' });
  await dialog.getByLabel('Merge into').selectOption(`aa hafen (ID ${second})`);
  await dialog.getByRole('checkbox', { name: `Delete AA Hafen (ID ${first}) once` }).uncheck();
  await expect(dialog).toContainText(
    `26 cars are moved from AA Hafen (ID ${first}) (26 → 0) to aa hafen (ID ${second}) (1 → 26). 1 of them is in aa hafen (ID ${second}) already.`,
  );
  await dialog.getByRole('button', { name: 'Merge' }).click();
  const preview = page.getByRole('dialog', { name: 'Move everything from' });
  await preview.getByRole('button', { name: 'What will change' }).click();
  await expect(preview.getByRole('grid')).toHaveAttribute('aria-rowcount', '27');
  await preview.getByRole('searchbox').fill(plate);
  await expect(preview.getByRole('row').nth(1)).toContainText(
    `AA Hafen (ID ${first}) → aa hafen (ID ${second})`,
  );
  // Names lead to their pages, and what is asked here stays.
  const names = preview.getByRole('row').nth(1).getByRole('link');
  await expect(names).toHaveCount(3);
  const [car, from, to] = await names.evaluateAll((links) =>
    links.map((link) => `${link.getAttribute('target')} ${link.getAttribute('href')}`),
  );
  expect(car).toMatch(/^_blank \/cars\/\d+\?customer=1$/);
  expect([from, to]).toEqual([first, second].map((id) => `_blank /groups/${id}?customer=1`));
  const [heads, row, ...others] = await exported(page);
  expect(heads).toBe('What,Change,State');
  expect(row).toContain(plate);
  expect(others).toEqual([]);
  await expectAccessible(page);
  await preview.getByRole('button', { name: /^Make / }).click();
  await expect.poll(async () => (await heldBy(api, second))['cars']).toHaveLength(26);
  await expect.poll(async () => (await heldBy(api, first))['cars']).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => [await heldBy(api, first), await heldBy(api, second)])
    .toEqual(before);

  // Of three, too, those that are emptied stay where that is wanted.
  await page.getByRole('searchbox', { name: 'Search groups' }).fill('AA ');
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Merge' }).click();
  const three = page.getByRole('dialog', { name: 'Merge 3 groups' });
  await three.getByLabel('Merge into').selectOption('AA Anderswo');
  await three.getByRole('checkbox', { name: 'Delete the other groups once' }).uncheck();
  await three.getByRole('button', { name: 'Merge' }).click();
  const all = page.getByRole('dialog', { name: 'Move everything from 2 groups to AA Anderswo' });
  await all.getByRole('button', { name: /^Make / }).click();
  await expect.poll(async () => (await heldBy(api, other))['cars']).toHaveLength(26);
  for (const group of [first, second])
    await expect.poll(async () => (await heldBy(api, group))['cars']).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => [await heldBy(api, first), await heldBy(api, second)])
    .toEqual(before);
  await expect.poll(async () => (await heldBy(api, other))['cars']).toEqual([one?.id]);
});

test('a new group begins like another one, of the kinds that are chosen, and is found by how much it holds', async ({
  page,
  api,
}) => {
  const { north, south } = await twoGroups(api);
  const ofNorth = await heldBy(api, north);
  await enterSandbox(page, '/groups');
  await page.getByRole('button', { name: 'Create group' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create group' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('AA Ost');
  await dialog.getByLabel('Same contents as').selectOption('AA Nord');
  await dialog.getByRole('checkbox', { name: 'Services' }).uncheck();
  await expect(dialog).toContainText('2 cars are added to the new group AA Ost (2).');
  await expect(dialog).not.toContainText('service is added');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create group' }).click();
  const names = async () => (await api.groups()).map(({ name }) => name);
  await expect.poll(names).toContain('AA Ost');
  await expect(page.getByRole('row', { name: /AA Ost/ })).toBeVisible();
  const east = await api.group('AA Ost');
  await expect.poll(() => heldBy(api, east.id)).toEqual({ ...ofNorth, services: [] });

  await page.getByRole('searchbox', { name: 'Search groups' }).fill('AA ');
  await page.getByLabel('Groups to show').selectOption('More cars than');
  const than = page.getByRole('spinbutton', { name: 'More than how many' });
  await than.fill('1');
  const rows = page.getByRole('row', { name: /AA (Nord|Süd|Ost)/ });
  await expect(rows).toHaveCount(3);
  await api.assign(
    south,
    'cars',
    (await api.list('cars', { $orderby: 'id desc', $top: '1' }))[0]?.id ?? 0,
  );
  await than.fill('2');
  await expect(page).toHaveURL(/show=more-cars.*than=2/);
  await expect(rows).toHaveCount(1);
  await expect(page.getByText(/^1 group\./)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Cars' })).toContainText('3 in total');
  await expectAccessible(page);
  // In a field, Ctrl+Z is the field's own.
  await page.getByRole('heading', { name: 'Groups', level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(names).not.toContain('AA Ost');
});

test('what two groups have in common is seen with 2 selected and one click', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  const { north } = await twoGroups(api);
  await enterSandbox(page, '/groups');
  await page.getByRole('checkbox', { name: 'Select AA Nord' }).click();
  await page.getByRole('checkbox', { name: 'Select AA Süd' }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'Compare groups' })).toBeVisible();
  for (const list of ['Only in AA Nord', 'In both', 'Only in AA Süd'])
    await expect(page.getByRole('region', { name: list })).toContainText('1 car');
  await expectAccessible(page);
  // A double click is one wish, though the engine is not there yet when it is told.
  await page.reload();
  await page.getByRole('button', { name: 'Move to AA Süd' }).dblclick();
  const messages = page.getByRole('list', { name: 'Messages' });
  await expect(messages).toContainText('moved to AA Süd');
  const onlySouth = page.getByRole('region', { name: 'Only in AA Süd' });
  await expect(onlySouth).toContainText('2 cars');
  await expect(messages.getByRole('listitem')).toHaveCount(1);
  // Nothing is only in the first one now, and it can still be made equal to the other.
  await onlySouth.getByRole('button', { name: 'Make equal to AA Süd' }).click();
  await expect(page.getByRole('dialog', { name: 'Make AA Nord equal to AA Süd' })).toContainText(
    '2 cars are added to AA Nord (1 → 3).',
  );
  await page.keyboard.press('Escape');
  // Of two groups it is said which one can not be read.
  const fault = { kind: 'answer', status: 403, body: 'Forbidden' } as const;
  const west = await api.createGroup('AA West');
  await sandbox.orderFault({ path: `/groups/${west}/*`, times: 100, fault });
  await page.goto(`/groups/compare?a=${north}&b=${west}`);
  await expect(page.getByText('AA West could not be loaded')).toBeVisible();
  await page.goto('/groups/compare?a=99999&b=99999');
  await expect(page.getByLabel('First group').locator(':checked')).toHaveText(
    'There is no group with the ID 99999',
  );
});
