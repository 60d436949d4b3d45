import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { holdRequests } from './hold-requests.ts';
import {
  addAll,
  type BigFleet,
  countIn,
  expectAllIn,
  long,
  messages,
  openBigFleet,
  progressOf,
  wishForAll,
} from './runs-page.ts';
import { endToken, enterSandbox, sessionOf } from './sandbox.ts';
import { apiKey, controlSandbox, type SandboxControl } from './sandbox-control.ts';
import { startServer } from './server.ts';

test.setTimeout(long ? 600_000 : 180_000);

const puts = { method: 'PUT', path: '/groups/*/cars/*' } as const;

/** Makes the API slow enough for a person to see what happens. */
const slowDown = (sandbox: SandboxControl, milliseconds = 25) =>
  sandbox.orderFault({ ...puts, times: 1_000_000, fault: { kind: 'delay', milliseconds } });

const signIn = async (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'The access token has expired' });
  await dialog.getByLabel('User name').fill('manager@sandbox.example');
  await dialog.getByLabel('Password', { exact: true }).fill('sandbox');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toBeHidden();
};

const toldAllIn = (page: Page, { carIds, group }: BigFleet) =>
  expect(messages(page)).toContainText(
    `${carIds.length.toLocaleString('en')} cars added to ${group.name}.`,
  );

test('a big wish is shown before anything is sent, and can be left', async ({ page, server }) => {
  const fleet = await openBigFleet(page, server);
  const preview = await wishForAll(page);
  await expect(preview).toContainText(
    `${fleet.carIds.length.toLocaleString('en')} changes will be made.`,
  );
  const [car] = await fleet.api.list('cars', {
    $filter: 'licensePlate ne null',
    $orderby: 'id desc',
    $top: '1',
  });
  const name = car?.licensePlate ?? '';
  await expect(preview).toContainText(
    `${fleet.carIds.length.toLocaleString('en')} cars are added to ${fleet.group.name} (0 → `,
  );
  await expect(preview.getByRole('status')).toContainText('nothing has changed since you looked');
  await preview.getByRole('button', { name: 'What will change' }).click();
  await preview.getByRole('searchbox').fill(name);
  await expect(preview.getByRole('row')).toHaveCount(2);
  const row = preview.getByRole('row').nth(1);
  await expect(row).toContainText(name);
  await expect(row).toContainText(`added to ${fleet.group.name}`);
  await expectAccessible(page);
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(preview).toBeHidden();
  expect(await countIn(fleet)).toBe(0);
});

test('a long run shows how far it is, pauses, goes on while pages change, and is taken back', async ({
  page,
  server,
  sandbox,
}) => {
  const fleet = await openBigFleet(page, server);
  await slowDown(sandbox, 40);
  await addAll(page);
  const progress = progressOf(page, fleet.title);
  await expect(progress).toContainText(/[1-9]\d* done/);
  await expect(progress).toContainText(/a second · about/);
  await progress.getByRole('button', { name: 'Pause' }).click();
  await expect(progress).toContainText('Paused.');
  await expect(progress.locator('button:focus')).toHaveAccessibleName('Continue');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await progress.getByRole('button', { name: 'Continue' }).click();
  await sandbox.clearFaults();
  await expectAllIn(fleet);
  await toldAllIn(page, fleet);
  await expect(progress).toBeHidden();

  // What was asked for is not asked about again, however much it is.
  await page.keyboard.press('Control+z');
  await expect.poll(() => countIn(fleet), { timeout: long ? 240_000 : 90_000 }).toBe(0);
  await expect(messages(page)).toContainText('Undone:');
});

test('a run goes on under another customer, says whose it is, and leads back to it', async ({
  page,
  server,
  sandbox,
}) => {
  const fleet = await openBigFleet(page, server);
  const customers = page.getByLabel('Customer', { exact: true }).first();
  const name = await customers.locator('option:checked').innerText();
  await slowDown(sandbox, 60);
  await addAll(page);
  await expect(progressOf(page, fleet.title)).toContainText(/[1-9]\d* done/);
  await customers.selectOption('2');
  const elsewhere = progressOf(page, `${name} · ${fleet.title}`);
  await expect(elsewhere).toBeVisible();
  await sandbox.clearFaults();
  await expectAllIn(fleet);
  const message = messages(page)
    .getByRole('listitem')
    .filter({ hasText: `${name} · ` });
  await expect(message).toContainText('cars added to');
  await message.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: `Switch to ${name}` }).click();
  await expect(page.getByRole('region', { name: fleet.title })).toBeVisible();
});

