import { expect, type Page } from '@playwright/test';
import { columnOf } from './board-page.ts';
import { colleague, type FleetApi, openFleet } from './fleet-api.ts';
import { test } from './fixtures.ts';
import { messages } from './runs-page.ts';
import { enterSandbox } from './sandbox.ts';

const bar = (page: Page) => page.getByRole('toolbar');
const cardsOf = (page: Page, name: string) => columnOf(page, name).getByRole('row');

/** Three groups of twenty cars each that stand first, and an empty one behind them; a car of the first is in the second as well. */
const arrangeGroups = async (api: FleetApi) => {
  const cars = await api.list('cars', { $orderby: 'licensePlate', $top: '60' });
  // It stands first in both.
  const shared = cars.find(({ licensePlate }) => licensePlate != null);
  const groups: { name: string; id: number; cars: readonly number[] }[] = [];
  for (const [at, name] of ['AA one', 'AA two', 'AA three'].entries()) {
    const id = await api.createGroup(name);
    const held = cars.slice(at * 20, at * 20 + 20).map((car) => car.id);
    const both = at === 1 && shared !== undefined ? [shared.id] : [];
    for (const car of [...held, ...both]) await api.assign(id, 'cars', car);
    groups.push({ name, id, cars: [...held, ...both] });
  }
  const target = await api.createGroup('AA whole');
  const [one, two, three] = groups;
  if (one === undefined || two === undefined || three === undefined) throw new Error('no groups');
  return { one, two, three, target };
};

const countIn = async (api: FleetApi, groupId: number) =>
  (await api.memberIds(groupId, 'cars')).length;

/** Whether the groups hold again what they held. */
const expectAsBefore = async (
  api: FleetApi,
  groups: readonly { id: number; cars: readonly number[] }[],
) => {
  for (const { id, cars } of groups)
    await expect
      .poll(async () => (await api.memberIds(id, 'cars')).toSorted((a, b) => a - b))
      .toEqual(cars.toSorted((a, b) => a - b));
};

const agree = (page: Page, name: RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).click();

/** The page hears of what colleagues do from now on. */
const enterListening = async (page: Page, path: string): Promise<void> => {
  const listens = page.waitForResponse(
    (answer) => new URL(answer.url()).pathname.endsWith('/changes') && answer.ok(),
  );
  await enterSandbox(page, path);
  await listens;
};

/** A run of a hundred changes takes its time on a busy machine. */
const expectSaid = (page: Page, text: string | RegExp) =>
  expect(messages(page).getByText(text)).toBeVisible({ timeout: 60_000 });

test.describe.configure({ timeout: 180_000 });
test.beforeEach(({ page }) => page.setViewportSize({ width: 1900, height: 1500 }));

test('a click selects one card, the ground beside the cards lets go of it, a double click and Enter open it, and Back comes to it again', async ({
  page,
  api,
}) => {
  const { one, two } = await arrangeGroups(api);
  await enterSandbox(page, '/board');
  const [first, second] = [cardsOf(page, one.name).nth(3), cardsOf(page, two.name).nth(4)];
  await first.click();
  await expect(bar(page)).toContainText('1 car selected');
  await second.click();
  await expect(bar(page)).toContainText('1 car selected');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  // The arrows take it along, so that Delete means the card that has the focus.
  await page.keyboard.press('ArrowUp');
  await expect(cardsOf(page, two.name).nth(3)).toHaveAttribute('aria-selected', 'true');
  await expect(bar(page)).toContainText('1 car selected');
  await columnOf(page, 'AA whole').click({ position: { x: 100, y: 400 } });
  await expect(bar(page)).toHaveCount(0);

  const id = await first.getAttribute('data-card');
  await first.dblclick({ position: { x: 60, y: 20 } });
  await expect(page).toHaveURL(new RegExp(`/cars/${id}$`));
  await page.goBack();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/board/);
  await page.goBack();
  await expect(cardsOf(page, one.name).nth(4)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Details' }).click();
  await expect(page).not.toHaveURL(/board/);
});

