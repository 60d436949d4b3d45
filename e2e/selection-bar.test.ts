import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';

test.use({ locale: 'de-DE' });

const kinds = ['cars', 'users', 'services', 'products'] as const;
const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') });
const bar = (page: Page) =>
  page.getByRole('toolbar', { name: /^(Mit der Auswahl|Aktionen für die ausgewählten )/ });

/** Nothing in the bar, and nothing in its place, is wider than there is room for. */
const expectWhole = (page: Page) =>
  expect
    .poll(() =>
      bar(page).evaluate((toolbar) => {
        const place = toolbar.parentElement;
        const over = (one: Element | null) =>
          one === null ? 0 : one.scrollWidth - one.clientWidth;
        return [over(toolbar), over(place)];
      }),
    )
    .toEqual([0, 0]);

const enter = async (page: Page) => {
  await page.goto('/cars');
  await page.getByRole('button', { name: 'Sandbox ausprobieren' }).click();
  await expect(rows(page).first()).toBeVisible();
};

test('what can be done with a selection stands in one line, in German too', async ({ page }) => {
  await enter(page);
  for (const kind of kinds) {
    await page.goto(`/${kind}`);
    await rows(page).nth(1).getByRole('checkbox').check();
    await expect(bar(page).getByRole('button', { name: 'Auswahl aufheben' })).toBeInViewport({
      ratio: 1,
    });
    await expectWhole(page);
    await rows(page).nth(2).getByRole('checkbox').check();
    await bar(page)
      .getByRole('button', { name: /^Alle / })
      .click();
    await expectWhole(page);
  }
  await expectAccessible(page);
  // On the board with cards of several columns, one of which is no group.
  await page.goto('/board');
  for (const column of [0, 1, 2])
    await page
      .locator('[data-lane]')
      .nth(column)
      .locator('[data-card]')
      .first()
      .click({ modifiers: ['Control'] });
  await expect(bar(page)).toContainText('3 Fahrzeuge aus 2 Gruppen und ohne Gruppe');
  await expect(bar(page).getByRole('button', { name: 'Auswahl aufheben' })).toBeInViewport({
    ratio: 1,
  });
  await expectWhole(page);
});

test('on a phone nothing of it is cut, and the rest is in a menu @narrow', async ({ page }) => {
  await enter(page);
  const top = () => page.getByRole('grid').evaluate((grid) => grid.getBoundingClientRect().top);
  for (const kind of kinds) {
    await page.goto(`/${kind}`);
    await expect(page.getByRole('button', { name: 'Link kopieren' })).toBeVisible();
    const before = await top();
    await rows(page).nth(1).getByRole('checkbox').tap();
    await expect(bar(page).getByRole('button', { name: 'Zu Gruppen hinzufügen' })).toBeVisible();
    await expectWhole(page);
    // The list does not jump.
    expect(await top()).toBe(before);
  }
  await page.goto('/users');
  await rows(page).nth(1).getByRole('checkbox').tap();
  await rows(page).nth(2).getByRole('checkbox').tap();
  const more = bar(page).getByRole('button', { name: 'Weitere Aktionen' });
  await more.tap();
  await expect(page.getByRole('menuitem', { name: 'E-Mail-Adressen kopieren' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Aus Gruppen entfernen' }).tap();
  await expect(
    page.getByRole('dialog', { name: '2 Benutzer aus Gruppen entfernen' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Abbrechen' }).tap();
  await more.tap();
  await page.getByRole('menuitem', { name: 'Auswahl aufheben' }).tap();
  await expect(bar(page)).toHaveCount(0);
  await page.goto('/board?column=1');
  await page
    .locator('[data-card]')
    .first()
    .click({ modifiers: ['Control'] });
  await expect(bar(page).getByRole('button', { name: 'Verschieben …' })).toBeVisible();
  await expectWhole(page);
  await more.tap();
  await expect(page.getByRole('menuitem', { name: 'Aus der Gruppe entfernen' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Auswahl aufheben' }).tap();
  await expect(bar(page)).toHaveCount(0);
});
