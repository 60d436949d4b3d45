import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { counted } from './counted-steps.ts';
import { openFleet } from './fleet-api.ts';
import { test } from './fixtures.ts';
import { holdRequests } from './hold-requests.ts';
import { messages } from './runs-page.ts';
import { enterSandbox } from './sandbox.ts';

/** Whom flinkey knows in the example and who is assigned to no customer. */
const elsewhere = { email: 'mira.lindqvist@example.com', name: 'Mira Lindqvist' };

const rows = (page: Page) => page.getByRole('row').filter({ hasText: '@' });
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
const dialog = (page: Page) => page.getByRole('dialog');

const enterUsers = async (page: Page) => {
  await enterSandbox(page, '/users');
  await expect(rows(page).first()).toBeVisible();
};

const search = (page: Page, text: string) => page.getByLabel('Search users').fill(text);

const fillNewUser = async (page: Page, email: string) => {
  await page.getByRole('button', { name: 'Create user' }).click();
  await dialog(page).getByLabel('E-mail address').fill(email);
  await dialog(page).getByLabel('First name').fill('Ada');
  await dialog(page).getByLabel('Last name').fill('Beispiel');
};

const submitNewUser = (page: Page) =>
  dialog(page).getByRole('button', { name: 'Create user' }).click();

test('a search finds users by name or address, and stays in the URL', async ({ page, api }) => {
  const [user] = await api.list('users', { $filter: 'id eq 43' });
  if (user === undefined) throw new Error('The example fleet has no user 43.');
  await enterUsers(page);
  // Letter by letter, while lists for the first letters arrive: none is swallowed.
  await page.getByLabel('Search users').pressSequentially(user.emailAddress, { delay: 60 });
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(user.emailAddress);
  await expect(page.getByLabel('Search users')).toHaveValue(user.emailAddress);
  await expect(page).toHaveURL(/[?&]q=/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel('Search users').press('Escape');
  await expect(rows(page).nth(5)).toBeVisible();
  await search(page, 'nobody is called this');
  await expect(page.getByRole('heading', { name: /No user matches/ })).toBeVisible();
});

test('a click on a column sorts by it, and another one turns the order around', async ({
  page,
  api,
}) => {
  const [first] = await api.list('users', { $orderby: 'emailAddress', $top: '1' });
  const [last] = await api.list('users', { $orderby: 'emailAddress desc', $top: '1' });
  await enterUsers(page);
  const column = page.getByRole('columnheader', { name: 'E-mail address' });
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first()).toContainText(first?.emailAddress ?? 'nobody');
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText(last?.emailAddress ?? 'nobody');
  await expect(page).toHaveURL(/sort=email&dir=desc/);
});

test('the list goes on while somebody goes down, until it has told all', async ({ page }) => {
  await enterUsers(page);
  await rows(page).first().focus();
  await page.keyboard.press('End');
  await expect(page.getByText('All 120 users are shown.')).toBeAttached();
  await page.keyboard.press('End');
  await expect(page.getByRole('row').last()).toHaveAttribute('aria-rowindex', '121');
  await expect(page.getByRole('row').last()).toBeFocused();
});

