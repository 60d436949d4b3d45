import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { colleague, openFleet } from './fleet-api.ts';
import { endToken, enterSandbox, sessionOf } from './sandbox.ts';

const hour = 60 * 60_000;
const key = (page: Page) => page.getByLabel('API key', { exact: true });
const report = (page: Page) => page.getByRole('region', { name: 'Connection test' });
const row = (page: Page) => page.getByRole('row').nth(1);

/** Fills the settings as somebody with a vendor account does, and chooses the first fleet. */
async function connect(page: Page) {
  await page.getByLabel('Environment').selectOption('sandbox');
  await key(page).fill('sandbox-key');
  await page.getByLabel('User name').fill('manager@sandbox.example');
  await page.getByLabel('Password', { exact: true }).fill('sandbox');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByLabel('Customer', { exact: true }).last().selectOption('1');
  await page.getByRole('button', { name: 'Test connection' }).click();
}

test('a password manager finds a name and a password, and leaves the API key alone', async ({
  page,
}) => {
  await page.goto('/settings');
  await expect(page.getByLabel('User name')).toHaveAttribute('autocomplete', 'username');
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toHaveAttribute('type', 'password');
  await expect(password).toHaveAttribute('autocomplete', 'current-password');
  await expect(page.locator('input[type="password"]')).toHaveCount(1);
  await expect(key(page)).toHaveCSS('-webkit-text-security', 'disc');
  await page.getByText('Paste a token').click();
  await expect(page.locator('input[type="password"]')).toHaveCount(0);
  await expect(page.getByLabel('Access token', { exact: true }).last()).toHaveCSS(
    '-webkit-text-security',
    'disc',
  );
});

test('no environment is chosen before somebody chooses one', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByLabel('Environment')).toHaveValue('');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('Choose the environment.').first()).toBeVisible();
});

test('a first visit is two cards, and the result of the connection is in sight', async ({
  page,
}) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Look around' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Connect' })).toBeVisible();
  await expectAccessible(page);
  const head = () =>
    page.getByRole('banner').evaluate((element) => element.getBoundingClientRect().bottom);
  const before = await head();
  await connect(page);
  await expect(report(page)).toContainText('The connection works.');
  await expect(report(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('link', { name: 'To the board' })).toBeInViewport({ ratio: 1 });
  expect(await head()).toBe(before);
  await expectAccessible(page);
});

test('a key with a sign that cannot be sent is named at its field, and nothing is sent', async ({
  page,
}) => {
  await page.goto('/settings');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('Environment').selectOption('sandbox');
  for (const [text, code] of [
    ['sandbox\u200b-key', 'U+200B'],
    ['s\u0430ndbox-key', 'U+0430'],
    ['sandbox key', 'U+0020'],
  ] as const) {
    await key(page).fill(text);
    await expect(key(page)).toHaveAccessibleDescription(
      new RegExp(`\\(${code.replace('+', '\\+')}\\)`),
    );
  }
  await page.getByLabel('User name').fill('manager@sandbox.example');
  await page.getByLabel('Password', { exact: true }).fill('sandbox');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(key(page)).toBeFocused();
  await page.getByText('Paste a token').click();
  const token = page.getByLabel('Access token', { exact: true }).last();
  await token.fill('eyJ\u200b.a.b');
  await expect(token).toHaveAccessibleDescription(/U\+200B/);
  expect(asked.filter((url) => url.includes('/v3/'))).toEqual([]);
});

test('of a pasted header the token is taken', async ({ page }) => {
  await page.goto('/settings');
  await page.getByText('Paste a token').click();
  const token = page.getByLabel('Access token', { exact: true }).last();
  await token.fill('Authorization: Bearer eyJ.a.b');
  await expect(token).toHaveValue('eyJ.a.b');
});

test('the customers are asked for with the customer that is known, and without one before', async ({
  page,
}) => {
  const named: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/v3/customers')) named.push(request.headers()['customer-id']);
  });
  await page.goto('/settings');
  await connect(page);
  await expect(report(page)).toContainText('The connection works.');
  await expect.poll(() => named.at(-1)).toBe('1');
  expect(named[0]).toBeUndefined();
});

test('after a night of sleep one click shows no fleet any more', async ({ page }) => {
  await page.clock.install();
  await enterSandbox(page, '/users');
  await expect(row(page)).toBeVisible();
  const { x, y } = (await row(page).boundingBox()) ?? { x: 0, y: 0 };
  await page.clock.setSystemTime(Date.now() + 8 * hour);
  // The first sign of life ends it: the row is gone before a whole click on it would be.
  await page.mouse.click(x + 9, y + 9);
  await expect(page.getByText('After an hour without activity')).toBeVisible();
  await expect(page).toHaveURL(/\/settings/);
});

