import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const dialog = (page: Page) => page.getByRole('dialog');

/** Notes what is said to a screen reader from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[role="status"][aria-atomic="true"]');
    if (region === null) throw new Error('Nothing is said on this page.');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });

/** What was said of this since. */
const saidOf = (page: Page, what: string) =>
  page.evaluate((words) => {
    const said: unknown = Reflect.get(window, 'said');
    return Array.isArray(said) ? said.filter((text) => String(text).includes(words)).length : 0;
  }, what);

test('a group just created is in sight in its place, marked for a moment, and said once', async ({
  page,
  api,
}) => {
  for (let at = 0; at < 30; at += 1) await api.createGroup(`Bestand ${100 + at}`);
  await enterSandbox(page, '/groups');
  await expect(row(page, 'Bestand 100')).toBeVisible();
  await listen(page);
  await page.getByRole('button', { name: 'Create group' }).click();
  await dialog(page).getByLabel('Name').fill('Zz Nachzügler');
  await dialog(page).getByRole('button', { name: 'Create group' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(row(page, 'Zz Nachzügler')).toBeInViewport();
  await expect(row(page, 'Zz Nachzügler')).toHaveAttribute('data-new', 'true');
  await expect.poll(() => saidOf(page, 'Zz Nachzügler')).toBe(1);
  await expect(row(page, 'Zz Nachzügler')).not.toHaveAttribute('data-new');
  expect(await saidOf(page, 'Zz Nachzügler')).toBe(1);
});

test('a user just created is in sight in its place and marked, also far down the list', async ({
  page,
}) => {
  await enterSandbox(page, '/users');
  await expect(row(page, '@').first()).toBeVisible();
  await page.getByRole('button', { name: 'Create user' }).click();
  await dialog(page).getByLabel('E-mail address').fill('zoe@example.com');
  await dialog(page).getByLabel('First name').fill('Zoë');
  await dialog(page).getByLabel('Last name').fill('Zzyzx');
  await dialog(page).getByRole('button', { name: 'Create user' }).click();
  const made = page.getByRole('dialog', { name: 'The user’s password' });
  await made.getByRole('button', { name: 'Copy' }).click();
  await made.getByRole('button', { name: 'Close' }).last().click();
  await expect(made).toBeHidden();
  await expect(row(page, 'zoe@example.com')).toBeInViewport();
  await expect(row(page, 'zoe@example.com')).toHaveAttribute('data-new', 'true');
});

test('the page of a car tells what this browser did with it, when and with what outcome, and leads there', async ({
  page,
  api,
}) => {
  const group = await api.createGroup('Aa Winterdienst');
  const [car] = await api.list('cars', { $orderby: 'id', $top: '1' });
  if (car === undefined) throw new Error('The example fleet has no car.');
  await enterSandbox(page, `/cars/${car.id}`);
  const main = page.getByRole('main');
  const runs = main.getByRole('region', { name: 'Runs in this browser' });
  await expect(runs).toContainText('No change to it is known in this browser.');
  await main.getByLabel('Find a group').fill('Aa Winter');
  await main.getByRole('button', { name: 'Aa Winterdienst', pressed: false }).click();
  await expect.poll(() => api.memberIds(group, 'cars')).toEqual([car.id]);
  await expect(runs.getByRole('listitem')).toHaveCount(1);
  await expect(runs.getByRole('listitem')).toContainText('done');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => api.memberIds(group, 'cars')).toEqual([]);
  // As the journal of this browser has it, after the page is loaded anew.
  await page.reload();
  await expect(runs.getByRole('listitem')).toHaveCount(2);
  await expect(runs.getByRole('listitem').first()).toContainText('Undo “Add');
  await expect(runs.getByRole('listitem').last()).toContainText('undone since');
  await expectAccessible(page);
  await runs.getByRole('link', { name: /^Add .* to Aa Winterdienst$/ }).click();
  await expect(page).toHaveURL(/\/runs\?.*run=/);
  await expect(page.getByRole('heading', { name: /^Add .* to Aa Winterdienst$/ })).toBeVisible();
});
