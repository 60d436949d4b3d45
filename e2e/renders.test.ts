import { expect, type Page } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { countRenders, rendersSince } from './count-renders.ts';
import { test } from './fixtures.ts';
import { enterSandbox } from './sandbox.ts';

/** Until nothing comes by itself any more: the rest of the code, and who is in which group. */
const comeToRest = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await expect.poll(() => rendersSince(page), { intervals: [700] }).toEqual([]);
};

/** What was made anew since, but these, and what stands in them. */
const madeBeside = async (page: Page, ...places: string[]) =>
  (await rendersSince(page)).filter((place) => !places.includes(place.replace(/^in /, '')));

test('a box that is ticked makes no other row anew, in any list; a search none that stays where it is', async ({
  page,
}) => {
  await countRenders(page);
  await enterSandbox(page, '/users');
  for (const path of ['/users', '/cars', '/groups', '/groups/1']) {
    await page.goto(path);
    const rows = page.getByRole('grid').first().getByRole('row');
    const box = (at: number) => rows.nth(at + 1).getByRole('checkbox');
    await expect(box(3)).toBeVisible();
    await comeToRest(page);
    await box(3).click();
    await expect(box(3)).toBeChecked();
    // What can be done with a selection comes with the first.
    await comeToRest(page);
    await box(5).click();
    await expect(box(5)).toBeChecked();
    await expect(page.getByText(/^2\b.* selected/).first()).toBeVisible();
    expect(await madeBeside(page, 'row 3', 'row 5'), path).toEqual([]);
  }
  // All addresses hold both: who was found is found again, in the same place.
  await page.goto('/users?q=e');
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
  await comeToRest(page);
  const answered = page.waitForResponse((answer) => answer.url().includes('contains'));
  await page.getByRole('searchbox').fill('ex');
  await answered;
  await expect(page).toHaveURL(/q=ex/);
  await page.waitForLoadState('networkidle');
  expect((await rendersSince(page)).filter((place) => place.startsWith('row'))).toEqual([]);
});

/** Whether the first frame after the next drop shows the card in the column, marked as pending. */
const shownNextFrame = (page: Page, cardId: number, columnId: number) =>
  page.evaluate((pending) => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const look = () => resolve(document.querySelector(pending) !== null);
    // Before the product hears of the drop: what waits for a frame itself comes too late.
    addEventListener('drop', () => requestAnimationFrame(look), { capture: true, once: true });
    Object.assign(window, { shownNextFrame: promise });
  }, `[data-lane="${columnId}"] [data-card="${cardId}"][data-pending]`);
const wasShown = (page: Page) => page.evaluate('window.shownNextFrame');

test('a drag makes the two columns anew that it concerns and no other, and the next frame shows what it did', async ({
  page,
  api,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  await countRenders(page);
  await enterSandbox(page, '/board');
  const [from, to] = [columnOf(page, home.name), columnOf(page, other.name)];
  await expect(card(from, member.plate)).toBeVisible();
  await comeToRest(page);
  await card(from, member.plate).hover();
  await page.mouse.down();
  await to.hover();
  await to.hover({ position: { x: 60, y: 300 } });
  await expect(page.getByText(`Move to ${other.name}`)).toBeVisible();
  const concerned = [
    ...[home, other].flatMap(({ id }) => [`column ${id}`, `target ${id}`]),
    `card ${member.id}`,
  ];
  // The tray has come with all of its targets; what is dropped makes none of the others anew.
  const made = await madeBeside(page, ...concerned);
  expect(made.filter((place) => !/^(in )?target/.test(place))).toEqual([]);
  await shownNextFrame(page, member.id, other.id);
  await page.mouse.up();
  expect(await wasShown(page)).toBe(true);
  await expect(card(to, member.plate)).toBeFocused();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([member.id]);
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Undo').first()).toBeVisible();
  expect(await madeBeside(page, ...concerned)).toEqual([]);
});
