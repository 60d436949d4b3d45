import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { expectNothingOpen } from './history.ts';
import { enterSandbox } from './sandbox.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });

const openMenu = async (page: Page) => {
  await page.getByRole('button', { name: 'Saved views' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
};

test('a filter is saved under a name, found again, put into order, shared, renamed and deleted, and both are undone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enterSandbox(page, '/cars');
  await openMenu(page);
  await expect(item(page, 'Save this view')).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Without a plate' }).click();
  await expect(page).toHaveURL(/only=unplated/);
  await openMenu(page);
  await item(page, 'Save this view').click();
  await dialog(page).getByRole('button', { name: 'Save this view' }).click();
  await expect(dialog(page).getByLabel('Name of the view')).toHaveAccessibleDescription(
    /Enter a name\./,
  );
  await dialog(page).getByLabel('Name of the view').fill('Unzugelassen');
  await dialog(page).getByRole('button', { name: 'Save this view' }).click();
  await expectNothingOpen(page);

  // On another visit it is still there, and leads to the same list, from wherever one is.
  await page.goto('/runs');
  const link = page
    .getByRole('navigation', { name: 'Saved views' })
    .getByRole('link', { name: 'Unzugelassen' });
  await link.click();
  await expect(page).toHaveURL(/\/cars\?.*only=unplated/);
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
  await page.goto('/cars');
  await openMenu(page);
  await item(page, 'Unzugelassen').click();
  await expect(page).toHaveURL(/\/cars\?.*only=unplated/);
  await expect(page.getByRole('button', { name: 'Without a plate', pressed: true })).toBeVisible();
  await openMenu(page);
  await expect(item(page, 'Unzugelassen (shown now)')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Without a name' }).click();
  await openMenu(page);
  await item(page, 'Save this view').click();
  await dialog(page).getByLabel('Name of the view').fill('Leer');
  await page.keyboard.press('Enter');
  await expectNothingOpen(page);
  const links = page.getByRole('navigation', { name: 'Saved views' }).getByRole('link');
  await expect(links).toHaveText(['Unzugelassen', 'Leer']);
  await openMenu(page);
  await item(page, 'Arrange, share, rename or delete views').click();
  await expectAccessible(page);
  const views = page.getByRole('dialog', { name: 'Saved views' });
  const up = views.getByRole('button', { name: 'Move Leer up' });
  await up.click();
  await expect(views.getByRole('link')).toHaveText(['Leer', 'Unzugelassen']);
  await expect(links).toHaveText(['Leer', 'Unzugelassen']);
  await expect(up).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Copy the address of Unzugelassen' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/\/cars\?only=unplated&customer=1$/);

  await dialog(page).getByRole('button', { name: 'Rename Unzugelassen' }).click();
  const renaming = page.getByRole('dialog', { name: 'Rename Unzugelassen' });
  await renaming.getByLabel('Name of the view').fill('Neu im Hof');
  await renaming.getByRole('button', { name: 'Rename' }).click();
  await expect(views.getByRole('link', { name: 'Neu im Hof' })).toBeVisible();
  await views.getByRole('button', { name: 'Undo' }).click();
  await expect(views.getByRole('link', { name: 'Unzugelassen' })).toBeVisible();
  await views.getByRole('button', { name: 'Delete Unzugelassen' }).click();
  await expect(views.getByRole('link')).toHaveText(['Leer']);
  await expect(link).toHaveCount(0);
  await expect(views.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(views.getByRole('link')).toHaveText(['Leer', 'Unzugelassen']);
});