test('after a night of sleep nothing acts that needs no pointer and no key', async ({ page }) => {
  await page.clock.install();
  const ended = page.getByText('After an hour without activity');
  for (const act of ['click', 'input'] as const) {
    await enterSandbox(page, '/groups');
    await expect(row(page)).toBeVisible();
    // No timer runs: what ends it is the act alone.
    await page.clock.pauseAt(Date.now() + 10_000);
    await page.clock.setSystemTime(Date.now() + 8 * hour);
    await page.evaluate((name) => {
      const find = { click: 'main button', input: 'input[type="search"]' }[name];
      document.querySelector(find)?.dispatchEvent(new Event(name, { bubbles: true }));
    }, act);
    await expect(ended, act).toBeVisible();
    await page.clock.setSystemTime(Date.now());
    await page.clock.resume();
    await page.reload();
  }
});

test('a clock that is put back by a day gives the session no day more', async ({ page }) => {
  await page.clock.install();
  await enterSandbox(page, '/users');
  await expect(row(page)).toBeVisible();
  await page.clock.setSystemTime(Date.now() - 24 * hour);
  await page.clock.fastForward('01:01:00');
  await expect(page.getByText('After an hour without activity')).toBeVisible();
});

test('two minutes before the session ends that is said, and one key stays', async ({ page }) => {
  await page.clock.install();
  await enterSandbox(page, '/users');
  await expect(row(page)).toBeVisible();
  await page.clock.fastForward('58:30');
  const warning = page.getByRole('alert').filter({ hasText: 'In two minutes' });
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Shift');
  await expect(warning).toBeHidden();
  await page.clock.fastForward('30:00');
  await expect(row(page)).toBeVisible();
});

/** Opens a page in a tab of its own, which is given the session of the first one. */
async function openSharedTab(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(path);
  const share = page.getByRole('button', { name: 'Share the session' });
  // The first tab listens once it has come to rest; whoever is too early asks again.
  await expect(async () => {
    await other.getByRole('button', { name: 'Use the session of another tab' }).click();
    await expect(share).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await share.click();
  await other.waitForURL((url) => url.pathname === path);
  return other;
}

test('while something is being edited a token is asked for before the one of now ends, in one tab for all of them, and nothing typed is lost', async ({
  page,
  pageErrors,
}) => {
  pageErrors.expect(/status of 401/);
  await page.clock.install();
  await enterSandbox(page, '/groups');
  const other = await openSharedTab(page, '/users');
  await page.clock.fastForward('56:00');
  await page.getByRole('button', { name: 'Create group' }).click();
  const editing = page.getByRole('dialog', { name: 'Create group' });
  await editing.getByLabel('Name').fill('AA typed');
  await other.getByRole('button', { name: 'Create user' }).click();
  const editingThere = other.getByRole('dialog', { name: 'Create user' });
  await editingThere.getByLabel('First name').fill('Jana');
  const ending = 'The access token expires in a few minutes';
  const dialog = page.getByRole('dialog', { name: ending });
  const question = other.getByRole('dialog', { name: ending });
  await expect(question).toBeVisible();
  await question.getByLabel('Password', { exact: true }).fill('sand');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('User name').fill('manager@sandbox.example');
  await dialog.getByLabel('Password', { exact: true }).fill('sandbox');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(editing.getByLabel('Name')).toHaveValue('AA typed');
  await expect(editing.getByLabel('Name')).toBeFocused();
  // The other tab has it as well, and asks for nothing any more.
  await expect(question).toHaveCount(0);
  await expect(editingThere.getByLabel('First name')).toHaveValue('Jana');
  await expect(editingThere.getByLabel('First name')).toBeFocused();
  expect((await sessionOf(other)).token).toBe((await sessionOf(page)).token);

  // So it is with one that the API has ended, once both were told so.
  await endToken(page);
  await page.clock.fastForward('05:00');
  const expired = 'The access token has expired';
  const refused = page.getByRole('dialog', { name: expired });
  const refusedThere = other.getByRole('dialog', { name: expired });
  await expect(refused).toBeVisible();
  await refusedThere.getByLabel('Password', { exact: true }).fill('sandbox');
  await other.keyboard.press('Enter');
  await expect(refusedThere).toHaveCount(0);
  await expect(refused).toHaveCount(0);
  await expect(editing.getByLabel('Name')).toHaveValue('AA typed');
  await expect(editing.getByLabel('Name')).toBeFocused();
});

test('a key on the closed list of customers switches no fleet', async ({ page }) => {
  await enterSandbox(page, '/users');
  const customers = page.getByLabel('Customer', { exact: true });
  for (const pressed of ['ArrowDown', 'End', 'S']) {
    await customers.focus();
    await page.keyboard.press(pressed);
    await page.keyboard.press('Escape');
  }
  await expect(customers).toHaveValue('1');
  await expect(page).toHaveURL(/\/users\?customer=1/);
});

test('whoever switches the customer on the page of a group comes to the board, by one navigation', async ({
  page,
}) => {
  await enterSandbox(page, '/groups/11');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const shown: string[] = [];
  page.on('framenavigated', (frame) =>
    shown.push(new URL(frame.url()).pathname + new URL(frame.url()).search),
  );
  await page.getByLabel('Customer', { exact: true }).selectOption('2');
  await expect(page.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/board\?customer=2/);
  expect(shown).toEqual(['/board?customer=2']);
  await page.goBack();
  await expect(
    page.getByRole('heading', { name: 'This link belongs to another customer' }),
  ).toBeVisible();
});

test('once the API says that the token has ended the badge says so too, and the name is known still', async ({
  page,
  pageErrors,
}) => {
  pageErrors.expect(/status of 401/);
  await enterSandbox(page, '/users');
  await expect(page.getByText(/Token: \d+ minutes left/)).toBeVisible();
  await endToken(page);
  await page.reload();
  const dialog = page.getByRole('dialog', { name: 'The access token has expired' });
  await expect(dialog.getByLabel('User name')).toHaveValue('manager@sandbox.example');
  await expect(page.getByRole('link', { name: 'The access token has expired' })).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill('sandbox');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Token: \d+ minutes left/)).toBeVisible();
});

