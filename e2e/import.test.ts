import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { drop } from './dropping.ts';
import { test } from './fixtures.ts';
import type { FleetApi } from './fleet-api.ts';
import { heldIn, storedIn } from './kept-by-page.ts';
import { paste } from './pasting.ts';
import { enterSandbox } from './sandbox.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** What a click saves as a file, without the mark before it. */
async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return (await readFile(await file.path(), 'utf8')).replace(/^\uFEFF/, '');
}

const membersOf = async (api: FleetApi, groupId: number) =>
  (await api.memberIds(groupId, 'users')).toSorted((a, b) => a - b);

test('twelve drivers with groups from a spreadsheet, one of them mended at its cell, in five steps; their passwords are had once', async ({
  page,
  api,
}) => {
  const nord = await api.createGroup('Aa Nord');
  const both = [nord, await api.createGroup('Aa Süd, Halle 2')];
  const drivers = Array.from({ length: 12 }, (_, at) => ({
    email: `driver${at}@import.example`,
    firstName: at === 4 ? "-Zoë 'Z'" : `Driver ${at}`,
    lastName: 'Müller',
    groups: at % 2 === 0 ? 'Aa Nord' : 'aa nord; Aa Süd, Halle 2',
  }));
  const cells = drivers.map(({ email, firstName, lastName, groups }, at) =>
    [firstName, lastName, at === 7 ? 'driver7@' : email, groups].join('\t'),
  );
  await enterSandbox(page, '/users');
  // 1
  await page.getByRole('link', { name: 'Import users' }).click();
  await expect(page.getByRole('heading', { name: 'Import users', level: 1 })).toBeFocused();
  // 2
  await paste(page, ['Vorname\tNachname\tE-Mail\tGruppen', ...cells].join('\r\n'));
  await expect(page.getByRole('main')).toContainText('11 new');
  await expect(page.getByRole('main')).toContainText('1 wrong');
  await expectAccessible(page);
  // 3
  const wrong = page.getByLabel('E-mail address, row 9');
  await expect(wrong).toHaveAccessibleDescription('This is not a complete e-mail address.');
  await wrong.fill('driver7@import.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('12 new');
  await expect(wrong).toBeFocused();
  // 4
  await page.getByRole('button', { name: 'Create 12 users' }).click();
  await expect(dialog(page)).toHaveAccessibleName('12 passwords');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toContainText('Have you passed the passwords on?');
  await dialog(page).getByRole('button', { name: 'Keep it open' }).click();
  // 5
  const file = await saved(page, () =>
    dialog(page).getByRole('button', { name: 'Save as CSV' }).click(),
  );
  const lines = file.trim().split('\r\n');
  expect(lines).toHaveLength(13);
  const [first = ''] = lines.filter((line) => line.includes('driver0@import.example'));
  const password = first.split(',').at(-1) ?? '';
  expect(password).not.toBe('');
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('12 users were created.');
  expect(await page.content()).not.toContain(password);
  expect(await storedIn(page)).not.toContain(password);
  expect(await heldIn(await page.context().newCDPSession(page))).not.toContain(password);

  const users = await api.list('users', { $filter: "contains(emailAddress,'@import.example')" });
  expect(users.map(({ emailAddress }) => emailAddress).toSorted()).toEqual(
    drivers.map(({ email }) => email).toSorted(),
  );
  const idOf = (email: string) => users.find((user) => user.emailAddress === email)?.id ?? 0;
  const ids = (which: typeof drivers) =>
    which.map(({ email }) => idOf(email)).toSorted((a, b) => a - b);
  await expect.poll(() => membersOf(api, nord)).toEqual(ids(drivers));
  await expect
    .poll(() => membersOf(api, both[1] ?? 0))
    .toEqual(ids(drivers.filter((_, at) => at % 2 === 1)));
});

test('on a phone, in German: a file in another encoding, a group that is made, somebody of elsewhere, and the rows that are left @narrow', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/status of 409/);
  const [known] = await api.list('users', { $top: '1' });
  await page.addInitScript(() => localStorage.setItem('motorpool.language', 'de'));
  await page.goto('/users/import');
  await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
  await expect(page.getByRole('heading', { name: 'Benutzer importieren' })).toBeVisible();
  const list = [
    'Fahrerliste;;;',
    'Personal-Nr;Name;E-Mail-Adresse;Gruppen',
    '1;Jürgen Übung;juergen@import.example;Aa Neu',
    '2;Mira Lindqvist;mira.lindqvist@example.com;Aa Neu',
    `3;Schon Da;${known?.emailAddress.toUpperCase()};Aa Neu`,
    '4;Jürgen Übung;JUERGEN@import.example;',
    '5;Ohne Adresse;;',
  ].join('\r\n');
  await drop(page, 'fahrer.csv', Buffer.from(list, 'latin1'));
  await expect(page.getByRole('main')).toContainText('fahrer.csv');
  await expect(page.getByRole('main')).toContainText(
    '2 neu, 1 ist bereits vorhanden, 1 fehlerhaft und 1 doppelt in der Liste',
  );
  // Where a guess is wrong, somebody knows better.
  const encoding = page.getByLabel('Zeichenkodierung');
  await expect(encoding).toHaveValue('windows-1252');
  await encoding.selectOption('UTF-8');
  await expect(page.getByRole('grid')).toContainText('J\uFFFDrgen');
  await encoding.selectOption('Westeuropäisch (Windows)');
  await expect(page.getByRole('grid')).toContainText('Jürgen');
  await page.getByLabel('Trennzeichen').selectOption('Komma');
  await expect(page.getByRole('main')).toContainText('fehlerhaft');
  await page.getByLabel('Trennzeichen').selectOption('Semikolon');
  await expect(page.getByRole('main')).toContainText('2 neu, 1 ist bereits vorhanden');
  const size = page.viewportSize();
  const widthOfGrid = async () => (await page.getByRole('grid').last().boundingBox())?.width ?? 0;
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(widthOfGrid).toBeGreaterThan(280);
  await page.getByLabel('1 neue Gruppe anlegen: Aa Neu').check();
  await page.getByLabel('Auch 1 bereits vorhandenen Benutzer').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: '2 Benutzer anlegen' }).click();
  await expect(dialog(page)).toHaveAccessibleName('1 Passwort');
  await expect.poll(widthOfGrid).toBeGreaterThan(260);
  if (size !== null) await page.setViewportSize(size);
  await expectAccessible(page);
  // The list ends before what ends the dialog.
  const grid = await dialog(page).getByRole('grid').locator('..').boundingBox();
  const end = await dialog(page).getByRole('button', { name: 'Schließen' }).last().boundingBox();
  expect((grid?.y ?? 0) + (grid?.height ?? 0)).toBeLessThanOrEqual(end?.y ?? 0);
  await dialog(page).getByRole('button', { name: 'Schließen' }).last().click();
  await expect(page.getByRole('main')).toContainText('1 Benutzer wurde angelegt.');
  const left = await saved(page, () =>
    page.getByRole('button', { name: 'Diese Zeilen als CSV speichern' }).click(),
  );
  expect(left).toContain('mira.lindqvist@example.com;Mira;Lindqvist;Normal;Aa Neu;Einen Benutzer');
  expect(left).toContain(';Ohne;Adresse;;;');
  await page.getByRole('button', { name: '1 in flinkey vorhandenen Benutzer' }).click();
  const group = async () => (await api.groups()).find(({ name }) => name === 'Aa Neu');
  const idsIn = async () => membersOf(api, (await group())?.id ?? 0).catch(() => []);
  await expect.poll(async () => (await idsIn()).length).toBe(3);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
});

