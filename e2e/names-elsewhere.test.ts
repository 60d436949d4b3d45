import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { expectNothingOpen } from './history.ts';
import { enterSandbox } from './sandbox.ts';
import { exportedFile } from './taking-out.ts';

// A day on the calendar is that day here as well, where midnight of Greenwich is the day before.
test.use({ timezoneId: 'America/New_York' });

const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => page.locator('[role="row"][data-index]');
const panel = (page: Page) => page.getByRole('complementary');

test('the groups in a list of cars are told apart, isolated, and what is invisible in them is seen', async ({
  page,
  api,
}) => {
  const [car] = await api.list('cars', { $orderby: 'licensePlate,id', $top: '1' });
  const one = await api.createGroup('Aa \u202Etser');
  const other = await api.createGroup('aa tser');
  const turned = await api.createGroup('Aa מחסן');
  for (const id of [one, other]) await api.assign(id, 'cars', car?.id ?? 0);
  await enterSandbox(page, '/cars');
  const chips = rows(page).first().getByRole('link');
  const chip = chips.filter({ hasText: 'Aa [U+202E]tser' });
  await expect(chip).toHaveText(`Aa [U+202E]tserID ${one}`);
  await expect(chip).toHaveAttribute('title', 'Aa [U+202E]tser');
  await expect(chips.filter({ hasText: `ID ${other}` })).toHaveCount(1);
  const { csv } = await exportedFile(page);
  expect(csv).toContain('\u2068Aa \u202Etser\u2069');
  await rows(page).first().press('Enter');
  await panel(page).getByLabel('Find a group').fill('Aa');
  await expect(panel(page).getByTitle('\u2068Aa מחסן\u2069')).toBeVisible();
  await page.goto('/log');
  const options = page.getByLabel('Group', { exact: true }).locator('option');
  await expect(options.filter({ hasText: 'Aa [U+202E]tser' })).toHaveText(
    `Aa [U+202E]tser (ID ${one})`,
  );
  await expect(options.filter({ hasText: 'Aa מחסן' })).toHaveText('\u2068Aa מחסן\u2069');
  await page.goto(`/groups/compare?a=${turned}`);
  await expect(
    page.getByLabel('First group').locator('option').filter({ hasText: 'Aa מחסן' }),
  ).toHaveText('\u2068Aa מחסן\u2069');
  await page.goto('/groups');
  const boxes = page.getByRole('row').filter({ hasText: 'Aa' }).getByRole('checkbox');
  await expect(boxes.nth(1)).toBeVisible();
  expect((await exportedFile(page)).csv).toContain('\u2068Aa \u202Etser\u2069');
  for (const at of [0, 1]) await boxes.nth(at).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(dialog(page).getByRole('rowheader').filter({ hasText: 'ID' })).not.toHaveCount(0);
});

test('a group gone has a title that turns nothing round', async ({ page, api, pageErrors }) => {
  pageErrors.expect(/status of 404/);
  // Nobody tells the page, so that it finds it out by reading.
  await page.route('**/changes', (route) => route.fulfill({ status: 404 }));
  const refused = page.waitForResponse('**/changes');
  const id = await api.createGroup('מחסן');
  await enterSandbox(page, `/groups/${id}`);
  await expect(page).toHaveTitle('\u2068מחסן\u2069 · Motorpool');
  await api.deleteGroup(id);
  // A read that was on its way may find it out as well.
  await expect(async () => {
    await page.keyboard.press('r');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('\u2068מחסן\u2069 is gone', { timeout: 2_000 });
  }).toPass();
  await expect(page).toHaveTitle('\u2068מחסן\u2069 · Motorpool');
  await refused;
});

test('of a person and a service what is told is seen, and a day is that day everywhere', async ({
  page,
}) => {
  await page.route(/\/v3\/(users|services)\b/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll('"firstName":"Anna"', '"firstName":"An\u200Bna"')
      .replaceAll(/"terminationDate":"[^"]*"/g, '"terminationDate":"2026-05-01"');
    return route.fulfill({ response, body });
  });
  await enterSandbox(page, '/users/1');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toContainText('An[U+200B]na');
  await expect(main.getByRole('definition').first()).toHaveText('An[U+200B]na');
  await page.goto('/services?only=ended');
  await rows(page).first().press('Enter');
  await expect(panel(page).getByRole('definition').filter({ hasText: '2026' })).toHaveText(
    '1 May 2026',
  );
  await page.keyboard.press('Escape');
  const { csv } = await exportedFile(page);
  expect(csv).toContain(',2026-05-01,');
});

test('a name of a duplicate and of a group for a list is cleaned, and its double is warned of', async ({
  page,
  api,
}) => {
  const { id } = await api.group('Depot Nord');
  const before = (await api.groups()).length;
  const double = 'There is a group of this name already.';
  await enterSandbox(page, `/groups/${id}`);
  await page.getByRole('button', { name: 'Actions for Depot Nord' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate', exact: true }).click();
  const name = dialog(page).getByLabel('Name');
  await name.fill('depot\u00A0nord');
  await expect(dialog(page)).toContainText(double);
  await name.fill('\u200B');
  await expect(dialog(page)).not.toContainText(double);
  await dialog(page).getByRole('button', { name: 'Duplicate' }).click();
  await expect(name).toHaveAccessibleDescription('Enter a name.');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expectNothingOpen(page);
  expect(await api.groups()).toHaveLength(before);
  await page.goto('/users');
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await dialog(page).getByLabel('Name of a new group').fill('DEPOT  NORD');
  await expect(dialog(page)).toContainText(double);
});
