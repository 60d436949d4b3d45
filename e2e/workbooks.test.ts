import { expect, type Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { expectAccessible } from './accessibility.ts';
import { drop } from './dropping.ts';
import { test } from './fixtures.ts';
import { holdScripts } from './hold-requests.ts';
import { paste } from './pasting.ts';
import { enterSandbox } from './sandbox.ts';

type Rows = (string | number | Date | null)[][];

/** An `.xlsx` file of these sheets. */
const workbook = async (sheets: Readonly<Record<string, Rows>>): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) }),
  );

const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel('Choose a file')
    .and(page.locator('input'))
    .setInputFiles({ name, buffer, mimeType: 'application/octet-stream' });

const dialog = (page: Page) => page.getByRole('dialog').first();

test('drivers come from a workbook of two sheets; a file that can not be read says why and takes nothing away @narrow', async ({
  page,
  api,
}) => {
  await api.createGroup('Aa Nord');
  const drivers = Array.from({ length: 1500 }, (_, at) => [
    '007',
    `Driver ${at}`,
    'Müller',
    `driver${at}@sheet.example`,
    'Aa Nord',
    new Date(Date.UTC(2024, 10, 25)),
  ]);
  const file = await workbook({
    Nord: [
      [null, null],
      ['Personal-Nr', 'Vorname', 'Nachname', 'E-Mail', 'Gruppen', 'Eintritt'],
      ...drivers,
    ],
    Süd: [
      ['Vorname', 'Nachname', 'E-Mail'],
      ['Ada', 'Süd', 'ada@sheet.example'],
    ],
  });
  await enterSandbox(page, '/users/import');
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { name: 'Import users', level: 1 })).toBeVisible();
  await choose(page, 'drivers.xlsx', file);
  await expect(main).toContainText('1,500 new');
  await expect(main).toContainText('drivers.xlsx');
  await expect(page.getByRole('button', { name: 'Create 1,500 users' })).toBeEnabled();
  await expectAccessible(page);
  await choose(page, 'half.xlsx', file.subarray(0, 2000));
  await expect(page.getByRole('alert')).toContainText('half.xlsx cannot be read as a spreadsheet');
  await expectAccessible(page);
  await expect(main).toContainText('1,500 new');
  await page.getByLabel('Sheet').selectOption('Süd');
  await expect(main).toContainText('1 new');
  await expect(page.getByRole('row', { name: /ada@sheet\.example/ })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
  await drop(page, 'empty.xlsx', await workbook({ One: [[null]] }));
  await expect(page.getByRole('alert')).toContainText('empty.xlsx has no cell');
  await paste(page, 'E-mail;First name;Last name\nlast@sheet.example;Last;One');
  await expect(page.getByRole('row', { name: /last@sheet\.example/ })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('memberships come from a workbook that is dropped, ids as numbers and groups as texts', async ({
  page,
  api,
}) => {
  const id = await api.createGroup('007');
  const cars = await api.list('cars', { $top: '2' });
  await enterSandbox(page, '/groups/import');
  await expect(page.getByRole('heading', { name: 'Import memberships' })).toBeVisible();
  const rows = cars.map((car) => ['007', 'Car', car.id]);
  await drop(page, 'out.xlsx', await workbook({ One: [['Group', 'Kind', 'ID'], ...rows] }));
  await expect(page.getByRole('main')).toContainText('2 found');
  await page.getByRole('button', { name: 'Compare and preview' }).click();
  await dialog(page).getByRole('button', { name: 'Make 2 changes' }).click();
  await expect
    .poll(async () => new Set(await api.memberIds(id, 'cars')))
    .toEqual(new Set(cars.map((car) => car.id)));
});

test('a workbook dropped anywhere becomes elements, sheet by sheet; one with a password says so', async ({
  page,
  api,
}) => {
  const cars = await api.list('cars', { $filter: 'licensePlate ne null', $top: '3' });
  const plates = cars.map(({ licensePlate }) => licensePlate ?? '');
  const users = await api.list('users', { $top: '2' });
  const file = await workbook({
    Cars: [['Plate', 'Place'], ...plates.map((plate) => [plate, 'Yard\n2'])],
    Drivers: users.map(({ emailAddress }) => [emailAddress]),
  });
  await enterSandbox(page);
  await expect(page.getByRole('grid').first()).toBeVisible();
  await drop(page, 'list.xlsx', file);
  await expect(dialog(page)).toContainText('3 found');
  await expectAccessible(page);
  await dialog(page).getByLabel('Sheet').selectOption('Drivers');
  await expect(dialog(page)).toContainText('2 found');
  await expect(dialog(page).getByLabel('Read as')).toHaveValue('users');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const secret = Buffer.alloc(2000);
  secret.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  secret.set(Buffer.from('EncryptedPackage', 'utf16le'), 1200);
  await drop(page, 'secret.xlsx', secret);
  await expect(dialog(page).getByRole('alert')).toContainText(
    'secret.xlsx is protected by a password',
  );
  await expectAccessible(page);
});

test('while a workbook is read, another list can be typed, and stays', async ({ page }) => {
  const file = await workbook({ One: [['E-mail'], ['first@sheet.example']] });
  await enterSandbox(page, '/users/import');
  await expect(page.getByRole('heading', { name: 'Import users', level: 1 })).toBeVisible();
  const letGo = await holdScripts(page, 'Content_Types');
  await choose(page, 'all.xlsx', file);
  const main = page.getByRole('main');
  await expect(main).toContainText('Reading the list');
  await page.getByLabel('List', { exact: true }).fill('E-mail\nother@sheet.example');
  await expect(main).toContainText('1 wrong');
  letGo();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(main).not.toContainText('Reading the list');
  await expect(page.getByRole('row', { name: /other@sheet\.example/ })).toBeVisible();
  await expect(main).not.toContainText('first@sheet.example');
});