test('memberships go out as a file, are edited, and come back exactly so; a name that is refused is told at its rows', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 400/);
  const id = await api.createGroup('=Aa out');
  const cars = await api.list('cars', { $filter: 'licensePlate ne null', $top: '3' });
  const [one, two, three] = cars;
  if (one === undefined || two === undefined || three === undefined)
    throw new Error('The example fleet has cars with plates.');
  for (const car of [one, two]) await api.assign(id, 'cars', car.id);
  await enterSandbox(page, `/groups/${id}`);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('button', { name: 'Export, copy or print' }).click();
  const file = await saved(page, () =>
    page.getByRole('menuitem', { name: 'Export memberships as CSV' }).click(),
  );
  const [head, ...rows] = file.trim().split('\r\n');
  expect(head).toBe('Group,Kind,ID,Name');
  expect(rows).toContain(`'=Aa out,Car,${one.id},${one.licensePlate}`);
  await page.goto('/groups');
  await page.getByRole('link', { name: 'Import memberships' }).click();
  await expect(page.getByRole('heading', { name: 'Import memberships' })).toBeFocused();
  const rowsIn = page.getByRole('row').filter({ has: page.getByRole('gridcell') });
  await page.setViewportSize({ width: 1440, height: 800 });
  const unknown = cars.flatMap((car) => [`Nowhere;${car.id}`, `North;${car.id}`]);
  const long = Array.from({ length: 300 }, () => `=Aa out;${one.id}`);
  await paste(page, ['Group;ID', ...unknown, ...long].join('\n'));
  await expect(page.getByRole('main')).toContainText('1 found, 6 wrong, 299 twice in the list');
  await expect(rowsIn.nth(4)).toBeInViewport({ ratio: 0.9 });
  // What is not in sight is not drawn.
  expect(await rowsIn.count()).toBeLessThan(60);
  // Both groups are wished, and flinkey makes one of them alone.
  const fault = { kind: 'answer', status: 400, body: 'This name is reserved.' } as const;
  await sandbox.orderFault({ method: 'PUT', path: '/groups', times: 1, fault });
  await page.getByLabel('Create 2 groups that do not exist').check();
  // Where the groups cannot be read anew, the API's own words are marked as English in any language.
  const unread = { ...fault, body: 'No members today.' };
  await sandbox.orderFault({ method: 'GET', path: `/groups/${id}/cars`, fault: unread });
  await page.getByRole('button', { name: 'Compare and preview' }).click();
  await expect(page.getByRole('alert').locator('[lang="en"]')).toHaveText('No members today.');
  await page.getByRole('button', { name: 'Compare and preview' }).click();
  await dialog(page)
    .getByRole('button', { name: /^Make \d+ changes/ })
    .click();
  await expect(page.getByText('flinkey did not accept this name')).toHaveCount(3);
  await expect(page.getByRole('main')).toContainText('4 found, 3 wrong');
  // The first one goes, another one comes, named by its plate alone; nobody reads the note.
  const plate = (three.licensePlate ?? '').replaceAll(/[- ]/g, '').toLowerCase();
  const edited = [
    'Note;Plate;Group;ID',
    ...rows.slice(1).map((row) => {
      const [group, , elementId, name] = row.split(',');
      return `;${name};${group};${elementId}`;
    }),
    `new;${plate}x;'=Aa out;`,
  ];
  await paste(page, edited.join('\n'));
  await expect(page.getByRole('main')).toContainText('1 found, 1 wrong');
  await page.getByLabel('What the list is for').selectOption('Make the groups match the list');
  await expect(page.getByRole('button', { name: 'Compare and preview' })).toBeDisabled();
  await page.getByLabel('Name, row 3').fill(plate);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('2 found');
  const leaves = /\d+ groups are not in the list and stay as they are: .*Depot Nord/;
  await expect(page.getByRole('main')).toContainText(leaves);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Compare and preview' }).click();
  await expect(dialog(page)).toContainText('2 changes');
  await expect(dialog(page)).toContainText(leaves);
  await dialog(page).getByRole('button', { name: 'Make 2 changes' }).click();
  await expect
    .poll(async () => new Set(await api.memberIds(id, 'cars')))
    .toEqual(new Set([rows[0]?.includes(`,${one.id},`) ? two.id : one.id, three.id]));
});

