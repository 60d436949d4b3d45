import { expect, type Page } from '@playwright/test';
import * as v from 'valibot';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { holdScripts } from './hold-requests.ts';
import { enterSandbox } from './sandbox.ts';
import { startServer } from './server.ts';

/** Fills the settings by hand, as somebody with a vendor account does. */
async function signIn(
  page: Page,
  account: { key?: string; user?: string; password?: string } = {},
) {
  await page.getByLabel('Environment').selectOption('sandbox');
  await page.getByLabel('API key', { exact: true }).fill(account.key ?? 'sandbox-key');
  await page.getByLabel('User name').fill(account.user ?? 'manager@sandbox.example');
  await page.getByLabel('Password', { exact: true }).fill(account.password ?? 'sandbox');
  await page.getByRole('button', { name: 'Test connection' }).click();
}

/** The settings of somebody who works in the sandbox. */
async function openSettings(page: Page) {
  await enterSandbox(page);
  await page.goto('/settings');
}

const report = (page: Page) => page.getByRole('region', { name: 'Connection test' });

test('a newcomer enters the sandbox with one click', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/settings\?back=/);
  await page.getByRole('button', { name: 'Try the sandbox' }).click();
  await expect(page).toHaveURL(/\/board\?customer=1/);
  await expect(page.getByLabel('Customer', { exact: true })).toHaveValue('1');
  await expect(page.getByTitle('Environment')).toHaveText('Sandbox');
});

test('a page without a session leads to the settings and comes back after', async ({ page }) => {
  await enterSandbox(page, '/users?sort=email');
  await expect(page).toHaveURL(/\/users\?sort=email/);
});

test('a manager signs in, picks a customer and tests the connection', async ({ page }) => {
  await page.goto('/settings');
  await signIn(page);
  await expect(page.getByText(/^Expires in (59|60):/)).toBeVisible();
  await page.getByLabel('Customer', { exact: true }).last().selectOption('Second Fleet Ltd');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(report(page)).toContainText('The connection works.');
  await page.getByRole('link', { name: 'To the board' }).click();
  await expect(page).toHaveURL(/\/board\?customer=2/);
});

test('a token can be pasted, and nothing is lost by a reload', async ({ page }) => {
  await openSettings(page);
  await page.reload();
  await page.getByText('Paste a token').click();
  const token = page.getByLabel('Access token', { exact: true }).last();
  await expect(token).toHaveCSS('-webkit-text-security', 'disc');
  await expect(token).not.toHaveValue('');
  const button = page.getByRole('button', { name: 'Test connection' });
  await button.click();
  await expect(report(page)).toContainText('The connection works.');
  // A button at work is not disabled, which would take the focus from it.
  await expect(button).toBeFocused();
});

test('a wrong API key is named at its field', async ({ page, pageErrors }) => {
  pageErrors.expect(/status of 401/);
  await page.goto('/settings');
  await signIn(page, { key: 'not-the-key' });
  await expect(page.getByText('The API key is wrong.').first()).toBeVisible();
  await expect(page.getByLabel('User name')).toHaveValue('manager@sandbox.example');
});

test('a wrong password is named at its field', async ({ page, pageErrors }) => {
  pageErrors.expect(/status of 401/);
  await page.goto('/settings');
  await signIn(page, { password: 'wrong' });
  await expect(page.getByText('User name or password is wrong.').first()).toBeVisible();
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/User name or password is wrong\./);
});

test('a wrong token is named by the connection test', async ({ page, pageErrors }) => {
  pageErrors.expect(/status of 401/);
  await openSettings(page);
  await page.getByText('Paste a token').click();
  await page.getByLabel('Access token', { exact: true }).last().fill('no.such.token');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(report(page)).toContainText('The access token is wrong or has expired.');
  await expect(report(page).getByRole('listitem').filter({ hasText: 'API key' })).toContainText(
    'in order',
  );
  await expectAccessible(page);
});

