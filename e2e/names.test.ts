import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectNothingOpen } from './history.ts';
import { paste } from './pasting.ts';
import { enterSandbox } from './sandbox.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const names = (page: Page) => page.getByRole('row').getByRole('link');

const createGroup = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Create group' }).click();
  await dialog(page).getByLabel('Name').fill(name);
  await dialog(page).getByRole('button', { name: 'Create group' }).click();
};

const invisible = {
  'a zero-width space': '\u200B',
  'a soft hyphen': '\u00AD',
  'a mark of direction': '\u200E',
  'the filler of Hangul': '\u3164',
  'no-break spaces': '\u00A0\u00A0',
};

test('a group is not created of what can not be seen alone', async ({ page, api }) => {
  const before = await api.groups();
  await enterSandbox(page, '/groups');
  await page.getByRole('button', { name: 'Create group' }).click();
  const field = dialog(page).getByLabel('Name');
  for (const [what, name] of Object.entries(invisible)) {
    await field.fill('Depot');
    await expect(field, what).not.toHaveAccessibleDescription('Enter a name.');
    await field.fill(name);
    await dialog(page).getByRole('button', { name: 'Create group' }).click();
    await expect(field, what).toHaveAccessibleDescription('Enter a name.');
  }
  expect(await api.groups()).toEqual(before);
});

test('what is typed is sent without invisible characters and runs of blanks, composed', async ({
  page,
  api,
}) => {
  await enterSandbox(page, '/groups');
  await createGroup(page, ' Mu\u0308nchen\u00A0\u2003 \u200BOst\u202E ');
  await expect(row(page, 'München Ost')).toBeVisible();
  await expect
    .poll(async () => (await api.groups()).map(({ name }) => name))
    .toContain('München Ost');
});

test('an address that is pasted with an invisible character is the same address', async ({
  page,
  api,
}) => {
  await enterSandbox(page, '/users');
  await page.getByRole('button', { name: 'Create user' }).click();
  await dialog(page).getByLabel('E-mail address').fill('\u200Bnora.neu@example.com\u00A0');
  await dialog(page).getByLabel('First name').fill('No\u00ADra');
  await dialog(page).getByLabel('Last name').fill('Neu \u00A0 Alt');
  await dialog(page).getByRole('button', { name: 'Create user' }).click();
  await expect
    .poll(() => api.list('users', { $filter: "emailAddress eq 'nora.neu@example.com'" }))
    .toMatchObject([{ userData: { firstName: 'Nora', lastName: 'Neu Alt' } }]);
});

test('invisible characters that came from elsewhere are seen in the list', async ({
  page,
  api,
}) => {
  await api.createGroup('\u200B');
  await api.createGroup('Aa\u00A0Nord');
  await api.createGroup('Aa \u202Etser');
  await enterSandbox(page, '/groups');
  await expect(names(page).filter({ hasText: '[U+200B]' })).toBeVisible();
  await expect(names(page).filter({ hasText: 'Aa␣Nord' })).toBeVisible();
  await expect(names(page).filter({ hasText: 'Aa [U+202E]tser' })).toBeVisible();
});

test('what looks like Depot Nord is warned of as a second one', async ({ page }) => {
  await enterSandbox(page, '/groups');
  await page.getByRole('button', { name: 'Create group' }).click();
  for (const typed of [
    'depot nord',
    'Depot  Nord',
    'Depot\u00A0Nord',
    'De\u00ADpot Nord',
    'DEPOT NORD',
  ]) {
    await dialog(page).getByLabel('Name').fill(typed);
    await expect(dialog(page)).toContainText('There is a group of this name already.');
    await dialog(page).getByLabel('Name').fill(`${typed} 2`);
    await expect(dialog(page)).not.toContainText('There is a group of this name already.');
  }
});

test('groups that look the same have their ids beside them: in the list, in what asks before one goes, and in the log', async ({
  page,
  api,
}) => {
  const one = await api.createGroup('Aa Lager');
  const other = await api.createGroup('aa  lager');
  await enterSandbox(page, '/groups');
  await expect(row(page, `ID ${one}`)).toContainText('Aa Lager');
  await expect(row(page, `ID ${other}`)).toContainText('aa␣␣lager');
  await expect(row(page, 'Depot Nord')).not.toContainText('ID');
  for (const control of [`Actions for Aa Lager (ID ${one})`, `Select aa␣␣lager (ID ${other})`])
    await expect(page.getByLabel(control, { exact: true })).toHaveCount(1);
  for (const act of ['Rename', 'Delete', 'Split']) {
    await page.getByLabel(`Actions for Aa Lager (ID ${one})`, { exact: true }).click();
    await page.getByRole('menuitem', { name: act }).click();
    await expect(dialog(page).getByRole('heading')).toContainText(`Aa Lager (ID ${one})`);
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expectNothingOpen(page);
  }
  await page.goto(`/groups/${one}`);
  const neighbour = new RegExp(`^(Next|Previous) group: aa␣␣lager \\(ID ${other}\\)$`);
  await expect(page.getByRole('link', { name: neighbour })).toHaveCount(1);
  await expect(page.getByLabel(`Actions for Aa Lager (ID ${one})`, { exact: true })).toHaveCount(1);
  await page.goto('/log');
  await expect(row(page, `Group Aa Lager (ID ${one}) created`)).toBeVisible();
});