test('a user is created in a group, the password that flinkey made is shown once, the next one is asked for, and one Undo takes all of it back', async ({
  page,
  api,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const groupId = await api.createGroup('Aa newcomers');
  await enterUsers(page);
  await fillNewUser(page, 'ada.beispiel@example.com');
  await dialog(page).getByRole('checkbox', { name: 'Aa newcomers' }).check();
  await dialog(page).getByRole('checkbox', { name: 'Create another user afterwards' }).check();
  await submitNewUser(page);
  const made = page.getByRole('dialog', { name: 'The user’s password' });
  await expect(made).toContainText('It is shown only now.');
  const password = await made.getByLabel('Password', { exact: true }).innerText();
  expect(password.length).toBeGreaterThan(7);
  await made.getByRole('button', { name: 'Copy' }).click();
  await expect(made.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(password);
  // A browser without a screen has printed at once: the sheet is looked at before that.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  // Whoever reads it may speak another language than who prints it.
  await made.getByLabel('Language of the sheet').selectOption('Deutsch');
  await made.getByRole('button', { name: 'Print hand-over sheet' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('body > section');
  await expect(sheet).toContainText('Ihr Zugang zu flinkey');
  await expect(sheet).toContainText('Ada Beispiel');
  await expect(sheet).toContainText(`ada.beispiel@example.com${password}`);
  await page.emulateMedia({ media: 'screen' });
  await made.getByRole('button', { name: 'Close' }).last().click();
  await expect(made).toBeHidden();
  await expect(page.getByText(password)).toHaveCount(0);
  await expect(dialog(page).getByLabel('E-mail address')).toHaveValue('');
  await expect(dialog(page).getByRole('checkbox', { name: 'Aa newcomers' })).toBeChecked();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => api.memberIds(groupId, 'users')).toHaveLength(1);
  await search(page, 'ada.beispiel');
  await expect(row(page, 'Beispiel, Ada')).toBeVisible();
  const filter = { $filter: "emailAddress eq 'ada.beispiel@example.com'" };
  expect(await api.list('users', filter)).toHaveLength(1);
  // No read tells of what kind somebody is: whoever created them can look it up.
  await row(page, 'Beispiel, Ada').click();
  await expect(page.getByRole('complementary')).toContainText('Created here as a normal user');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Beispiel, Ada')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(
    messages(page).getByText(/^Undone: Ada Beispiel is no longer assigned/),
  ).toBeVisible();
  expect(await api.memberIds(groupId, 'users')).toHaveLength(0);
  expect(await api.list('users', filter)).toHaveLength(0);
});

test('no key closes the only copy of a password by accident', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enterUsers(page);
  await fillNewUser(page, 'ada.beispiel@example.com');
  await submitNewUser(page);
  const made = page.getByRole('dialog', { name: 'The user’s password' });
  const password = await made.getByLabel('Password', { exact: true }).innerText();
  await page.keyboard.press('Escape');
  await expect(made.getByRole('alert')).toHaveText(/Have you passed the password on\?/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(made.getByLabel('Password', { exact: true })).toHaveText(password);
  await page.keyboard.press('Escape');
  await made.getByRole('button', { name: 'Close anyway' }).click();
  await expect(made).toBeHidden();
});

test('Back asks before the only copy of a password goes, and once seen Undo still works', async ({
  page,
  api,
}) => {
  await enterSandbox(page, '/groups');
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await expect(rows(page).first()).toBeVisible();
  await fillNewUser(page, 'ada.beispiel@example.com');
  await submitNewUser(page);
  const made = page.getByRole('dialog', { name: 'The user’s password' });
  const password = await made.getByLabel('Password', { exact: true }).innerText();
  await page.goBack();
  await expect(made.getByRole('alert')).toHaveText(/Have you passed the password on\?/);
  await expect(made.getByLabel('Password', { exact: true })).toHaveText(password);
  await expect(page).toHaveURL(/\/users/);
  await made.getByRole('button', { name: 'Close anyway' }).click();
  await expect(made).toBeHidden();
  await page.getByRole('heading', { level: 1 }).press('Control+z');
  await expect
    .poll(() => api.list('users', { $filter: "emailAddress eq 'ada.beispiel@example.com'" }))
    .toEqual([]);
});

test('a form that is not filled in says so at the fields, and begins at the first', async ({
  page,
}) => {
  await enterUsers(page);
  await page.getByRole('button', { name: 'Create user' }).click();
  await submitNewUser(page);
  const email = dialog(page).getByLabel('E-mail address');
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription('Enter the e-mail address.');
  await email.fill('ada');
  await dialog(page).getByLabel('First name').fill('Ada');
  await expect(dialog(page)).not.toContainText('Enter the first name.');
  await submitNewUser(page);
  await expect(email).toHaveAccessibleDescription(/Enter a complete e-mail address/);
  await expect(dialog(page).getByLabel('Last name')).toHaveAccessibleDescription(
    'Enter the last name.',
  );
});

test('nothing that was typed is lost when flinkey refuses, and what it wants of a field is said there', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 400/);
  await enterUsers(page);
  await sandbox.orderFault({
    method: 'PUT',
    path: '/users',
    fault: { kind: 'answer', status: 400, body: "Couldn't create user. Not today." },
  });
  await fillNewUser(page, 'ada.beispiel@example.com');
  await dialog(page).getByLabel('Password', { exact: true }).fill('a secret of its own');
  await submitNewUser(page);
  await expect(dialog(page).getByRole('alert')).toContainText('Not today.');
  await expect(page.getByText('Not today.')).toHaveCount(1);
  await expect(dialog(page).getByLabel('Last name')).toHaveValue('Beispiel');
  await sandbox.orderFault({
    method: 'PUT',
    path: '/users',
    fault: { kind: 'answer', status: 400, body: "Couldn't create user. No lastName provided." },
  });
  await submitNewUser(page);
  await expect(dialog(page).getByLabel('Last name')).toBeFocused();
  await expect(dialog(page).getByLabel('Last name')).toHaveAccessibleDescription(
    'Enter the last name.',
  );
  await expect(dialog(page).getByRole('alert')).toHaveCount(0);
  await submitNewUser(page);
  await expect(dialog(page)).toBeHidden();
});