test('everything that this browser holds can be forgotten in all its tabs', async ({
  page,
  context,
}) => {
  await enterSandbox(page, '/users');
  await expect(row(page)).toBeVisible();
  const other = await context.newPage();
  await enterSandbox(other);
  await other.goto('/settings');
  await other.getByRole('button', { name: 'Forget everything' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByLabel('In all open tabs of this browser').check();
  await expectAccessible(other);
  await dialog.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page).toHaveURL(/\/settings/);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('sandbox-key');
});

test.describe('in a browser that keeps nothing', () => {
  for (const how of ['blocked', 'full'] as const) {
    test(`where storage is ${how}, language, navigation and sandbox work for this page`, async ({
      page,
      server,
    }) => {
      await page.addInitScript((is) => {
        const refuse = (name: string) => {
          throw new DOMException('refused', name);
        };
        if (is === 'full') Storage.prototype.setItem = () => refuse('QuotaExceededError');
        else {
          for (const area of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, area, { get: () => refuse('SecurityError') });
          // What else belongs to the data of a site.
          const noChannel = () => refuse('SecurityError');
          Reflect.set(window, 'BroadcastChannel', noChannel);
          LockManager.prototype.request = () =>
            Promise.reject(new DOMException('refused', 'SecurityError'));
        }
      }, how);
      const listening = page.waitForResponse((response) => response.url().endsWith('/changes'));
      await page.goto('/settings');
      await page.getByLabel('Language').selectOption('de');
      await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
      await expect(page.getByRole('heading', { name: 'Zuordnung', level: 1 })).toBeVisible();
      await page.keyboard.press('[');
      await expect(page.getByRole('link', { name: 'Gruppen' })).toBeVisible();
      await page.getByRole('link', { name: 'Einstellungen' }).click();
      await page.getByLabel('Tastenkürzel mit einzelnen Buchstaben').uncheck({ force: true });
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('g');
      await page.keyboard.press('b');
      await expect(page).toHaveURL(/\/settings/);
      // The change of a colleague is told all the same, and all that was kept is forgotten.
      await page.getByRole('link', { name: 'Gruppen' }).click();
      await expect(row(page)).toBeVisible();
      await listening;
      const jana = await openFleet(server.url, 1, colleague);
      await jana.createGroup('Aa von Jana');
      await expect(page.getByRole('link', { name: 'Aa von Jana' })).toBeVisible();
      await page.getByRole('link', { name: 'Einstellungen' }).click();
      await page.getByRole('button', { name: 'Alles vergessen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Alles vergessen' }).click();
      await expect(page.getByRole('button', { name: 'Sandbox ausprobieren' })).toBeVisible();
    });
  }
});
