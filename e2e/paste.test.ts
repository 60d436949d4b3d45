import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import type { FleetApi } from './fleet-api.ts';
import { engineScript, holdAssets } from './hold-requests.ts';
import { paste } from './pasting.ts';
import { enterSandbox } from './sandbox.ts';

const dialog = (page: Page) => page.getByRole('dialog').first();

const platedCars = async (api: FleetApi, count: number) => {
  const cars = await api.list('cars', { $filter: 'licensePlate ne null', $top: String(count) });
  return cars.map(({ id, licensePlate }) => ({ id, plate: licensePlate ?? '' }));
};

const without = (plate: string) => plate.replaceAll(/[- ]/g, '');

test('thirty plates from an e-mail, two of them mistyped and one twice, go into a new group in six steps and the two corrections', async ({
  page,
  api,
}) => {
  const cars = await platedCars(api, 30);
  const written = cars.map(({ plate }, at) => {
    if (at === 3 || at === 7) return `${plate}9999`;
    return at % 3 === 0 ? without(plate) : at % 3 === 1 ? plate.toLowerCase() : `•\u00A0${plate}`;
  });
  const mail = ['Hello,', 'please group these:', ...written, cars[0]?.plate, 'Best regards'];
  await enterSandbox(page);
  await expect(page.getByRole('grid').first()).toBeVisible();
  // 1
  await paste(page, mail.join('\r\n'));
  await expect(dialog(page)).toContainText('28 found');
  await expect(dialog(page)).toContainText('1 twice in the list');
  await expect(dialog(page)).toContainText('2 unknown');
  for (const name of [/^Add 28/, 'Select 28 in the list', 'Create group and add'])
    await expect(dialog(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  for (const at of [3, 7]) {
    const plate = cars[at]?.plate ?? '';
    await dialog(page).getByLabel(`“${plate}9999” is unknown`).fill(plate);
    await page.keyboard.press('Enter');
  }
  await expect(dialog(page)).toContainText('30 found');
  await expectAccessible(page);
  // 2, 3
  await dialog(page).getByLabel('Name of a new group').fill('From an e-mail');
  // 4
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect
    .poll(async () => {
      const made = (await api.groups()).find(({ name }) => name === 'From an e-mail');
      return made === undefined ? 0 : (await api.memberIds(made.id, 'cars')).length;
    })
    .toBe(30);
});

test('on the page of a group, a list says who is in it already, and makes it exactly so once all of it is clear', async ({
  page,
  api,
}) => {
  const cars = await platedCars(api, 4);
  const id = await api.createGroup('Aa exactly');
  for (const car of cars.slice(0, 3)) await api.assign(id, 'cars', car.id);
  await enterSandbox(page, `/groups/${id}`);
  await expect(page.getByRole('grid')).toBeVisible();
  const [, , member, other] = cars.map(({ plate }) => plate);
  await paste(page, `${member}\t${other}9999`);
  await expect(dialog(page)).toContainText('1 already in the group');
  const exactly = dialog(page).getByRole('button', { name: 'Make Aa exactly match the list' });
  await expect(exactly).toBeDisabled();
  await expect(exactly).toHaveAccessibleDescription(/what they mean would be removed/);
  await dialog(page)
    .getByLabel(`“${other}9999” is unknown`)
    .fill(other ?? '');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('1 found');
  await exactly.click();
  await expect
    .poll(async () => new Set(await api.memberIds(id, 'cars')))
    .toEqual(new Set(cars.slice(2).map((car) => car.id)));
});

test('a link, a file and the field of the dialog lead to the same list; a text field keeps what is pasted into it', async ({
  page,
  api,
}) => {
  const [one, other] = await platedCars(api, 2);
  await enterSandbox(page);
  await page.goto(`/users?plates=${encodeURIComponent(`${one?.plate},${other?.plate}`)}`);
  await expect(dialog(page)).toContainText('2 found');
  await expect(dialog(page).getByLabel('Read as')).toHaveValue('cars');
  await expect(page).not.toHaveURL(/plates/);
  // A number says of what it is where no car has it; of what was said to be a plate, nobody asks.
  const [box] = await api.list('products', { $top: '1' });
  const serial = box?.serialNumber ?? '';
  await page.goto(`/groups?find=${serial}`);
  await expect(dialog(page)).toContainText('1 found');
  await expect(dialog(page).getByLabel('Read as')).toHaveValue('products');
  await page.goto(`/products?plates=${serial}`);
  await expect(dialog(page)).toContainText('No car was recognised.');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Cars', exact: true }).click();
  await expect(page).toHaveURL(/\/cars/);
  await page.evaluate((plate) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(
      new File([`\uFEFFPlate\r\n${plate}\r\n`], 'list.csv', { type: 'text/csv' }),
    );
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
  }, one?.plate ?? '');
  await expect(dialog(page)).toContainText('1 found');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await page.getByLabel('Search users').focus();
  await paste(page, 'Nord');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const [user] = await api.list('users', { $top: '1' });
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await dialog(page)
    .getByLabel('List', { exact: true })
    .fill(`${user?.emailAddress}; nobody@example.com`);
  await expect(dialog(page)).toContainText('1 found');
  await expect(dialog(page)).toContainText('1 unknown');
  await dialog(page).getByLabel('List', { exact: true }).fill('See you tomorrow');
  await expect(dialog(page)).toContainText('No user was recognised.');
});

test('ten thousand lines are read without a text field that holds the page up, and one is corrected', async ({
  page,
  api,
}) => {
  const [one] = await platedCars(api, 1);
  await enterSandbox(page, '/cars');
  await expect(page.getByRole('grid').first()).toBeVisible();
  const lines = Array.from({ length: 10_000 }, () => one?.plate);
  await paste(page, [`${one?.plate}9999`, ...lines].join('\r\n'));
  await expect(dialog(page)).toContainText('A list of 10,001 lines.');
  await expect(dialog(page)).toContainText('1 found, 9,999 twice in the list, 1 unknown');
  await expect(dialog(page).getByLabel('List', { exact: true })).toHaveCount(0);
  await dialog(page)
    .getByLabel(`“${one?.plate}9999” is unknown`)
    .fill(one?.plate ?? '');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('1 found, 10,000 twice in the list');
});

test('what a list means is selected in the list of its kind, also where another link is shown there', async ({
  page,
  api,
}) => {
  const cars = await platedCars(api, 3);
  const plates = cars.map(({ plate }) => plate);
  await enterSandbox(page);
  await expect(page.getByRole('grid').first()).toBeVisible();
  const toolbar = page.getByRole('toolbar', { name: 'Actions for the selection' });
  for (const count of [2, 3]) {
    await paste(page, plates.slice(0, count).join('\n'));
    await dialog(page)
      .getByRole('button', { name: `Select ${count} in the list` })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/\/cars\?ids=/);
    await expect(toolbar).toContainText(`${count} cars selected`);
    await expect(page.getByRole('grid').getByRole('checkbox', { checked: true })).not.toHaveCount(
      0,
    );
  }
  await page.goBack();
  await expect(toolbar).toContainText('2 cars selected');
});