test('of a user whose creation was cut off, it is said that the password is lost, and nothing else is asked; of an answer that can not be read, that none came', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 502/);
  await enterUsers(page);
  await sandbox.orderFault({
    method: 'PUT',
    path: '/users',
    fault: { kind: 'cut', side: 'upstream', when: 'after' },
  });
  await fillNewUser(page, 'ada.beispiel@example.com');
  await submitNewUser(page);
  const lost = page.getByRole('dialog', { name: 'The password was lost' });
  await expect(lost).toContainText('The user was created, but the password did not arrive.');
  await expect(lost).toContainText('Ada Beispiel · ada.beispiel@example.com');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const filter = { $filter: "emailAddress eq 'ada.beispiel@example.com'" };
  expect(await api.list('users', filter)).toHaveLength(1);
  // Nobody knows who has answered so, and the person is not in the list.
  await sandbox.orderFault({
    method: 'PUT',
    path: '/users',
    fault: { kind: 'answer', status: 201, body: '{"id": 1' },
  });
  await fillNewUser(page, 'eva.beispiel@example.com');
  await submitNewUser(page);
  await expect(dialog(page).getByRole('alert')).toContainText('No readable answer came');
  await expect(dialog(page).getByLabel('E-mail address')).toHaveValue('eva.beispiel@example.com');
});

test('what fails after its form was closed is told all the same', async ({ page, pageErrors }) => {
  pageErrors.expect(/status of 409/);
  await enterUsers(page);
  const letGo = await holdRequests(page, 'PUT', '/users');
  await fillNewUser(page, elsewhere.email);
  await submitNewUser(page);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  letGo();
  await expect(messages(page)).toContainText('User Ada Beispiel could not be created');
});

test('Escape closes what lies on top alone: what was typed below stays', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 401/);
  await enterUsers(page);
  await sandbox.orderFault({
    method: 'PUT',
    path: '/users',
    fault: { kind: 'answer', status: 401, body: { statusCode: 401, message: 'Ended.' } },
  });
  await fillNewUser(page, 'ada.beispiel@example.com');
  await submitNewUser(page);
  const entry = page.getByRole('dialog', { name: 'The access token has expired' });
  await expect(entry).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await expect(dialog(page).getByLabel('Last name')).toHaveValue('Beispiel');
});

test('a late success leaves the next form as it is', async ({ page }) => {
  await enterUsers(page);
  const letGo = await holdRequests(page, 'PUT', '/users');
  await fillNewUser(page, 'ada.beispiel@example.com');
  await dialog(page).getByLabel('Anonymous').check();
  await submitNewUser(page);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await fillNewUser(page, 'next@example.com');
  letGo();
  await expect(messages(page)).toContainText('created');
  await expect(dialog(page).getByLabel('E-mail address')).toHaveValue('next@example.com');
});

