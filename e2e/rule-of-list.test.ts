import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { expectNothingOpen } from './history.ts';
import { enterSandbox } from './sandbox.ts';

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') });

test('the filter of a list becomes a rule of a group, and the group shows what it lacks', async ({
  page,
  api,
}) => {
  const group = await api.createGroup('AA Ohne Kennzeichen');
  const unplated = await api.list('cars', {
    $filter: "(licensePlate eq null or licensePlate eq '')",
    $top: '1000',
  });
  await enterSandbox(page, '/cars');
  await expect(rows(page).first()).toBeVisible();
  const tie = page.getByRole('button', { name: 'Tie to a group as a rule' });
  await expect(tie).toHaveCount(0);
  await page.getByRole('button', { name: 'Without a plate' }).click();
  await tie.click();
  await page.getByRole('dialog', { name: 'Tie “Cars: Without a plate” to which group?' }).waitFor();
  await page.getByRole('combobox', { name: 'Search groups' }).fill('AA Ohne');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rules of AA Ohne Kennzeichen' });
  await expect(dialog.getByRole('checkbox', { name: 'Without a plate' })).toBeChecked();
  await expect(dialog.getByRole('combobox', { name: 'Kind' }).getByRole('option')).toHaveText([
    'Cars',
  ]);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add rule' }).click();
  await expect(dialog.getByRole('list', { name: 'Rules of this group' })).toContainText(
    'Cars: Without a plate',
  );
  await expect(dialog).toContainText(`${unplated.length} missing`);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expectNothingOpen(page);
  await expect(tie).toBeFocused();
  expect(await api.memberIds(group, 'cars')).toEqual([]);
  // A rule knows nothing of groups: such a list can not become one.
  await page.getByRole('button', { name: /^In no group/ }).click();
  await expect(tie).toHaveCount(0);
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('a search of users becomes one too, on a phone as well @narrow', async ({ page, api }) => {
    await api.createGroup('AA Leute');
    await page.goto('/users?q=anna');
    await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
    await page.getByRole('button', { name: 'Als Regel mit einer Gruppe verknüpfen' }).tap();
    await page.getByRole('option', { name: 'AA Leute' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Regeln von AA Leute' });
    await expect(dialog.getByRole('textbox', { name: 'Suchwörter' })).toHaveValue('anna');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Regel hinzufügen' }).tap();
    await expect(dialog.getByRole('list', { name: 'Regeln dieser Gruppe' })).toContainText(
      'Benutzer: anna',
    );
  });
});
