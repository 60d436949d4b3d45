import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import type { FleetApi } from './fleet-api.ts';
import { test } from './fixtures.ts';
import { engineScript } from './hold-requests.ts';
import { messages } from './runs-page.ts';
import { enterSandbox, sessionOf } from './sandbox.ts';
import { apiKey } from './sandbox-control.ts';

/** A group with some cars in it, and its page. */
const openGroupOf = async (page: Page, api: FleetApi, count: number) => {
  const cars = await api.list('cars', { $orderby: 'id', $top: String(count) });
  const id = await api.createGroup('Fuhrpark Test');
  for (const car of cars) await api.assign(id, 'cars', car.id);
  await enterSandbox(page, `/groups/${id}`);
  await expect(page.getByRole('row')).toHaveCount(count + 1);
  return { id, cars };
};

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

const removeFirst = async (page: Page) => {
  const first = page.getByRole('row').nth(1);
  await first.focus();
  await page.keyboard.press('Delete');
};

test('a message says what is so now, by name, and Undo really takes it back', async ({
  page,
  api,
}) => {
  const { id, cars } = await openGroupOf(page, api, 3);
  const [car] = cars;
  if (car === undefined) throw new Error('There is no car.');
  const name = car.licensePlate ?? car.name;
  await row(page, name).focus();
  await page.keyboard.press('Delete');

  const message = messages(page).getByRole('listitem');
  await expect(message).toContainText(`${name} removed from Fuhrpark Test.`);
  await expect(page.getByRole('status').filter({ hasText: 'removed from' })).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('[role=row]:focus')).toHaveCount(1);
  expect(await api.memberIds(id, 'cars')).toHaveLength(2);

  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(messages(page)).toContainText(`Undone: ${name} is back in Fuhrpark Test.`);
  await expect(row(page, name)).toBeVisible();
  expect(new Set(await api.memberIds(id, 'cars'))).toEqual(new Set(cars.map((one) => one.id)));
});

test('several cars are told with their number', async ({ page, api }) => {
  const { id } = await openGroupOf(page, api, 4);
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Remove 4 cars' }).click();
  await expect(messages(page)).toContainText('4 cars removed from Fuhrpark Test.');
  expect(await api.memberIds(id, 'cars')).toEqual([]);
});

test('Ctrl+Z takes the last change back, Ctrl+Shift+Z does it again, not while typing', async ({
  page,
  api,
}) => {
  const { id } = await openGroupOf(page, api, 3);
  await page.keyboard.press('Control+z');
  await expect(messages(page)).toContainText('There is nothing to undo.');

  await removeFirst(page);
  await expect(messages(page)).toContainText('removed from Fuhrpark Test.');
  await page.getByRole('searchbox').fill('a');
  await page.keyboard.press('Control+z');
  await expect.poll(() => api.memberIds(id, 'cars')).toHaveLength(2);
  await page.getByRole('searchbox').fill('');

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(messages(page)).toContainText('Undone:');
  await expect.poll(() => api.memberIds(id, 'cars')).toHaveLength(3);
  await page.keyboard.press('Control+Shift+z');
  await expect(messages(page)).toContainText('Redone:');
  await expect.poll(() => api.memberIds(id, 'cars')).toHaveLength(2);
});

test('Ctrl+Z on a change that waits cancels it, and says so', async ({ page, api, context }) => {
  const { id } = await openGroupOf(page, api, 2);
  await removeFirst(page);
  await expect(messages(page)).toContainText('removed from Fuhrpark Test.');
  // Once all other groups are known, nothing is on its way that the network could take along.
  await expect(page.getByRole('row').nth(1).getByRole('gridcell').nth(5)).toHaveText(
    /^(?!.*(?:not known yet|…)).+$/,
  );
  await context.setOffline(true);
  await removeFirst(page);
  await page.keyboard.press('Control+z');
  await expect(messages(page)).toContainText('Cancelled, nothing was changed: Remove ');
  await expect(messages(page)).not.toContainText('nothing to undo');
  await context.setOffline(false);
  expect(await api.memberIds(id, 'cars')).toHaveLength(1);
});

test('a message goes by itself, but not while somebody points at it', async ({ page, api }) => {
  await openGroupOf(page, api, 3);
  await page.clock.install();
  await removeFirst(page);
  const message = messages(page).getByRole('listitem');
  await expect(message).toContainText('removed from Fuhrpark Test.');
  await message.hover();
  await page.clock.fastForward(30_000);
  await expect(message).toBeVisible();
  await page.mouse.move(300, 300);
  await page.clock.fastForward(11_000);
  await expect(message).toBeHidden();
});