test('a band from the ground selects what it touches in several columns, scrolls its own, adds with Ctrl, and Escape takes it back', async ({
  page,
  api,
}) => {
  await page.setViewportSize({ width: 1900, height: 700 });
  const { one, two, three } = await arrangeGroups(api);
  await enterSandbox(page, '/board');
  await expect(cardsOf(page, two.name).first()).toBeVisible();
  // What draws the band comes after the cards.
  await expect(page.locator('div[class*="_band_"]')).toBeAttached();
  const boxOf = async (name: string, at: number) => {
    const box = await cardsOf(page, name).nth(at).boundingBox();
    if (box === null) throw new Error(`Card ${at} of ${name} is not there.`);
    return box;
  };
  // Between two columns, up beside the second card of the first one.
  const [begin, end] = [await boxOf(one.name, 1), await boxOf(three.name, 3)];
  await page.mouse.move(begin.x - 4, begin.y + 10);
  await page.mouse.down();
  await page.mouse.move(begin.x + 40, begin.y + 30);
  await page.mouse.move(end.x + 40, end.y + 10);
  await expect(bar(page)).toContainText('6 cars from 2 groups');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(bar(page)).toHaveCount(0);

  await page.mouse.move(begin.x - 4, begin.y + 10);
  await page.mouse.down();
  await page.mouse.move(begin.x + 40, begin.y + 30);
  await page.mouse.move(end.x + 40, end.y + 10);
  await page.mouse.up();
  await expect(bar(page)).toContainText('6 cars from 2 groups');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');

  // To the lower edge of the last column and on: it scrolls to its last card.
  const from = await boxOf(two.name, 0);
  const column = await columnOf(page, two.name).boundingBox();
  if (column === null) throw new Error('The last column is not there.');
  await page.keyboard.down('Control');
  await page.mouse.move(from.x - 4, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 40);
  await page.mouse.move(from.x + 30, column.y + column.height - 4);
  await expect(bar(page)).toContainText('27 cars from 3 groups');
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect(cardsOf(page, two.name).last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

test('50 cards of three columns are selected and dragged with the mouse onto a collapsed column, in one run that is taken back as one', async ({
  page,
  api,
}) => {
  const { one, two, three, target } = await arrangeGroups(api);
  await enterSandbox(page, '/board');
  await expect(cardsOf(page, three.name)).toHaveCount(20);
  await columnOf(page, 'AA whole').getByRole('button', { name: 'Actions for AA whole' }).click();
  await page.getByRole('menuitem', { name: 'Collapse column' }).click();
  await expect(columnOf(page, 'AA whole').getByRole('button', { expanded: false })).toBeVisible();

  await cardsOf(page, one.name).nth(0).click();
  await cardsOf(page, one.name)
    .nth(14)
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('15 cars selected');
  await cardsOf(page, two.name)
    .nth(0)
    .click({ modifiers: ['ControlOrMeta'] });
  await cardsOf(page, two.name)
    .nth(17)
    .click({ modifiers: ['Shift'] });
  await cardsOf(page, three.name)
    .nth(0)
    .click({ modifiers: ['Shift'] });
  await cardsOf(page, three.name)
    .nth(17)
    .click({ modifiers: ['Shift'] });
  // The car that stands in two columns is selected in both, and is one car.
  await expect(bar(page)).toContainText('50 cars from 3 groups');
  await expect(page.locator('[data-card][aria-selected="true"]')).toHaveCount(51);

  await cardsOf(page, three.name).nth(1).hover();
  await page.mouse.down();
  await columnOf(page, 'AA whole').hover();
  await expect(page.getByText('Move 50 cars to AA whole')).toBeVisible();
  await expect(page.getByText('0 → 50')).toBeVisible();
  await page.mouse.up();
  await agree(page, /Make 101 changes/);
  await expectSaid(page, '50 cars moved to AA whole.');
  expect(await countIn(api, target)).toBe(50);
  expect(await countIn(api, one.id)).toBe(5);
  expect(await countIn(api, two.id)).toBe(3);
  expect(await countIn(api, three.id)).toBe(2);
  await expect(bar(page)).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await expectSaid(page, 'Undone: 50 cars are back where they were.');
  await expectAsBefore(api, [one, two, three, { id: target, cars: [] }]);
});

test('50 cards of three columns are selected and moved by keys alone, taken back, and removed from several groups at once', async ({
  page,
  api,
}) => {
  const { one, two, three, target } = await arrangeGroups(api);
  await enterSandbox(page, '/board');
  await expect(cardsOf(page, two.name)).toHaveCount(21);
  const press = async (key: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  await cardsOf(page, one.name).nth(0).focus();
  await press('Shift+ArrowDown', 15);
  await expect(bar(page)).toContainText('16 cars selected');
  await press('ArrowRight');
  await press('Control+a');
  await expect(bar(page)).toContainText('36 cars from 2 groups');
  await press('ArrowRight');
  await expect(cardsOf(page, two.name).nth(15)).toBeFocused();
  await press('Control+Space');
  await expect(bar(page)).toContainText('37 cars from 3 groups');
  await press('Shift+ArrowUp', 14);
  await expect(bar(page)).toContainText('51 cars from 3 groups');
  await press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('50 cars from 3 groups');

  await press('m');
  await expect(page.getByRole('status')).toContainText('50 cars picked up.');
  await page.keyboard.type('whole');
  await expect(page.getByRole('status')).toContainText('Move 50 cars to AA whole');
  await press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Make 100 changes/ })
    .press('Enter');
  await expectSaid(page, '50 cars moved to AA whole.');
  expect(await countIn(api, target)).toBe(50);
  expect(await countIn(api, three.id)).toBe(0);
  await press('Control+z');
  await expectSaid(page, 'Undone: 50 cars are back where they were.');
  await expectAsBefore(api, [one, two, three, { id: target, cars: [] }]);

  await page.goto('/board');
  await expect(cardsOf(page, three.name)).toHaveCount(20);
  await cardsOf(page, one.name).nth(1).focus();
  await press('Space');
  await press('Shift+ArrowRight');
  await expect(bar(page)).toContainText('2 cars from 2 groups');
  await press('Delete');
  await expectSaid(page, '2 cars removed from 2 groups.');
  expect(await countIn(api, one.id)).toBe(19);
  expect(await countIn(api, three.id)).toBe(19);

  await cardsOf(page, one.name).nth(0).focus();
  await press('Control+a');
  await expect(bar(page)).toContainText('19 cars selected');
  await press('Control+a');
  await expect(bar(page)).toContainText(/cars from \d+ groups and no group/);
  await press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

test('cards of three columns are selected and moved by single clicks; what a colleague moves leaves the selection, and what fails stays', async ({
  page,
  api,
  server,
  sandbox,
  pageErrors,
}) => {
  pageErrors.expect(/status of 403/);
  const { one, two, three, target } = await arrangeGroups(api);
  const jana = await openFleet(server.url, 1, colleague);
  await enterListening(page, '/board');
  await expect(cardsOf(page, two.name)).toHaveCount(21);
  for (const { name } of [one, two, three]) {
    await columnOf(page, name)
      .getByRole('button', { name: `Actions for ${name}` })
      .click();
    await page.getByRole('menuitem', { name: /Select all/ }).click();
  }
  await expect(bar(page)).toContainText('60 cars from 3 groups');
  // By its box; the others stay selected.
  await cardsOf(page, three.name)
    .nth(5)
    .locator('[data-selects]')
    .click({ position: { x: 12, y: 20 } });
  await expect(bar(page)).toContainText('59 cars from 3 groups');

  const gone = Number(await cardsOf(page, three.name).nth(0).getAttribute('data-card'));
  await jana.remove(three.id, 'cars', gone);
  await expectSaid(page, '1 car has left its column and is no longer selected.');
  await expect(bar(page)).toContainText('58 cars from 3 groups');

  const failing = Number(await cardsOf(page, three.name).nth(0).getAttribute('data-card'));
  await sandbox.orderFault({
    method: 'PUT',
    path: `/groups/${target}/cars/${failing}`,
    times: 10,
    fault: { kind: 'answer', status: 403, body: 'Not this one.' },
  });
  await bar(page).getByRole('button', { name: 'Move to …' }).click();
  await page.getByRole('option', { name: 'AA whole' }).click();
  await agree(page, /Make \d+ changes/);
  await expectSaid(page, /57 cars moved to AA whole\. 1 failed/);
  expect(await countIn(api, target)).toBe(57);
  expect(await api.memberIds(three.id, 'cars')).toContain(failing);
  await expect(
    cardsOf(page, three.name).and(page.locator(`[data-card="${failing}"]`)),
  ).toBeVisible();
});
