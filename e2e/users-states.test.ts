import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { expectNothingOpen } from './history.ts';
import { enterSandbox } from './sandbox.ts';

const rows = (page: Page) => page.getByRole('row').filter({ hasText: '@' });

test.describe('accessible is', () => {
  test.beforeEach(async ({ page }) => {
    await enterSandbox(page, '/users');
    await expect(rows(page).first()).toBeVisible();
  });

  test('the form of a new user, with what is missing in it', async ({ page }) => {
    await page.getByRole('button', { name: 'Create user' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create user' }).click();
    await expect(page.getByText('Enter the last name.', { exact: true })).toBeVisible();
    // What it is closed by is in sight, however much stands above.
    await page.setViewportSize({ width: 1280, height: 600 });
    const submit = page.getByRole('dialog').getByRole('button', { name: 'Create user' });
    await expect(submit).toBeInViewport({ ratio: 1 });
    // What gets the focus does not lie under it.
    const another = page.getByRole('dialog').getByLabel('Create another user afterwards');
    await another.focus();
    const top = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN;
    expect(await top(another)).toBeLessThan((await top(submit)) - 20);
    await expectAccessible(page);
  });

  test('the dialog that assigns an existing user', async ({ page }) => {
    await page.getByRole('button', { name: 'Assign existing user' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
  });

  test('the question before a user is unassigned', async ({ page }) => {
    await rows(page).first().focus();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Unassign' })).toBeEnabled();
    await expectAccessible(page);
  });
});

test('a customer without users is offered to create or assign the first', async ({ page }) => {
  await enterSandbox(page, '/users');
  await page.getByLabel('Customer', { exact: true }).selectOption('3');
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No users yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create user' }).last().click();
  await expect(page.getByRole('dialog', { name: 'Create user' })).toBeVisible();
});

test('users that could not be read are tried again', async ({ page, sandbox, pageErrors }) => {
  pageErrors.expect(/status of 500/);
  await sandbox.orderFault({
    method: 'GET',
    path: '/users',
    times: 2,
    fault: { kind: 'answer', status: 500, body: 'Internal server error.' },
  });
  await enterSandbox(page, '/users');
  await expect(page.getByRole('alert')).toContainText('An error occurred on the server (500).');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a further page that could not be read leaves the first, and is tried again', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 500/);
  await sandbox.orderFault({
    method: 'GET',
    path: '/users',
    skip: 1,
    times: 2,
    fault: { kind: 'answer', status: 500, body: 'Internal server error.' },
  });
  await enterSandbox(page, '/users');
  await expect(rows(page).first()).toBeVisible();
  await rows(page).first().focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('alert')).toContainText('The rest could not be read.');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('All 120 users are shown.')).toBeAttached();
  await expect(page.locator('[role="row"]:focus')).toHaveCount(1);
});

test('groups that can not be read keep a user from being unassigned without undo', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  // The list reads the groups as well, for its chips: none can be read before the question.
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups/*/users',
    times: 1000,
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
  });
  await enterSandbox(page, '/users');
  await expect(rows(page).first()).toBeVisible();
  await rows(page).first().focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The groups of this user could not be read.');
  await expect(dialog.getByRole('button', { name: 'Unassign' })).toBeDisabled();
  await sandbox.clearFaults();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('button', { name: 'Unassign' })).toBeEnabled();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
});

test('the groups of a user are read anew before every question', async ({ page, api }) => {
  await enterSandbox(page, '/users');
  await rows(page).first().focus();
  const email = await rows(page).first().getByRole('gridcell').nth(2).innerText();
  const [user] = await api.list('users', { $filter: `emailAddress eq '${email}'` });
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Delete');
  await expect(dialog.getByRole('button', { name: 'Unassign' })).toBeEnabled();
  await page.keyboard.press('Escape');
  const known = await api.createGroup('Aa inzwischen');
  await api.assign(known, 'users', user?.id ?? 0);
  await page.keyboard.press('Delete');
  await expect(dialog.getByRole('button', { name: 'Unassign' })).toBeEnabled();
  await expect(dialog).toContainText('Aa inzwischen');
});

test('a group that somebody deleted meanwhile does not keep a user from being unassigned', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404/);
  const id = await api.createGroup('AA gone');
  await sandbox.orderFault({
    method: 'GET',
    path: `/groups/${id}/users`,
    times: 1000,
    fault: { kind: 'answer', status: 404, body: 'Group not found.' },
  });
  await enterSandbox(page, '/users');
  await expect(rows(page).first()).toBeVisible();
  await rows(page).first().focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The groups of this user could not be read.');
  await api.deleteGroup(id);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('button', { name: 'Unassign' })).toBeEnabled();
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('a user is created, and the sentences are German', async ({ page, api }) => {
    await page.goto('/users');
    await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
    await expect(rows(page).first()).toBeVisible();
    await page.getByRole('button', { name: 'Benutzer anlegen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Benutzer anlegen' });
    await dialog.getByRole('button', { name: 'Benutzer anlegen' }).click();
    await expect(dialog).toContainText('Geben Sie den Nachnamen ein.');
    await dialog.getByLabel('E-Mail-Adresse').fill('ada.beispiel@example.com');
    await dialog.getByLabel('Vorname').fill('Ada');
    await dialog.getByLabel('Nachname').fill('Beispiel');
    await dialog.getByLabel('Anonym').check();
    await dialog.getByRole('button', { name: 'Benutzer anlegen' }).click();
    await expect(dialog).toBeHidden();
    expect(await api.list('users', { $filter: "userData/lastName eq 'Beispiel'" })).toHaveLength(1);
  });
});

test('@narrow users are cards that are sorted by a list box', async ({ page, api }) => {
  const [last] = await api.list('users', { $orderby: 'id desc', $top: '1' });
  await enterSandbox(page, '/users');
  await expect(rows(page).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Sort').selectOption({ label: 'ID, descending' });
  await expect(rows(page).first()).toContainText(last?.emailAddress ?? 'nobody');
  await rows(page).first().getByRole('button').tap();
  await page.getByRole('menuitem', { name: 'Unassign' }).tap();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Unassign' })).toBeEnabled();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
  await page.keyboard.press('Escape');
  // What is done rarely takes no line of its own above the list.
  const create = page.getByRole('button', { name: 'Create user' });
  const more = page.getByRole('button', { name: 'More actions' });
  const [first, second] = await Promise.all([create.boundingBox(), more.boundingBox()]);
  expect(Math.abs((first?.y ?? 0) - (second?.y ?? Infinity))).toBeLessThan(10);
  await more.tap();
  await page.getByRole('menuitem', { name: 'Assign existing user' }).tap();
  await expect(page.getByRole('dialog', { name: 'Assign existing user' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await more.tap();
  await page.getByRole('menuitem', { name: 'Import users' }).tap();
  await expect(page.getByRole('heading', { name: 'Import users', level: 1 })).toBeFocused();
});

const refusedToken = {
  kind: 'answer',
  status: 401,
  body: '{"statusCode":401,"message":"Unauthorized. Access token is missing or invalid."}',
} as const;

test('a form whose change waits says for what, goes on with it, and takes it back where it is closed', async ({
  page,
  context,
  api,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/ERR_INTERNET_DISCONNECTED|status of 40[14]/);
  await enterSandbox(page, '/users');
  const form = page.getByRole('dialog');
  const waits = form.getByText('There is no network connection. 1 change is waiting');
  const goOffline = async () => {
    await context.setOffline(true);
    await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
  };
  await page.getByRole('button', { name: 'Assign existing user' }).click();
  await form.getByRole('textbox').fill('nobody@example.com');
  await goOffline();
  await page.keyboard.press('Enter');
  await expect(waits).toBeVisible();
  await context.setOffline(false);
  await expect(form.getByRole('textbox')).toHaveAccessibleDescription(
    /No flinkey user has this e-mail address/,
  );
  await expect(waits).toBeHidden();
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expectNothingOpen(page);

  await page.goto('/groups');
  await page.getByRole('button', { name: 'Create group' }).click();
  await form.getByLabel('Name').fill('AA offline');
  await goOffline();
  await page.keyboard.press('Enter');
  await expect(waits).toBeVisible();
  // It stands there alone; a screen reader hears it once.
  await expect(page.getByText('There is no network connection.')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Create group AA offline' })).toHaveCount(0);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await context.setOffline(false);
  await expect(page.getByRole('list', { name: 'Messages' })).toContainText('nothing was changed');

  // Whoever closes what asks for a token comes to it again from the form.
  await sandbox.orderFault({ method: 'PUT', path: '/groups', fault: refusedToken });
  await page.getByRole('button', { name: 'Create group' }).click();
  await form.getByLabel('Name').fill('AA token');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Not now' }).click();
  await form.getByRole('button', { name: 'Enter a token' }).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(form).toHaveCount(1);
  expect((await api.groups()).map(({ name }) => name)).not.toContain('AA offline');
});