test('a run that goes on never pulls the focus to its buttons', async ({
  page,
  server,
  sandbox,
}) => {
  const fleet = await openBigFleet(page, server);
  await slowDown(sandbox, 60);
  await addAll(page);
  await progressOf(page, fleet.title).getByRole('link', { name: fleet.title }).click();
  const run = page.getByRole('main').getByRole('region', { name: fleet.title });
  await run.getByRole('button', { name: 'Pause' }).click();
  await expect(run.getByRole('button', { name: 'Continue' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(run.getByRole('button', { name: 'Pause' })).toBeFocused();
  const shown = await run
    .getByText(/\d+ done/)
    .first()
    .innerText();
  await page.mouse.click(700, 110);
  await expect(run.getByText(/\d+ done/).first()).not.toHaveText(shown);
  await expect(page.locator('button:focus')).toHaveCount(0);
});

test('a run is cancelled: what was done stays, what waits is not sent', async ({
  page,
  server,
  sandbox,
}) => {
  const fleet = await openBigFleet(page, server);
  await slowDown(sandbox, 60);
  await addAll(page);
  const progress = progressOf(page, fleet.title);
  await expect(progress).toContainText(/[1-9]\d* done/);
  await progress.getByRole('button', { name: 'Cancel the run' }).click();
  await expect(messages(page)).toContainText(/were not sent\./);
  const done = await countIn(fleet);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(fleet.carIds.length);
  await expect(messages(page)).toContainText(`${done} car`);
});

test('the token ends in the middle: it is asked for over the page, and the run goes on', async ({
  page,
  server,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 401/);
  const fleet = await openBigFleet(page, server);
  const endsAfter = long ? 1_200 : 60;
  await slowDown(sandbox, long ? 5 : 25);
  await addAll(page);
  await page.getByRole('searchbox').fill('typed before');
  await expect.poll(() => countIn(fleet), { timeout: 120_000 }).toBeGreaterThan(endsAfter);
  // Meanwhile a newer build took the place of this one: no further code of it can be loaded.
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
  await endToken(page);

  const dialog = page.getByRole('dialog', { name: 'The access token has expired' });
  await expect(dialog).toContainText(/[\d,]+ changes are waiting and will resume by themselves\./);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  const progress = progressOf(page, fleet.title);
  await expect(progress).toContainText('The access token has expired.');
  await progress.getByRole('button', { name: 'Enter a token' }).click();
  await dialog.getByLabel('Password', { exact: true }).fill('wrong');
  await dialog.getByLabel('User name').fill('manager@sandbox.example');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('User name or password is wrong.');
  await expect(dialog.getByLabel('Password', { exact: true })).toBeFocused();
  await signIn(page);

  await expect(page.getByRole('searchbox')).toHaveValue('typed before');
  await expectAllIn(fleet);
  await toldAllIn(page, fleet);
});

test('a run waits while one is signed in to another environment, and goes on once one is back', async ({
  page,
  server,
}) => {
  const other = await startServer({
    MOTORPOOL_ENVIRONMENTS: `sandbox=sandbox,uat=${server.url}/api/sandbox/v3`,
  });
  try {
    const fleet = await openBigFleet(page, other);
    await slowDown(controlSandbox(other.url), 100);
    await addAll(page);
    const progress = progressOf(page, new RegExp(fleet.title));
    await expect(progress).toContainText(/[1-9]\d* done/);

    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByLabel('Environment').selectOption('uat');
    await page.getByLabel('API key', { exact: true }).fill(apiKey);
    await page.getByLabel('User name').fill('manager@sandbox.example');
    await page.getByLabel('Password', { exact: true }).fill('sandbox');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.locator('form').getByLabel('Customer', { exact: true }).selectOption('1');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(messages(page)).toContainText(
      /You are signed in to .* changes for .* are waiting until/,
    );
    // What was read there is forgotten, the names of its groups too.
    await expect(progressOf(page, /Sandbox\) · Add .* cars to /)).toContainText(
      'You are no longer signed in to Sandbox.',
    );
    const done = await countIn(fleet);
    expect(done).toBeLessThan(fleet.carIds.length);

    await controlSandbox(other.url).clearFaults();
    await page.getByLabel('Environment').selectOption('sandbox');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expectAllIn(fleet);
    await expect(messages(page)).not.toContainText('You are signed in to');
  } finally {
    // Nothing of the page asks for a server that is gone.
    await page.close();
    await other.stop();
  }
});

test('a page that a newer build has replaced offers a reload once the run has ended, not before', async ({
  page,
  server,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404/);
  pageErrors.expect(/dynamically imported module|preload CSS/);
  const fleet = await openBigFleet(page, server);
  await slowDown(sandbox, 40);
  await addAll(page);
  const progress = progressOf(page, fleet.title);
  await expect(progress).toContainText(/[1-9]\d* done/);
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: 'Team log', exact: true }).click();
  await expect(page.getByText('Changes are still on their way.')).toBeVisible();
  const reload = page.getByRole('button', { name: 'Reload' });
  await expect(reload).toBeHidden();
  await expect(progress.getByRole('button', { name: 'Pause' })).toBeVisible();
  await sandbox.clearFaults();
  await expectAllIn(fleet);
  await expect(reload).toBeVisible();
});