test('of a user whose creation nobody answered nothing is claimed, of one that is refused the reason is told', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/ERR_FAILED|status of 400/);
  await enterSandbox(page, '/users/import');
  await expect(page.getByRole('heading', { name: 'Import users', level: 1 })).toBeVisible();
  await paste(page, 'E-mail;First name;Last name\nlost@import.example;Lost;Reply');
  const create = page.getByRole('button', { name: 'Create 1 user' });
  await expect(create).toBeEnabled();
  await page.route(/\/v3\/users/, (route) => route.abort());
  await create.click();
  const main = page.getByRole('main');
  await expect(main).toContainText('It is unknown whether 1 user was created.');
  await expect(main).not.toContainText('No user was created');
  await expect(page.getByRole('row', { name: /lost@import\.example/ })).toContainText(
    'Look in the list of users first.',
  );
  await page.unroute(/\/v3\/users/);
  await page.getByRole('button', { name: 'Import another list' }).click();
  await paste(page, 'E-mail;First name;Last name\nrefused@import.example;No;Luck');
  const fault = { kind: 'answer', status: 400, body: 'This domain is closed.' } as const;
  await sandbox.orderFault({ method: 'PUT', path: '/users', fault });
  await create.click();
  // What the API says is marked as English in any language.
  const refused = page.getByRole('row', { name: /refused@import\.example/ });
  await expect(refused.locator('[lang="en"]')).toHaveText('This domain is closed.');
});