test('what is wished before the engine is there is waited for, and the dialog closes once it is done', async ({
  page,
  api,
}) => {
  const [car] = await platedCars(api, 1);
  await enterSandbox(page);
  const letGo = await holdAssets(page, engineScript);
  await page.reload();
  await expect(page.getByRole('grid').first()).toBeVisible();
  await paste(page, `${car?.plate}`);
  await expect(dialog(page)).toContainText('1 found');
  await dialog(page).getByLabel('Name of a new group').fill('AA late');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Create group and add' })).toBeDisabled();
  letGo();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const { id } = await api.group('AA late');
  await expect.poll(() => api.memberIds(id, 'cars')).toEqual([car?.id]);
});

test('what a pasted list comes to is said, the focus goes from what is to be settled to the next, and Escape asks once something was', async ({
  page,
  api,
}) => {
  const [one, two, three] = (await platedCars(api, 3)).map(({ plate }) => plate);
  await enterSandbox(page);
  await expect(page.getByRole('grid').first()).toBeVisible();
  await paste(page, [one, `${two}9999`, 'ZZ-ZZ 9991', `${three}9999`].join('\n'));
  await expect(page.getByRole('status').filter({ hasText: '1 found, 3 unknown' })).toHaveCount(1);
  // Enter right after pasting presses nothing.
  await page.keyboard.press('Enter');
  const unknown = (plate: string) => dialog(page).getByLabel(`“${plate}” is unknown`);
  await unknown(`${two}9999`).fill(two ?? '');
  await page.keyboard.press('Enter');
  await expect(unknown('ZZ-ZZ 9991')).toBeFocused();
  await unknown('ZZ-ZZ 9991').fill('ZZ-ZZ 9992');
  await page.keyboard.press('Enter');
  await expect(unknown('ZZ-ZZ 9992')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '2 found, 2 unknown' })).toHaveCount(1);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await paste(page, `${one}`);
  await dialog(page).getByLabel('Name of a new group').fill('Kept');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(dialog(page).getByLabel('Name of a new group')).toHaveValue('Kept');
  await expect(dialog(page).getByLabel('Name of a new group')).toBeFocused();
});

test('on the board, the cards of a list are found in every column, selected and marked', async ({
  page,
  api,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await api.assign(other.id, 'cars', member.id);
  await enterSandbox(page, '/board?cars=nothing+of+this+kind');
  await expect(page.getByText('No car matches')).toBeVisible();
  await paste(page, `${free.plate}\n${member.plate}`);
  await dialog(page).getByRole('button', { name: 'Select 2 on the board' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('toolbar')).toContainText('2 cars from 2 groups and no group');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeFocused();
  for (const { name } of [home, other])
    await expect(card(columnOf(page, name), member.plate)).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);

  // Whatever keeps its column from being shown goes for a card that stands in no other.
  await api.remove(other.id, 'cars', member.id);
  await page.goto(`/board?groups=${encodeURIComponent(other.name)}&columns=h${home.id}`);
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  await paste(page, member.plate);
  await dialog(page).getByRole('button', { name: 'Select 1 on the board' }).click();
  await expect(card(columnOf(page, home.name), member.plate)).toBeFocused();
});