const entries = [
  {
    what: 'access token',
    status: 'Unauthorized. Access token is missing or invalid.',
    title: 'The access token has expired',
  },
  {
    what: 'API key',
    status:
      'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
    title: 'The API key was refused',
  },
];

for (const { what, status, title } of entries)
  test(`a page that can not be read asks for the ${what}, and shows then`, async ({
    page,
    sandbox,
    pageErrors,
  }) => {
    pageErrors.expect(/status of 401/);
    await enterSandbox(page, '/runs');
    await expect(page.getByRole('option', { name: 'Second Fleet Ltd' })).toBeAttached();
    await sandbox.orderFault({
      method: 'GET',
      times: 1_000,
      fault: { kind: 'answer', status: 401, body: { statusCode: 401, message: status } },
    });
    await page.getByRole('link', { name: 'Groups', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toContainText(/cannot be loaded without a (new|valid) one/);
    await expectAccessible(page);
    await sandbox.clearFaults();
    if (what === 'API key') {
      await dialog.getByLabel('API key', { exact: true }).fill(apiKey);
      await dialog.getByRole('button', { name: 'Continue' }).click();
    } else await signIn(page);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
  });

test('what fails for good is told and tried again, exactly that', async ({
  page,
  server,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 500/);
  const fleet = await openBigFleet(page, server);
  const { group, carIds } = fleet;
  // Every 33rd car: 3 %. More often than the engine tries by itself.
  const failing = carIds.filter((_, at) => at % 33 === 7);
  const fault = { kind: 'answer', status: 500, body: 'Internal server error.' } as const;
  for (const id of failing)
    await sandbox.orderFault({
      method: 'PUT',
      path: `/groups/${group.id}/cars/${id}`,
      times: 4,
      fault,
    });
  await addAll(page);
  await expect(messages(page)).toContainText(
    `${failing.length} failed: An error occurred on the server (500).`,
    {
      timeout: long ? 240_000 : 90_000,
    },
  );
  expect(await countIn(fleet)).toBe(carIds.length - failing.length);

  await messages(page).getByRole('button', { name: 'Details' }).click();
  // The details come first; while it runs, its card at the corner bears the same name.
  const run = page.getByRole('region', { name: fleet.title }).first();
  const sent: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(Number(request.url().split('/').at(-1)));
  });
  await run.getByRole('button', { name: 'Retry what failed' }).click();
  await expectAllIn(fleet);
  expect(sent.toSorted((a, b) => a - b)).toEqual(failing);
  await expect(run).toContainText(`${carIds.length.toLocaleString('en')} done`);
});