test('an account that is no manager is told so', async ({ page, pageErrors }) => {
  pageErrors.expect(/status of 404/);
  await page.goto('/settings');
  await signIn(page, { user: 'driver@sandbox.example' });
  await page.getByLabel('Customer ID').fill('1');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(report(page)).toContainText('This account has no manager rights');
});

test('a wrong customer is named by the connection test', async ({ page, pageErrors }) => {
  pageErrors.expect(/status of 404/);
  await openSettings(page);
  await page.getByRole('button', { name: 'Type an ID instead' }).click();
  await page.getByLabel('Customer ID').fill('4');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(report(page)).toContainText('Customer 4 is not one of this account’s customers.');
});

test('a server out of reach is told so', async ({ page, sandbox, pageErrors }) => {
  pageErrors.expect(/Failed to load resource/);
  await openSettings(page);
  await sandbox.orderFault({ times: 10, fault: { kind: 'cut', side: 'browser' } });
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(report(page)).toContainText('The server cannot be reached.');
});

test('what is missing is said where it is missing', async ({ page }) => {
  await page.goto('/settings');
  await page.getByLabel('Environment').selectOption('sandbox');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('Enter the API key.').first()).toBeVisible();
  await expect(page.getByText('Enter the user name.').first()).toBeVisible();
  await expect(page.getByText('Enter the password.').first()).toBeVisible();
  await expect(page.getByLabel('API key', { exact: true })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Enter the API key.' })).toHaveText(
    'Enter the API key. Enter the user name. Enter the password.',
  );
  await expectAccessible(page);
});

test('what was typed for one environment is not sent to another, and is there again', async ({
  page,
}) => {
  await openSettings(page);
  const key = page.getByLabel('API key', { exact: true });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('Environment').selectOption('uat');
  await expect(key).toHaveValue('');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('Enter the API key.').first()).toBeVisible();
  await key.fill('a-uat-key');
  await page.getByLabel('Environment').selectOption('sandbox');
  await expect(key).toHaveValue('sandbox-key');
  await page.getByLabel('Environment').selectOption('uat');
  await expect(key).toHaveValue('a-uat-key');
  expect(asked.filter((url) => url.includes('/uat/'))).toEqual([]);
});

test('while a key is typed it is tried once, when it is there', async ({ page }) => {
  await openSettings(page);
  const tried: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/customers')) tried.push(request.headers()['flinkey-api-key']);
  });
  const key = page.getByLabel('API key', { exact: true });
  await key.fill('');
  await key.pressSequentially('sandbox-key');
  await expect.poll(() => tried).toEqual(['sandbox-key']);
  await expect(page.getByLabel('Customer', { exact: true }).last()).toHaveValue('1');
});

test('after an hour without a touch the settings say why they ask for a connection', async ({
  page,
}) => {
  await page.clock.install();
  await enterSandbox(page, '/users');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.clock.fastForward('01:01:00');
  await expect(page.getByText('After an hour without activity')).toBeVisible();
  await page.getByRole('button', { name: 'Try the sandbox' }).click();
  await expect(page).toHaveURL(/\/users/);
});