test('an import that a reload cuts says how much of it cannot be sent any more, and the list can come again', async ({
  page,
}) => {
  await enterSandbox(page, '/users/import');
  const heading = page.getByRole('heading', { name: 'Import users', level: 1 });
  await expect(heading).toBeVisible();
  const rows = Array.from({ length: 6 }, (_, at) => `cut${at}@import.example;Cut;Off`);
  const list = ['E-mail;First name;Last name', ...rows].join('\n');
  await paste(page, list);
  let sent = 0;
  await page.route(/\/v3\/users$/, (route) => {
    if (route.request().method() !== 'PUT') return route.fallback();
    // Nobody answers.
    sent += 1;
    return undefined;
  });
  await page.getByRole('button', { name: 'Create 6 users' }).click();
  await expect.poll(() => sent).toBe(4);
  page.once('dialog', (asked) => void asked.accept());
  await page.reload();
  const interrupted = page.getByRole('region', { name: 'Interrupted: Import 6 users' });
  await expect(interrupted).toContainText('0 finished, 0 pending. It is unknown whether 4 more');
  await expect(interrupted).toContainText('2 changes were not sent, and cannot be sent any more');
  await expectAccessible(page);
  await expect(heading).toBeVisible();
  await paste(page, list);
  await expect(page.getByRole('main')).toContainText('6 new');
});

test('an import is one run: one undo takes back all of it, the groups that it made as well, and one redo brings it back', async ({
  page,
  api,
}) => {
  await enterSandbox(page, '/users/import');
  await expect(page.getByRole('heading', { name: 'Import users', level: 1 })).toBeVisible();
  const rows = ['one', 'two'].map((name) => `${name}@undo.example;${name};Undo;Aa undone`);
  await paste(page, ['E-mail;First name;Last name;Groups', ...rows].join('\n'));
  await page.getByLabel('Create 1 group that does not exist: Aa undone').check();
  // The second click of a double click begins nothing.
  await page.getByRole('button', { name: 'Create 2 users' }).dblclick();
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialog(page)).toHaveCount(0);
  const messages = page.getByRole('list', { name: 'Messages' });
  const state = async () => {
    const users = await api.list('users', { $filter: "contains(emailAddress,'@undo.example')" });
    const made = (await api.groups()).find(({ name }) => name === 'Aa undone');
    return [users.length, made === undefined ? null : (await membersOf(api, made.id)).length];
  };
  await expect(messages.getByText('2 users imported.')).toBeVisible();
  expect(await state()).toEqual([2, 2]);
  await page.keyboard.press('Control+z');
  await expect(messages.getByText('Undone: import of 2 users.')).toBeVisible();
  expect(await state()).toEqual([0, null]);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(state).toEqual([2, 2]);
  await page.goto('/runs');
  const runs = page.getByRole('grid').getByRole('link');
  await expect(runs).toHaveText([/^Redo/, /^Undo/, 'Import 2 users']);
});