test('who exists elsewhere in flinkey is assigned instead by one click, joins the groups that were picked, and one Undo takes both back', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/status of 409/);
  const groupId = await api.createGroup('Aa newcomers');
  await enterUsers(page);
  await fillNewUser(page, elsewhere.email);
  await dialog(page).getByRole('checkbox', { name: 'Aa newcomers' }).check();
  await submitNewUser(page);
  await expect(dialog(page).getByRole('alert')).toContainText('exists in flinkey already');
  await dialog(page).getByRole('button', { name: 'Assign that user to Musterflotte GmbH' }).click();
  await expect(dialog(page)).toBeHidden();
  await search(page, elsewhere.name);
  await expect(row(page, elsewhere.email)).toBeVisible();
  const filter = { $filter: `emailAddress eq '${elsewhere.email}'` };
  expect(await api.list('users', filter)).toHaveLength(1);
  await expect.poll(() => api.memberIds(groupId, 'users')).toHaveLength(1);
  await expect(messages(page).getByText('Mira Lindqvist added to Aa newcomers.')).toBeVisible();
  await row(page, elsewhere.email).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => api.list('users', filter)).toHaveLength(0);
  expect(await api.memberIds(groupId, 'users')).toHaveLength(0);
});

test.describe('an existing user is assigned', () => {
  const assign = async (page: Page, text: string) => {
    await dialog(page).getByLabel('E-mail address or user ID').fill(text);
    await dialog(page).getByRole('button', { name: 'Assign' }).click();
  };
  const open = async (page: Page) => {
    await enterUsers(page);
    await page.getByRole('button', { name: 'Assign existing user' }).click();
  };

  test('by the e-mail address', async ({ page }) => {
    await open(page);
    await assign(page, elsewhere.email.toUpperCase());
    await expect(dialog(page)).toBeHidden();
    // In its place, far down, and marked, though no answer told the id.
    await expect(row(page, elsewhere.email)).toBeInViewport();
    await expect(row(page, elsewhere.email)).toHaveAttribute('data-new', 'true');
    await row(page, elsewhere.email).focus();
    await page.keyboard.press('Delete');
    await dialog(page).getByRole('button', { name: 'Unassign' }).click();
    await expect(row(page, elsewhere.email)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(row(page, elsewhere.email)).toHaveAttribute('data-new', 'true');
  });

  test('by the id', async ({ page, api, server }) => {
    const second = await openFleet(server.url, 2);
    const [user] = await second.list('users', {
      $filter: "contains(emailAddress,'second-fleet')",
      $top: '1',
    });
    if (user === undefined) throw new Error('The second fleet has nobody of its own.');
    await open(page);
    await assign(page, String(user.id));
    await expect(dialog(page)).toBeHidden();
    expect(await api.list('users', { $filter: `id eq ${user.id}` })).toHaveLength(1);
    await search(page, user.emailAddress);
    await expect(row(page, user.emailAddress)).toBeVisible();
  });

  test('or told why not: unknown, assigned already, neither address nor id', async ({
    page,
    api,
    pageErrors,
  }) => {
    pageErrors.expect(/status of 404/);
    const [here] = await api.list('users', { $top: '1' });
    await open(page);
    const field = dialog(page).getByLabel('E-mail address or user ID');
    await assign(page, 'nobody@example.com');
    await expect(field).toHaveAccessibleDescription(/No flinkey user has this e-mail address/);
    await assign(page, '999999');
    await expect(field).toHaveAccessibleDescription(/No flinkey user has the ID 999999/);
    await assign(page, here?.emailAddress ?? '');
    await expect(field).toHaveAccessibleDescription(/already assigned to Musterflotte GmbH/);
    await assign(page, 'Mira');
    await expect(field).toHaveAccessibleDescription(/neither an e-mail address nor a user ID/);
  });
});

test('unassigning says which groups are left, and Undo brings the user back into them, by name after a reload', async ({
  page,
  api,
  sandbox,
}) => {
  const user = { id: 43 };
  const groupId = await api.createGroup('Frühschicht');
  await api.assign(groupId, 'users', user.id);
  const [found] = await api.list('users', { $filter: `id eq ${user.id}` });
  const email = found?.emailAddress ?? '';
  const { firstName, lastName } = found?.userData ?? {};
  await enterUsers(page);
  await search(page, email);
  await expect(rows(page)).toHaveCount(1);
  await rows(page).focus();
  await page.keyboard.press('Delete');
  await expect(dialog(page)).toContainText('Frühschicht');
  // Another user may have the same name.
  await expect(dialog(page)).toContainText(email);
  await dialog(page).getByRole('button', { name: 'Unassign' }).click();
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByText(`${firstName} ${lastName} unassigned.`).first()).toBeVisible();
  await expect.poll(() => api.memberIds(groupId, 'users')).toEqual([]);
  expect(await api.list('users', { $filter: `id eq ${user.id}` })).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => api.memberIds(groupId, 'users')).toEqual([user.id]);
  await expect(row(page, email)).toBeVisible();
  // Into what a colleague puts the user before it is done again, the next undo brings the user back as well.
  const laterId = await api.createGroup('Spätschicht');
  await api.assign(laterId, 'users', user.id);
  await expect(row(page, email).getByRole('link', { name: 'Spätschicht' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => api.memberIds(laterId, 'users')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => api.memberIds(laterId, 'users')).toEqual([user.id]);
  await expect.poll(() => api.memberIds(groupId, 'users')).toEqual([user.id]);
  await expect(row(page, email)).toBeVisible();
  // On a page of one's own it is said who is gone, and not that there never was such a user.
  await page.goto(`/users/${user.id}`);
  const heading = page.getByRole('heading', { level: 1 });
  const unassign = async () => {
    await page.getByRole('button', { name: 'Unassign' }).click();
    await dialog(page).getByRole('button', { name: 'Unassign' }).click();
    await expect(heading).toHaveText(
      `${firstName} ${lastName} is no longer assigned to this customer`,
    );
  };
  await unassign();
  // Whoever is not here can be brought here from where that is said.
  await page.getByRole('button', { name: 'Assign existing user' }).click();
  await expect(dialog(page).getByLabel('E-mail address or user ID')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(`${firstName} ${lastName}`);
  // What a closed tab left is told by names as well, though only ids are stored.
  await expect.poll(() => api.memberIds(groupId, 'users')).toEqual([user.id]);
  await unassign();
  const fault = { kind: 'delay', milliseconds: 60_000, when: 'after' } as const;
  await sandbox.orderFault({ method: 'PUT', path: '/users/assignments/customers', fault });
  await page.keyboard.press('Control+z');
  await expect.poll(() => api.list('users', { $filter: `id eq ${user.id}` })).toHaveLength(1);
  page.once('dialog', (question) => void question.accept());
  await page.goto('/services');
  const left = `Interrupted: Undo “Unassign ${firstName} ${lastName}”`;
  await expect(page.getByRole('region', { name: left })).toBeVisible();
});

test('the groups of a person are one search and one click away, and who leaves is gone with one search and three clicks', async ({
  page,
  api,
}) => {
  const groupId = await api.createGroup('Frühschicht');
  const [user] = await api.list('users', { $filter: 'id eq 43' });
  const email = user?.emailAddress ?? '';
  await api.assign(groupId, 'users', 43);
  await enterUsers(page);
  const looking = counted();
  await looking.step(search(page, email));
  await expect(rows(page)).toHaveCount(1);
  await looking.step(rows(page).first().click());
  const groups = page.getByRole('complementary').getByRole('region', { name: 'Groups' });
  await expect(groups.getByRole('button', { name: 'Frühschicht', pressed: true })).toBeVisible();
  expect(looking.steps()).toBe(2);

  await page.goto('/users');
  const { step, steps } = counted();
  await step(search(page, email));
  await expect(rows(page)).toHaveCount(1);
  await step(rows(page).first().getByRole('button').click());
  await step(page.getByRole('menuitem', { name: 'Unassign' }).click());
  await expect(dialog(page)).toContainText('Frühschicht');
  await step(dialog(page).getByRole('button', { name: 'Unassign' }).click());
  await expect(rows(page)).toHaveCount(0);
  expect(steps()).toBe(4);
  await expect.poll(() => api.memberIds(groupId, 'users')).toEqual([]);
  expect(await api.list('users', { $filter: 'id eq 43' })).toEqual([]);
});

test('a user is created with the keyboard alone, and the focus comes back', async ({
  page,
  api,
}) => {
  await enterUsers(page);
  await page.getByRole('heading', { name: 'Users' }).focus();
  await page.keyboard.press('n');
  await expect(dialog(page).getByLabel('E-mail address')).toBeFocused();
  await page.keyboard.type('ada.beispiel@example.com');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Beispiel');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByLabel('Anonymous')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect
    .poll(() => api.list('users', { $filter: "emailAddress eq 'ada.beispiel@example.com'" }))
    .toHaveLength(1);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