test('a new tab asks an open one for the session, and it is confirmed there, once for all tabs', async ({
  page,
  context,
}) => {
  await enterSandbox(page, '/users');
  const other = await context.newPage();
  await other.goto('/users');
  await expect(async () => {
    await other.getByRole('button', { name: 'Use the session of another tab' }).click();
    await expect(page.getByRole('button', { name: 'Share the session' })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await page.getByRole('button', { name: 'Share the session' }).click();
  await expect(other).toHaveURL(/\/users/);
  // That was one confirmation for every tab of this session, whichever tab is still open.
  await page.close();
  const third = await context.newPage();
  await expect(async () => {
    await third.goto('/groups');
    await expect(third.getByRole('heading', { name: 'Groups', level: 1 })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
});

test('another tab may refuse, and without another tab that is said', async ({ page, context }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Use the session of another tab' }).click();
  await expect(page.getByText('No other tab of this browser has a session.')).toBeVisible();
  const other = await context.newPage();
  await enterSandbox(other, '/users');
  // The other tab listens once it has come to rest; whoever is too early asks again.
  await expect(async () => {
    await page.getByRole('button', { name: 'Use the session of another tab' }).click();
    await expect(other.getByRole('button', { name: 'Do not share' })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await other.getByRole('button', { name: 'Do not share' }).click();
  await expect(page.getByText('The other tab did not share its session.')).toBeVisible();
});

test('a link to another customer asks before it switches', async ({ page }) => {
  await enterSandbox(page, '/users');
  await page.goto('/users?customer=2');
  await expect(
    page.getByRole('heading', { name: 'This link belongs to another customer' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Switch to Second Fleet Ltd' }).click();
  await expect(page.getByLabel('Customer', { exact: true })).toHaveValue('2');
  await expect(page.getByRole('heading', { name: 'Users' })).toBeFocused();
  await page.goto('/users?customer=1');
  await page.getByRole('button', { name: 'Stay with Second Fleet Ltd' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Users' })).toBeFocused();
});

test('of many customers one is found by typing a part of the name, and whole names are read', async ({
  page,
}) => {
  await page.route('**/v3/customers', async (route) => {
    const response = await route.fetch();
    const list = v.parse(v.array(v.unknown()), await response.json());
    const more = Array.from({ length: 60 }, (_, at) => ({
      id: 100 + at,
      name: `Fuhrparkgesellschaft Nürnberg-Langwasser ${at} GmbH & Co. KG`,
    }));
    await route.fulfill({ response, json: [...list, ...more] });
  });
  await enterSandbox(page, '/users');
  const current = page.getByRole('button', { name: 'Customer: Musterflotte GmbH' });
  await current.click();
  const dialog = page.getByRole('dialog', { name: 'Choose a customer' });
  await expect(dialog.getByText('13 more: type a few letters of a name.')).toBeVisible();
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('nurnberg 59');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  const found = dialog.getByRole('button', { name: /Langwasser 59/ });
  // Two lines, as the text begins: at its start.
  const lines = await found.evaluate((button) => {
    const text = document.createRange();
    text.selectNodeContents(button.querySelector('[class*="label"]') ?? button);
    const { left, right, width } = text.getBoundingClientRect();
    const box = button.getBoundingClientRect();
    return { isWithin: left > box.left && right < box.right, width };
  });
  expect(lines.isWithin).toBe(true);
  await expectAccessible(page);
  await page.keyboard.type('x');
  await expect(dialog.getByText('No customer matches.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(current).toBeFocused();
});

test('everything is said in German as well, and what the API says is marked as English', async ({
  page,
  sandbox,
  pageErrors,
}) => {
  // The English words of the page are still on their way when German is chosen.
  const letGo = await holdScripts(page, 'Sent once to fetch a token');
  await page.goto('/settings');
  await page.getByLabel('Language').selectOption('de');
  await expect(page.getByRole('link', { name: 'Einstellungen' })).toBeVisible();
  letGo();
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await page.getByLabel('Umgebung').selectOption('sandbox');
  await page.getByLabel('API-Schlüssel', { exact: true }).fill('sandbox-key');
  await page.getByLabel('Benutzername').fill('manager@sandbox.example');
  await page.getByLabel('Passwort', { exact: true }).fill('sandbox');
  const english = page.locator('[lang="en"]', { hasText: 'The account is locked.' });
  pageErrors.expect(/status of 400/);
  const fault = { kind: 'answer', status: 400, body: 'The account is locked.' } as const;
  await sandbox.orderFault({ method: 'POST', times: 1, fault });
  await page.getByRole('button', { name: 'Verbindung testen' }).click();
  // At its field, and where it is spoken.
  await expect(english).toHaveCount(2);
  await expect(page.getByRole('main').locator(english)).toBeVisible();
  await expect(page.getByLabel('Passwort', { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
  await expect(page.getByRole('link', { name: 'Gruppen' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('the keyboard leads everywhere, and ? lists how', async ({ page }) => {
  await enterSandbox(page, '/users');
  await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const [letter, heading] of [
    ['g', 'Groups'],
    ['s', 'Settings'],
    ['r', 'Runs'],
    ['u', 'Users'],
    ['b', 'Board'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  }
});

test('what can not be loaded without a network says so over the page, and is tried again', async ({
  page,
  context,
  pageErrors,
}) => {
  pageErrors.expect(/ERR_INTERNET_DISCONNECTED/);
  pageErrors.expect(/dynamically imported module|preload CSS/);
  await enterSandbox(page, '/users');
  const users = page.getByRole('heading', { name: 'Users' });
  await expect(users).toBeVisible();
  // What comes by itself has come.
  await expect(page.getByRole('button', { name: 'Export, copy or print' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.press('?');
  const failure = page.getByRole('alert').filter({ hasText: 'No network connection' });
  await expect(failure).toBeVisible();
  await expect(users).toBeVisible();
  await expectAccessible(page);
  await failure.getByRole('button', { name: 'Close' }).click();
  await expect(failure).toBeHidden();
  await page.keyboard.press('?');
  await expect(failure).toBeVisible();
  await context.setOffline(false);
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('a server that has stopped is not taken for a new version, and is asked again', async ({
  page,
  pageErrors,
}) => {
  pageErrors.expect(/ERR_CONNECTION_REFUSED/);
  pageErrors.expect(/dynamically imported module|preload CSS/);
  await enterSandbox(page, '/log');
  await expect(page.getByRole('heading', { name: 'Team log' })).toBeVisible();
  await page.route('**/*', (route) => route.abort('connectionrefused'));
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  const failure = page.getByRole('main');
  await expect(failure).toContainText('The server could not be reached.');
  await expect(failure).not.toContainText('new version');
  await page.unroute('**/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible();
});

test('letters do nothing while typing, and nothing at all once they are switched off', async ({
  page,
}) => {
  await enterSandbox(page, '/users');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('gs?');
  await expect(page).toHaveURL(/\/users/);
  await page.goto('/settings');
  await page.getByLabel('Single-letter keyboard shortcuts').uncheck({ force: true });
  await page.getByRole('heading', { name: 'Settings' }).click();
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/\/settings/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the settings fit a phone @narrow', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByRole('button', { name: 'Try the sandbox' })).toBeInViewport();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
});

test('the sandbox can be brought back to its start, which is asked first', async ({
  page,
  api,
}) => {
  const [group] = await api.groups();
  if (group === undefined) throw new Error('The example fleet has no group.');
  await api.deleteGroup(group.id);
  await openSettings(page);
  await page.getByRole('button', { name: 'Reset the sandbox' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Reset the sandbox' }).click();
  await expect(page.getByText('The sandbox is as it was at the start.').first()).toBeVisible();
  expect((await api.groups()).map(({ name }) => name)).toContain(group.name);
});

test('a key that the server keeps is neither asked for nor sent by the browser', async ({
  page,
}) => {
  const server = await startServer({ MOTORPOOL_KEY_SANDBOX: 'sandbox-key' });
  try {
    await page.goto(`${server.url}/settings`);
    await page.getByLabel('Environment').selectOption('sandbox');
    await expect(page.getByLabel('API key', { exact: true })).toHaveValue(
      'Provided by this server',
    );
    await page.getByLabel('User name').fill('manager@sandbox.example');
    await page.getByLabel('Password', { exact: true }).fill('sandbox');
    const asked = page.waitForRequest(/\/v3\/oauth2\/token/);
    await page.getByRole('button', { name: 'Test connection' }).click();
    expect(await (await asked).headerValue('flinkey-api-key')).toBeNull();
    await expect(page.getByText('Choose a customer.').first()).toBeVisible();
    await page.getByLabel('Customer', { exact: true }).last().selectOption('Second Fleet Ltd');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(report(page)).toContainText('The connection works.');
  } finally {
    // Nothing of the page asks for a server that is gone.
    await page.goto('about:blank');
    await server.stop();
  }
});
