import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import type { FleetApi } from './fleet-api.ts';
import { expectNothingOpen } from './history.ts';
import { holdRequests } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';
import { exportedFile } from './taking-out.ts';

/** In how many groups each car is. */
async function groupsOfCars(api: FleetApi) {
  const [cars, groups] = await Promise.all([api.list('cars', { $orderby: 'id' }), api.groups()]);
  const members = await Promise.all(groups.map(({ id }) => api.memberIds(id, 'cars')));
  const counts = new Map(cars.map(({ id }) => [id, 0]));
  for (const id of members.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()];
}

const fact = (page: Page, label: string | RegExp) => page.getByRole('link', { name: label });

test('the overview counts what deserves a look, and leads to the lists and to the comparison of two groups', async ({
  page,
  api,
}) => {
  const [north, south] = [await api.createGroup('AA Nord'), await api.createGroup('AA Süd')];
  const counts = await groupsOfCars(api);
  const cars = await api.list('cars', { $orderby: 'id', $top: '3' });
  await enterSandbox(page, '/groups');
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { name: 'Overview of the groups' })).toBeFocused();
  await expect(page.getByText(/^All \d+ groups were read\.$/)).toBeVisible();
  const inNone = counts.filter((count) => count === 0).length;
  await expect(fact(page, 'Cars in no group')).toHaveText(`${inNone}Cars in no group`);
  // One is one: the words follow the number.
  await expect(fact(page, /Empty groups?$/)).toHaveText(
    /^(?:1Empty group|(?:[2-9]|[1-9]\d+)Empty groups)$/,
  );

  // A wish of ours counts at once: one car in no group fewer, and an overlap more.
  const many = counts.filter((count) => count > 1).length;
  await page.getByRole('combobox', { name: 'In how many groups' }).selectOption('1');
  await expect(page).toHaveURL(/over=1/);
  const region = page.getByRole('region', { name: 'In many groups' });
  await expect(region.getByRole('link', { name: 'Cars' })).toHaveText(`${many}Cars`);
  await region.getByRole('link', { name: 'Cars' }).click();
  await expect(page.getByRole('button', { name: 'In more than one group' }).first()).toBeVisible();
  await expect(page.getByText(new RegExp(`^${many} cars?$`)).first()).toBeVisible();
  await page.goBack();
  await expect(fact(page, 'Cars in no group')).toHaveText(`${inNone}Cars in no group`);

  for (const { id } of cars) {
    await api.assign(north, 'cars', id);
    await api.assign(south, 'cars', id);
  }
  await page.reload();
  const list = page.getByRole('grid', { name: 'Groups that overlap: Cars' });
  const row = list.getByRole('row', { name: /AA Nord.*AA Süd/ });
  await expect(row).toContainText('100');
  await expectAccessible(page);
  const { name, csv } = await exportedFile(page);
  expect(name).toBe('Groups that overlap - Cars.csv');
  expect(csv).toContain(`AA Nord,${north},AA Süd,${south},3,100%\r\n`);
  // The picture begins at the largest overlap, and goes by the arrow keys, past where a group meets itself.
  const picture = page.getByRole('grid', { name: 'the arrow keys go from square to square' });
  const square = picture.getByRole('gridcell');
  const [largest] = await list.getByRole('row').nth(1).getByRole('gridcell').allTextContents();
  await expect(square).toHaveAccessibleName(new RegExp(`^${largest}`));
  await square.press('Home');
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('PageUp');
  await expect(square).toHaveAccessibleName('AA Süd and AA Nord: 3 cars in common');
  await expect(page.getByRole('status').last()).toHaveText('AA Süd and AA Nord: 3 cars in common');
  await expect(square).toHaveAttribute('aria-colindex', '1');
  await page.keyboard.press('ArrowDown');
  await expect(square).toHaveAccessibleName(/^(?!AA Süd).* and AA Nord: /);
  await page.keyboard.press('ArrowUp');
  // A colleague's new group takes nobody out of it.
  const { length } = await api.groups();
  await api.createGroup('AA Neu');
  await expect(page.getByText(`All ${length + 1} groups were read.`)).toBeVisible();
  await expect(square).toBeFocused();
  await expect(square).toHaveAccessibleName('AA Süd and AA Nord: 3 cars in common');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Only in AA Nord' })).toBeVisible();
  await page.goBack();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Compare groups' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'In both' })).toContainText('3 cars');
});