test('a failure says which car and why, stays, and is tried again from its run', async ({
  page,
  api,
  sandbox,
  pageErrors,
}) => {
  const { id, cars } = await openGroupOf(page, api, 3);
  const [car] = cars;
  if (car === undefined) throw new Error('There is no car.');
  const name = car.licensePlate ?? car.name;
  pageErrors.expect(/status of 400/);
  const fault = { kind: 'answer', status: 400, body: 'The car is in use.' } as const;
  await sandbox.orderFault({ method: 'DELETE', path: `/groups/*/cars/${car.id}`, fault });
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Remove 3 cars' }).click();
  const message = messages(page).getByRole('listitem');
  await expect(message).toContainText(
    '2 cars removed from Fuhrpark Test. 1 failed: The server refused the request. The server says: “The car is in use.” Check what you entered or selected.',
  );
  await expect(row(page, name)).toBeVisible();
  await expectAccessible(page);

  await message.getByRole('button', { name: 'Details' }).click();
  const run = page.getByRole('region', { name: 'Remove 3 cars from Fuhrpark Test' });
  await expect(run).toContainText('1 failed');
  await run.getByRole('button', { name: /^failed: / }).click();
  await expect(run.getByRole('row')).toHaveCount(2);
  await expect(run.getByRole('row').nth(1)).toContainText(`Remove ${name} from Fuhrpark Test`);
  await expectAccessible(page);

  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'DELETE') sent.push(new URL(request.url()).pathname);
  });
  await run.getByRole('button', { name: 'Retry what failed' }).click();
  await expect(run).toContainText('3 done');
  expect(sent).toEqual([`/api/sandbox/v3/groups/${id}/cars/${car.id}`]);
  expect(await api.memberIds(id, 'cars')).toEqual([]);
  await expect(run.locator('button:focus')).toHaveCount(1);
});

