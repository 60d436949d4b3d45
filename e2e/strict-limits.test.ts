import { expect, type Page } from '@playwright/test';
import { card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import type { FleetApi } from './fleet-api.ts';
import { expectNothingOpen } from './history.ts';
import { paste } from './pasting.ts';
import { enterSandbox } from './sandbox.ts';

// As Microsoft's OData is unless somebody configures it: pages of 100, conditions of 100 nodes.
test.use({ serverEnv: { MOTORPOOL_ODATA_LIMITS: 'strict' } });

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') });
const dialog = (page: Page) => page.getByRole('dialog').first();
const tray = (page: Page) => columnOf(page, 'In no group').getByRole('row');

/** What the API refused to this page, as it was asked. */
const watchRefusals = (page: Page): string[] => {
  const refused: string[] = [];
  page.on('response', (answer) => {
    const { pathname, search } = new URL(answer.url());
    if (answer.status() === 400) refused.push(decodeURIComponent(`${pathname}${search}`));
  });
  return refused;
};

/** All is read, and nothing of the page says that it could not be. */
const expectRead = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
};

const countUsers = async (api: FleetApi): Promise<number> => {
  const ids: number[] = [];
  for (;;) {
    const after = { $filter: `id gt ${ids.at(-1) ?? 0}`, $orderby: 'id', $top: '100' };
    const some = await api.list('users', after);
    if (some.length === 0) return ids.length;
    ids.push(...some.map(({ id }) => id));
  }
};

/** One question alone was refused, once: for a page of 1,000. */
const expectOneRefusal = (refused: readonly string[]) =>
  expect(refused).toEqual([expect.stringContaining('$top=1000')]);

const platedCars = (api: FleetApi, count: number) =>
  api.list('cars', {
    $filter: 'licensePlate ne null',
    $orderby: 'id desc',
    $top: String(count),
  });

test('with pages of 100 the board reads all cars, is refused nothing more after a reload, and finds sixty pasted plates', async ({
  page,
  api,
  pageErrors,
}) => {
  // Chromium tells of every answer above 399.
  pageErrors.expect(/status of 400/);
  const refused = watchRefusals(page);
  const plated = await platedCars(api, 60);
  const [member] = plated;
  const plate = member?.licensePlate ?? '';
  await api.assign(await api.createGroup('AA home'), 'cars', member?.id ?? 0);
  await enterSandbox(page);
  await expect(card(columnOf(page, 'AA home'), plate)).toBeVisible();
  await expect(tray(page).first()).toBeVisible();
  await page.getByLabel('Search cars').fill(plate);
  await expect(columnOf(page, 'AA home')).toContainText('1 of 1');
  await page.goto('/board');
  await expect(tray(page).first()).toBeVisible();
  await paste(page, plated.map(({ licensePlate }) => licensePlate).join('\n'));
  await expect(dialog(page)).toContainText('60 found');
  await dialog(page).getByLabel('Name of a new group').fill('AA pasted');
  await page.keyboard.press('Enter');
  await expectNothingOpen(page);
  await expect
    .poll(async () => {
      const made = (await api.groups()).find(({ name }) => name === 'AA pasted');
      return made === undefined ? 0 : (await api.memberIds(made.id, 'cars')).length;
    })
    .toBe(60);
  await page.goto('/board?kind=users');
  await expect(tray(page).first()).toBeVisible();
  await expectRead(page);
  expectOneRefusal(refused);
});

test('with conditions of 100 nodes a list is searched by what fits, who exists is assigned, and all that match are selected', async ({
  page,
  api,
  pageErrors,
}) => {
  for (const status of [400, 409]) pageErrors.expect(new RegExp(`status of ${status}`));
  const refused = watchRefusals(page);
  const users = await countUsers(api);
  await api.createGroup('AA home');
  await enterSandbox(page, '/users');
  await page.getByRole('button', { name: 'Count' }).click();
  await expect(page.locator('main').getByText(`${users} users`, { exact: true })).toBeVisible();
  const field = page.getByLabel('Search users');
  const unnamed = page.getByRole('button', { name: 'Without a name' });
  await field.fill('muller');
  await unnamed.click();
  await expect(page.getByRole('heading', { name: /No user matches/ })).toBeVisible();
  await unnamed.click();
  await page.getByRole('button', { name: 'Create user' }).click();
  await dialog(page).getByLabel('E-mail address').fill('mira.lindqvist@example.com');
  await dialog(page).getByLabel('First name').fill('Ada');
  await dialog(page).getByLabel('Last name').fill('Beispiel');
  await dialog(page).getByRole('button', { name: 'Create user' }).click();
  await dialog(page).getByRole('button', { name: 'Assign that user to Muster' }).click();
  await expectNothingOpen(page);
  await field.fill('com EXAMPLE lindqvist e mira');
  await expect(rows(page)).toHaveCount(1);
  await expectRead(page);
  await field.fill('example');
  await rows(page).first().getByRole('checkbox').click();
  await page.getByRole('button', { name: /^Select all/ }).click();
  const all = users + 1;
  await expect(page.getByRole('toolbar')).toContainText(`${all} users selected`);
  await page.getByRole('button', { name: 'Add to groups' }).click();
  await dialog(page).getByLabel('Find a group').fill('AA home');
  await dialog(page).getByRole('checkbox').check();
  await dialog(page).getByRole('button', { name: 'Add to 1 group' }).click();
  await expect(page.getByText(`${all} users are added to AA home (0 → ${all})`)).toBeVisible();
  expectOneRefusal(refused);
});

test('with both limits what is not in a group is counted, and pickers, palette and page show what they are asked for', async ({
  page,
  api,
}) => {
  const refused = watchRefusals(page);
  const [member, other] = await platedCars(api, 2);
  const plate = member?.licensePlate ?? '';
  const home = await api.createGroup('AA home');
  await api.assign(home, 'cars', member?.id ?? 0);
  await enterSandbox(page, `/groups/${home}`);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Not in this group' }).click();
  const beside = page.getByRole('region', { name: 'Not in this group' });
  await expect(beside).toContainText(/9\d or more cars|100 or more cars/);
  await beside.getByRole('searchbox').fill(other?.licensePlate ?? '');
  await expect(
    beside.getByRole('gridcell', { name: other?.licensePlate ?? '', exact: true }),
  ).toBeVisible();
  await expectRead(page);
  await page.goto('/cars');
  await page.getByRole('button', { name: 'In a group …' }).click();
  await dialog(page).getByRole('combobox').fill('AA home');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('combobox').fill(plate);
  await expect(dialog(page).getByRole('option', { name: plate })).toBeVisible();
  await page.keyboard.press('Enter');
  const alone = page.getByRole('main').filter({ hasText: 'All cars' }).filter({ hasText: plate });
  await expect(alone.getByRole('button', { name: 'AA home', pressed: true })).toBeVisible();
  const away = await api.createGroup('AA away');
  await api.assign(away, 'cars', other?.id ?? 0);
  await page.goto(`/groups/compare?a=${home}&b=${away}`);
  for (const car of [member, other])
    await expect(page.getByRole('gridcell', { name: car?.licensePlate ?? '' })).toBeVisible();
  await expectRead(page);
  expect(refused).toEqual([]);
});