test('where the API asks for fewer requests the run counts down and goes on', async ({
  page,
  server,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 429/);
  const fleet = await openBigFleet(page, server);
  await sandbox.orderFault({
    ...puts,
    skip: 40,
    fault: { kind: 'answer', status: 429, headers: { 'Retry-After': '3' }, body: 'Slow down.' },
  });
  await slowDown(sandbox);
  await addAll(page);
  const progress = progressOf(page, fleet.title);
  await expect(progress).toContainText(
    'Too many requests for the server. It continues in 3 seconds.',
  );
  await expect(progress).toContainText('It continues in 1 second.');
  await expectAllIn(fleet);
  await toldAllIn(page, fleet);
});

test('without a network the run waits, and goes on by itself', async ({
  page,
  server,
  sandbox,
  context,
  pageErrors,
}) => {
  pageErrors.expect(/ERR_INTERNET_DISCONNECTED/);
  const fleet = await openBigFleet(page, server);
  await slowDown(sandbox, 40);
  await addAll(page);
  const progress = progressOf(page, fleet.title);
  await expect(progress).toContainText(/[1-9]\d* done/);
  await context.setOffline(true);
  await expect(progress).toContainText('There is no network connection.');
  const reached = await page.evaluate(() =>
    fetch('/healthz').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  const before = await countIn(fleet);
  // Five seconds, as they pass in the page.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5_000)));
  expect(await countIn(fleet)).toBeLessThanOrEqual(before + 16);
  await context.setOffline(false);
  await expectAllIn(fleet);
  await toldAllIn(page, fleet);
});

test('what was done although its answer was lost is done once, and told as done', async ({
  page,
  server,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 502/);
  // Sent again under the same key, the API says that it is so already.
  pageErrors.expect(/status of 409/);
  const fleet = await openBigFleet(page, server);
  await sandbox.orderFault({
    ...puts,
    skip: 20,
    times: 12,
    fault: { kind: 'cut', side: 'upstream', when: 'after' },
  });
  await addAll(page);
  await expectAllIn(fleet);
  await toldAllIn(page, fleet);
  await expect(messages(page)).not.toContainText('already');
});

test('a late failure takes back its own change alone', async ({
  page,
  api,
  server,
  pageErrors,
}) => {
  pageErrors.expect(/status of 404/);
  const [late, early] = await api.list('users', { $orderby: 'id', $top: '2' });
  if (late === undefined || early === undefined) throw new Error('There are no two users.');
  const group = await api.createGroup('Late and early');
  const letGo = await holdRequests(page, 'PUT', `/groups/${group}/users/${late.id}`);
  await enterSandbox(page, `/groups/${group}?tab=users`);
  const add = async (email: string) => {
    await page.getByRole('button', { name: 'Add users' }).first().click();
    const picker = page.getByRole('dialog');
    await picker.getByRole('searchbox').fill(email);
    await expect(picker.getByRole('row')).toHaveCount(2);
    await picker.getByRole('row').nth(1).getByRole('checkbox').click();
    await picker.getByRole('button', { name: /^Add 1 user$/ }).click();
    await expect(picker).toBeHidden();
  };
  const rowOf = (email: string) => page.getByRole('row').filter({ hasText: email });
  await add(late.emailAddress);
  await expect(rowOf(late.emailAddress)).toBeVisible();
  // While it is on its way somebody else takes the user from the customer: the API will refuse.
  const { token } = await sessionOf(page);
  await fetch(`${server.url}/api/sandbox/v3/users/assignments/customers`, {
    method: 'DELETE',
    headers: {
      'flinkey-API-Key': apiKey,
      Authorization: `Bearer ${token}`,
      'Customer-ID': '1',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ userId: late.id }),
  });
  await add(early.emailAddress);
  await expect.poll(() => api.memberIds(group, 'users')).toEqual([early.id]);
  await expect(rowOf(late.emailAddress)).toBeVisible();

  letGo();
  await expect(messages(page)).toContainText('could not be added to');
  await expect(rowOf(early.emailAddress)).toBeVisible();
  await expect(rowOf(late.emailAddress)).toHaveCount(0);
  expect(await api.memberIds(group, 'users')).toEqual([early.id]);
});