test('a change that is so already is told as such', async ({ page, api, pageErrors }) => {
  pageErrors.expect(/status of 404/);
  const { id, cars } = await openGroupOf(page, api, 2);
  const [car] = cars;
  if (car === undefined) throw new Error('There is no car.');
  await api.remove(id, 'cars', car.id);
  const name = car.licensePlate ?? car.name;
  await row(page, name).focus();
  await page.keyboard.press('Delete');
  await expect(messages(page)).toContainText(
    `${name} was not in Fuhrpark Test. No change was needed.`,
  );
  await expect(messages(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('runs survive a reload, are taken back later, and are copied', async ({
  page,
  api,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { id, cars } = await openGroupOf(page, api, 2);
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Remove 2 cars' }).click();
  await expect(messages(page)).toContainText('2 cars removed');
  await page.goto('/runs');
  await page.getByRole('button', { name: 'Export, copy or print' }).click();
  await page.getByRole('menuitem', { name: 'Copy as table' }).click();
  await expect(messages(page)).toContainText('1 row copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Started\tRun\tState\tResult\r\n.*\tRemove 2 cars from Fuhrpark Test\tdone\t2 done$/,
  );
  await page.getByRole('link', { name: 'Remove 2 cars from Fuhrpark Test' }).click();
  const run = page.getByRole('region', { name: 'Remove 2 cars from Fuhrpark Test' });
  await page.reload();
  await expect(run).toContainText('2 done');

  // The server's log tells who it was.
  const sentence = async () => {
    await run.getByRole('button', { name: 'Copy as a sentence' }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect
    .poll(sentence)
    .toMatch(/\d{4}.*, Musterflotte GmbH, by \w.*: 2 cars removed from Fuhrpark Test\.$/);
  await expect(messages(page)).toContainText('The sentence was copied.');
  await run.getByRole('button', { name: 'Export, copy or print' }).click();
  await page.getByRole('menuitem', { name: 'Copy as table' }).click();
  await expect(messages(page)).toContainText('2 rows copied');
  const table = await page.evaluate(() => navigator.clipboard.readText());
  expect(table.split('\r\n').map((line) => line.split('\t'))).toEqual([
    'change,kind,element id,element,group id,group,state,status,message'.split(','),
    ...cars.map((car) => {
      const name = car.licensePlate ?? car.name;
      const what = `Remove ${name} from Fuhrpark Test`;
      return [what, 'Car', String(car.id), name, String(id), 'Fuhrpark Test', 'done', '', ''];
    }),
  ]);
  await run
    .getByRole('button', { name: /^Copy as curl: / })
    .first()
    .click();
  await expect(messages(page)).toContainText('Copied as curl.');
  const curl = await page.evaluate(() => navigator.clipboard.readText());
  expect(curl).toContain(
    `curl -X DELETE '${new URL(page.url()).origin}/api/sandbox/v3/groups/${id}/cars/`,
  );
  const { token } = await sessionOf(page);
  for (const text of [table, curl]) {
    expect(text).not.toContain(token);
    expect(text).not.toContain(apiKey);
  }

  await run.getByRole('button', { name: 'Undo' }).click();
  await expect(run.getByRole('button', { name: 'Redo' })).toBeVisible();
  await expect.poll(() => api.memberIds(id, 'cars')).toHaveLength(2);
  await run.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => api.memberIds(id, 'cars')).toHaveLength(0);
});

test('the page of runs says nothing of runs before it knows them, and tries again', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/ERR_FAILED/);
  await openGroupOf(page, api, 2);
  await removeFirst(page);
  await expect(messages(page)).toContainText('removed from Fuhrpark Test.');
  await page.route(engineScript, (route) => route.abort());
  await page.goto('/runs');
  await expect(page.getByRole('alert')).toContainText('This could not be shown');
  await expect(page.getByRole('heading', { name: 'No runs yet' })).toHaveCount(0);
  await page.unroute(engineScript);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('a wish of many that finds no engine is told, not dropped', async ({
  page,
  api,
  pageErrors,
}) => {
  pageErrors.expect(/ERR_FAILED|dynamically imported module/);
  await page.route(engineScript, (route) => route.abort());
  await openGroupOf(page, api, 1);
  await page.getByRole('button', { name: 'Add cars' }).first().click();
  const picker = page.getByRole('dialog');
  await picker.getByRole('checkbox', { name: 'Select all' }).click();
  await picker.getByRole('button', { name: /^Add \d+ cars$/ }).click();
  await expect(page.getByRole('heading', { name: /new version|has failed/ })).toBeVisible();
});

test('a run that this browser does not know leads back to all runs', async ({ page }) => {
  await enterSandbox(page, '/runs?run=nonsense&show=nothing');
  await expect(
    page.getByRole('heading', { name: 'This run is not known in this browser' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'All runs' }).click();
  await expect(page.getByRole('heading', { name: 'No runs yet' })).toBeVisible();
  await expectAccessible(page);
});

test('the focus follows a run that is opened and closed', async ({ page, api }) => {
  await openGroupOf(page, api, 3);
  await removeFirst(page);
  await expect(page.getByRole('row')).toHaveCount(3);
  await removeFirst(page);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Runs' }).click();
  await expect(page.getByRole('grid', { name: 'Runs' }).getByRole('row')).toHaveCount(3);
  const older = page.getByRole('row').nth(2);
  await older.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close the run' }).click();
  await expect(older).toBeFocused();

  // Here the run takes the place of the list.
  await page.setViewportSize({ width: 900, height: 800 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /^Remove / })).toBeFocused();
  await page.getByRole('button', { name: 'Close the run' }).press('Enter');
  await expect(older).toBeFocused();
});

test('on a phone a run opens over the list, and nothing is wider than the screen @narrow', async ({
  page,
  api,
}) => {
  const { id } = await openGroupOf(page, api, 2);
  const [first] = await api.memberIds(id, 'cars');
  if (first === undefined) throw new Error('There is no car.');
  await removeFirst(page);
  await expect(messages(page)).toContainText('removed from Fuhrpark Test.');
  // A message stays while somebody is in it.
  await messages(page).getByRole('button', { name: 'Details' }).focus();
  await expectAccessible(page);
  await messages(page).getByRole('button', { name: 'Details' }).click();
  await expect(page.getByRole('button', { name: 'All runs' })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'All runs' }).click();
  await expect(page.getByRole('grid', { name: 'Runs' })).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toBeFocused();
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('a message and its run speak German', async ({ page, api }) => {
    const id = await api.createGroup('Fuhrpark Test');
    const [car] = await api.list('cars', { $top: '1' });
    if (car === undefined) throw new Error('There is no car.');
    await api.assign(id, 'cars', car.id);
    await page.goto(`/groups/${id}`);
    await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
    const name = car.licensePlate ?? car.name;
    await row(page, name).focus();
    await page.keyboard.press('Delete');
    const message = page.getByRole('list', { name: 'Meldungen' });
    await expect(message).toContainText(`${name} wurde aus Fuhrpark Test entfernt.`);
    await message.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(message).toContainText('Rückgängig gemacht:');
    await message.getByRole('button', { name: 'Details' }).last().click();
    await expect(page.getByRole('heading', { name: 'Verlauf' })).toBeVisible();
    await expectAccessible(page);
  });
});