test('groups that differ at their ends alone are told apart, in the list, compared and on the board of a phone', async ({
  page,
  api,
}) => {
  const same = `Aa ${'Außenlager der Niederlassung '.repeat(5)}`;
  const [, west] = [await api.createGroup(`${same}Ost`), await api.createGroup(`${same}West`)];
  const id = await api.createGroup(`${same}Nord`);
  await enterSandbox(page, '/groups');
  const seen = async (text: string, within: string) => {
    const end = page.locator(within).getByText(text, { exact: true });
    await expect(end).toBeVisible();
    expect(await end.evaluate((one) => one.scrollWidth <= one.clientWidth + 1)).toBe(true);
  };
  for (const end of ['sung Nord', 'ssung Ost', 'sung West']) await seen(end, '[role="row"]');
  await page.goto(`/groups/compare?a=${id}&b=${west}`);
  for (const end of ['sung Nord', 'sung West'])
    for (const within of ['[data-chooses]', 'h2', 'section [role="group"]'])
      await seen(end, within);
  // However long the names are, they take no line from the lists.
  const head = await page.getByRole('heading', { name: /^Only in .*Nord/ }).boundingBox();
  expect(head?.height).toBeLessThan(30);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/board?column=${id}`);
  await seen('sung Nord', 'main');
});

test('a name that the API refuses is still in its dialog, with the reason', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/status of 400/);
  const { id, name } = await api.group('Depot Nord');
  const long = 'N'.repeat(257);
  await enterSandbox(page, '/groups');
  await createGroup(page, long);
  await expect(dialog(page).getByRole('alert')).toBeVisible();
  await expect(dialog(page).getByLabel('Name')).toHaveValue(long);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expectNothingOpen(page);
  await page.goto(`/groups/${id}`);
  await page.getByRole('button', { name: 'Rename' }).click();
  await dialog(page).getByLabel('Name').fill(long);
  await dialog(page).getByRole('button', { name: 'Rename' }).click();
  await expect(dialog(page).getByRole('alert')).toBeVisible();
  await expect(dialog(page).getByLabel('Name')).toHaveValue(long);
  expect((await api.group(name)).id).toBe(id);
});

test('a refused name of a copy, of a part or of a pasted list is still where it was typed', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/status of 400/);
  const long = 'N'.repeat(257);
  const cars = await api.list('cars', { $filter: 'licensePlate ne null', $top: '26' });
  const [first, second] = cars.map(({ licensePlate }) => licensePlate ?? '');
  const groupId = await api.createGroup('AA many');
  for (const { id } of cars) await api.assign(groupId, 'cars', id);
  const refused = async (field: string) => {
    await expect(dialog(page).getByRole('alert')).toContainText('256');
    await expect(dialog(page).getByLabel(field)).toHaveValue(long);
    // Nothing of it is outside of the dialog, however long it is.
    expect(await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await dialog(page).getByLabel(field).fill('AA made');
    await page.keyboard.press('Enter');
  };
  const made = async (count: number) => {
    await expectNothingOpen(page);
    // Of many changes the dialog has stood aside before the first was made.
    await expect
      .poll(async () => (await api.groups()).map(({ name }) => name))
      .toContain('AA made');
    const { id } = await api.group('AA made');
    await expect.poll(async () => (await api.memberIds(id, 'cars')).length).toBe(count);
    await page.keyboard.press('Control+z');
    await expect.poll(() => api.memberIds(id, 'cars').catch(() => null)).toBeNull();
  };
  const open = async (tool: string) => {
    await page.getByRole('button', { name: 'Actions for AA many' }).click();
    await page.getByRole('menuitem', { name: tool }).click();
  };
  await enterSandbox(page, '/groups');

  // So many are shown first: the dialog stands aside meanwhile, and comes again.
  await open('Duplicate');
  await dialog(page).getByLabel('Name', { exact: true }).fill(long);
  await expect(dialog(page)).toContainText('26 cars are added to');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Make 27 changes' })).toBeVisible();
  await page.goBack();
  await expect(dialog(page).getByLabel('Name', { exact: true })).toHaveValue(long);
  await expect(dialog(page).getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Make 27 changes' }).click();
  await refused('Name');
  await page.getByRole('button', { name: 'Make 27 changes' }).click();
  await made(26);

  await open('Split');
  await dialog(page)
    .getByLabel('Words to find them by')
    .fill(first ?? '');
  await dialog(page).getByLabel('Name of the new group').fill(long);
  await expect(dialog(page)).toContainText('1 car is moved from AA many');
  await page.keyboard.press('Enter');
  await refused('Name of the new group');
  await made(1);

  await paste(page, `${first}\n${second}`);
  await expect(dialog(page)).toContainText('2 found');
  await dialog(page).getByLabel('Name of a new group').fill(long);
  await page.keyboard.press('Enter');
  await refused('Name of a new group');
  await made(2);
});

test('what is no address is told so', async ({ page }) => {
  await enterSandbox(page, '/users');
  await page.getByRole('button', { name: 'Assign existing user' }).click();
  const told = 'This is neither an e-mail address nor a user ID';
  for (const address of ['a@b;', 'Zoe <zoe@example.com>', 'zoe@example.com,']) {
    await dialog(page).getByLabel('E-mail address or user ID').fill(address);
    await dialog(page).getByRole('button', { name: 'Assign' }).click();
    await expect(dialog(page), address).toContainText(told);
    await dialog(page).getByLabel('E-mail address or user ID').fill('zoe@example.com');
    await expect(dialog(page), address).not.toContainText(told);
  }
});

test('the search for users finds a name by other spellings of it, and all are looked through where it does not', async ({
  page,
}) => {
  await enterSandbox(page, '/users');
  for (const [typed, found] of [
    ['becker', 'Becker'],
    ['lefevre', 'Lefèvre'],
    ['LEFÈVRE', 'Lefèvre'],
    ['zoe', 'Zoë'],
    ['weiss', 'Weiß'],
    ['ostergaard', 'Østergaard'],
  ] as const) {
    await page.getByLabel('Search users').fill(typed);
    await expect(row(page, found).first(), typed).toBeVisible();
    await expect(page.getByRole('link').filter({ hasText: 'Kowalski' }), typed).toHaveCount(0);
  }
  // Of two accents that nobody typed the API finds nothing: all are looked through here.
  await page.getByLabel('Search users').fill('angstrom');
  await page.getByRole('button', { name: 'Look through all users' }).click();
  await expect(row(page, 'Ångström').first()).toBeVisible();
  await expect(page.getByText(/^All \d users are shown\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look for other spellings' })).toHaveCount(0);
  await page.reload();
  await expect(row(page, 'Ångström').first()).toBeVisible();
  // Where nothing comes of it either, that is shown in the place of the button, and said.
  await page.getByLabel('Search users').fill('angstrum');
  await page.getByRole('button', { name: 'Look through all users' }).press('Enter');
  await expect(page.getByRole('main')).toContainText('No other spelling matches either.');
  await expect(
    page.getByRole('status').filter({ hasText: 'No other spelling matches either.' }),
  ).toHaveCount(1);
  await page.getByLabel('Search users').fill('oconnor');
  await expect(row(page, "O'Connor").first()).toBeVisible();
  await expect(page).not.toHaveURL(/through/);
  await page.getByRole('button', { name: 'Look for other spellings' }).press('Enter');
  await expect(page).toHaveURL(/through=oconnor/);
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('a search that is too much for one question is said at its field', async ({ page }) => {
  await enterSandbox(page, '/users');
  const addresses = Array.from({ length: 60 }, (_, at) => `driver.${at}@example.com`).join(' ');
  await page.getByLabel('Search users').fill(addresses);
  await expect(page.getByLabel('Search users')).toHaveAccessibleDescription(
    /This is too much for one search/,
  );
  await expect(page.getByText('could not be shown')).toHaveCount(0);
  await page.getByLabel('Search users').fill('becker');
  await expect(row(page, 'Becker').first()).toBeVisible();
});

test('a name written from right to left turns nothing round in a message', async ({
  page,
  api,
}) => {
  await api.createGroup('מחסן');
  await enterSandbox(page, '/groups');
  await page.getByRole('searchbox').fill('מחסן');
  await row(page, 'מחסן').focus();
  await page.keyboard.press('Delete');
  await expect(dialog(page).getByRole('heading')).toHaveText('Delete \u2068מחסן\u2069?');
});
