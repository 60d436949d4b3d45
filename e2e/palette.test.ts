import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /^Plate, name/ });

test('by the keyboard alone a plate is found and its panel opened, and is the first the next time', async ({
  page,
  api,
}) => {
  const [car] = await api.list('cars', { $filter: "licensePlate ne null and licensePlate ne ''" });
  const plate = car?.licensePlate ?? '';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await enterSandbox(page, '/users');
  await expect(page.getByRole('grid', { name: 'Users' }).getByRole('row').nth(3)).toBeVisible();
  await page.getByRole('searchbox', { name: /Search/ }).focus();
  // In a field, too, and while its code is on its way: nothing of what is typed is lost.
  await page.keyboard.press('Control+k');
  await page.keyboard.type(plate.replaceAll(' ', ''));
  await expect(field(page)).toHaveValue(plate.replaceAll(' ', ''));
  const option = page.getByRole('option', { name: plate });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  );
  await expectAccessible(page);
  const searches = asked.filter((url) => /\/cars\?.*contains/.test(decodeURIComponent(url)));
  expect(searches).toHaveLength(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/cars/${car?.id}`));
  await expect(page.getByRole('heading', { level: 1, name: plate })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toHaveText(
    new RegExp(plate),
  );
});

test('pages and actions are found in both languages, and the focus comes back', async ({
  page,
  api,
}) => {
  const name = 'Zeppelin depot';
  const id = await api.createGroup(name);
  const into = await api.createGroup('Put into Hangar');
  await enterSandbox(page, '/board');
  const opener = page.getByRole('button', { name: 'Search everything' });
  await opener.click();
  await expect(field(page)).toBeFocused();
  await expectAccessible(page);
  await field(page).fill('qqqq');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'No match' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await field(page).fill('gruppen');
  await page.getByRole('option', { name: 'Go to the groups' }).click();
  await expect(page.getByRole('heading', { name: 'Groups', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await field(page).fill(`umbenennen ${name}`);
  await expect(page.getByRole('option', { name: `Rename ${name}` })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: `Rename ${name}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  // The tools of a group are there, in both languages.
  for (const [search, title] of [
    ['angleichen zeppelin', `Make ${name} equal to`],
    ['clear zeppelin', `Clear ${name}`],
  ] as const) {
    await page.keyboard.press('Control+k');
    await field(page).fill(search);
    await page.getByRole('option', { name: title }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  // A sentence with two names opens the tool filled in; nothing is sent before it is confirmed.
  await page.keyboard.press('Control+k');
  await field(page).fill('zeppelin depot in put into hangar zusammenfuehren');
  await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(
    /Merge .*Zeppelin depot.* into .*Hangar/,
  );
  // That so many words are no search for a car is nobody's concern.
  await expect(page.getByRole('dialog')).not.toContainText('Searching');
  await expect(page.getByRole('dialog')).not.toContainText('too much for one search');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog', { name: `Merge ${name} into Put into Hangar` }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await field(page).fill('compare put into hangar zeppelin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/groups/compare\\?a=${into}&b=${id}`));
  await page.keyboard.press('Control+k');
  await field(page).fill('historie zeppelin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/log\\?group=${id}`));
  await page.keyboard.press('Control+k');
  await field(page).fill('export zeppelin');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toBe(`Memberships of ${name}.csv`);
  await page.keyboard.press('Control+k');
  await field(page).fill('create user');
  await expect(page.getByRole('option', { name: 'Create user' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Create user' })).toBeVisible();
  await expect(page).toHaveURL(/\/users\?customer=1$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await field(page).fill('dunkel');
  await page.getByRole('option', { name: 'Switch to dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('on a phone the palette is a sheet behind a sign, and leads to a group @narrow', async ({
  page,
  api,
}) => {
  const name = 'Zeppelin depot';
  const id = await api.createGroup(name);
  await enterSandbox(page, '/board');
  await page.getByRole('button', { name: 'Search everything' }).click();
  await field(page).fill('zeppelin');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('option', { name }).click();
  await expect(page).toHaveURL(new RegExp(`/groups/${id}`));
  await expect(page.getByRole('heading', { name })).toBeVisible();
});