test('a group that was not read yet is not told to be empty', async ({ page, api }) => {
  const held = await api.createGroup('AA held');
  const letGo = await holdRequests(page, 'GET', `/groups/${held}/cars`);
  for (const { id } of await api.list('cars', { $top: '40' })) await api.assign(held, 'cars', id);
  await enterSandbox(page, '/groups/overview');
  const bars = page.getByRole('region', { name: 'Largest groups: Cars' }).getByRole('listitem');
  await expect(bars).toHaveCount(10);
  await expect(bars.filter({ hasText: 'AA held' })).toHaveCount(0);
  letGo();
  await expect(bars.filter({ hasText: 'AA held' })).toHaveText('AA held40');
});

test('some of a group split off into a new one, by hand or by words, and one Ctrl+Z each brings them back', async ({
  page,
  api,
}) => {
  const from = await api.createGroup('AA Pool');
  const cars = await api.list('cars', { $orderby: 'id', $top: '4' });
  for (const { id } of cars) await api.assign(from, 'cars', id);
  const before = await api.memberIds(from, 'cars');
  const names = async () => (await api.groups()).map(({ name }) => name);
  await enterSandbox(page, `/groups/${from}`);
  const boxes = page.getByRole('grid').getByRole('checkbox');
  await boxes.nth(1).click();
  await boxes.nth(2).click();
  await page.getByRole('button', { name: 'Move to new group …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split AA Pool' });
  await dialog.getByRole('textbox', { name: 'Name of the new group' }).fill('AA Neu');
  await expect(dialog).toContainText(
    '2 cars are moved from AA Pool (4 → 2) to the new group AA Neu (2).',
  );
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect.poll(names).toContain('AA Neu');
  const made = await api.group('AA Neu');
  await expect.poll(() => api.memberIds(from, 'cars')).toHaveLength(2);
  const both = async () => [
    ...(await api.memberIds(made.id, 'cars')),
    ...(await api.memberIds(from, 'cars')),
  ];
  expect((await both()).toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
  await page.keyboard.press('Control+z');
  await expect.poll(names).not.toContain('AA Neu');
  await expect.poll(() => api.memberIds(from, 'cars')).toEqual(before);

  const [wanted] = cars;
  await page.getByRole('button', { name: 'Actions for AA Pool' }).click();
  await page.getByRole('menuitem', { name: 'Split' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the new group' }).fill('AA Eins');
  await dialog.getByRole('textbox', { name: 'Words' }).fill('no such car');
  await dialog.getByRole('button', { name: 'Move to new group' }).click();
  await expect(dialog).toContainText('This finds nothing in the group.');
  await dialog.getByRole('textbox', { name: 'Words' }).fill(wanted?.vin ?? '');
  await expect(dialog).toContainText('1 car is moved from AA Pool (4 → 3)');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move to new group' }).click();
  await expect.poll(names).toContain('AA Eins');
  await expect.poll(() => api.memberIds(from, 'cars')).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await expect.poll(() => api.memberIds(from, 'cars')).toEqual(before);
  await expect.poll(names).not.toContain('AA Eins');
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('a rule shows how far a group is from it, and is fixed and undone as one', async ({
    page,
    api,
    pageErrors,
  }) => {
    pageErrors.expect(/status of 404/);
    pageErrors.expect(/status of 500/);
    const group = await api.createGroup('AA Marke');
    const cars = await api.list('cars', { $orderby: 'id' });
    const brand = cars.find((car) => (car.brand ?? '') !== '')?.brand ?? '';
    // The rule means this one car; another one is too many.
    const [wanted, other] = cars.filter((car) => car.brand === brand && car.vin !== null);
    await api.assign(group, 'cars', other?.id ?? 0);
    await page.goto('/groups');
    await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
    await page.getByRole('button', { name: 'Aktionen für AA Marke' }).click();
    await page.getByRole('menuitem', { name: 'Regeln' }).click();
    const dialog = page.getByRole('dialog', { name: 'Regeln von AA Marke' });
    await dialog.getByRole('button', { name: 'Regel hinzufügen' }).click();
    await expect(dialog).toContainText('Sonst würde alles in die Gruppe gehören');
    await dialog.getByRole('textbox', { name: 'Suchwörter' }).fill(`${brand} ${wanted?.vin}`);
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('1 fehlt, 1 zu viel');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expectNothingOpen(page);

    // In the list, on the group's page and in the overview, after a reload as well.
    await page.reload();
    await expect(page.getByRole('row', { name: /AA Marke/ })).toContainText('1 fehlt, 1 zu viel');
    await page.goto('/groups/overview');
    await expect(page.getByRole('region', { name: 'Regeln' })).toContainText('1 fehlt, 1 zu viel');
    // Where the cars can not be read that is said, and they are asked for again.
    await page.route('**/v3/cars?*', (route) => route.fulfill({ status: 500 }));
    await page.goto(`/groups/${group}`);
    await expect(page.getByText('Konnte nicht mit den Regeln verglichen werden.')).toBeVisible();
    await page.unroute('**/v3/cars?*');
    await page.getByRole('button', { name: 'Erneut versuchen, AA Marke zu vergleichen' }).click();
    await page.getByRole('button', { name: 'AA Marke abgleichen' }).click();
    const preview = page.getByRole('dialog');
    await expect(preview).toContainText('2 Änderungen werden vorgenommen.');
    expect(await api.memberIds(group, 'cars')).toEqual([other?.id]);
    await page.keyboard.press('Enter');
    await expect.poll(() => api.memberIds(group, 'cars')).toEqual([wanted?.id]);
    await expect(page.getByText('Entspricht den Regeln')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect.poll(() => api.memberIds(group, 'cars')).toEqual([other?.id]);
    await expect(page.getByText('1 fehlt, 1 zu viel')).toBeVisible();

    // They leave as a file that says whose they are, and come back where that is so.
    await page.goto('/groups/overview');
    const region = page.getByRole('region', { name: 'Regeln' });
    const saved = page.waitForEvent('download');
    await region.getByRole('button', { name: 'Regeln exportieren' }).click();
    const file: unknown = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
    const ofCar = { groupId: group, kind: 'cars', search: '', only: ['unplated'] };
    expect(file).toMatchObject({
      environment: 'sandbox',
      customerId: 1,
      rules: [{ groupId: group }],
    });
    const bring = async (content: object) => {
      const asked = page.waitForEvent('filechooser');
      await region.getByRole('button', { name: 'Regeln importieren' }).click();
      const buffer = Buffer.from(JSON.stringify(Object.assign({}, file, content)));
      await (await asked).setFiles({ name: 'R.json', mimeType: 'application/json', buffer });
    };
    const told = page.getByRole('list', { name: 'Meldungen' });
    await bring({ rules: [ofCar, 'broken'] });
    await expect(told).toContainText('R.json enthält keine aus Motorpool exportierten Regeln.');
    await bring({ customerId: 2, rules: [ofCar] });
    await expect(told).toContainText('R.json enthält Regeln eines anderen Kunden');
    await expect(region.getByRole('button', { name: /^Regel „/ })).toHaveCount(1);
    // A group that is gone is not asked for; a filter that is not known means nothing, not everything.
    const gone = 999_999;
    await bring({
      rules: [
        { ...ofCar, groupId: gone },
        { ...ofCar, only: ['hovering'] },
      ],
    });
    await expect(told).toContainText('2 Regeln importiert');
    await expect(region).toContainText(`Eine Gruppe, die es nicht mehr gibt (ID ${gone})`);
    await expect(region).toContainText('Fahrzeuge: unbekannter Filter „hovering“');
    await expect(region).toContainText('Nicht verglichen');
    await expectAccessible(page);
    await region.getByRole('button', { name: /„hovering“/ }).click();
    await expect(region).toContainText('1 fehlt, 1 zu viel');

    // What a colleague has just mended and nobody told the page is found out by reading: nothing is left.
    await page.route('**/changes', (route) => route.fulfill({ status: 404 }));
    const refused = page.waitForResponse('**/changes');
    await page.goto(`/groups/${group}`);
    await refused;
    await expect(page.getByText('1 fehlt, 1 zu viel')).toBeVisible();
    await api.assign(group, 'cars', wanted?.id ?? 0);
    await api.remove(group, 'cars', other?.id ?? 0);
    await page.getByRole('button', { name: 'AA Marke abgleichen' }).click();
    await expect(preview).toContainText('Es ist nichts mehr zu ändern.');
    await expect(preview).not.toContainText('ist nichts zu ändern.');
    await expect(preview.getByRole('button', { name: 'Abbrechen' })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expectNothingOpen(page);
    await expect(page.getByText('Entspricht den Regeln')).toBeVisible();
  });
});
