import { type BrowserContext, expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { colleague, openFleet, signIn } from './fleet-api.ts';
import { expectNothingOpen } from './history.ts';
import { messages } from './runs-page.ts';
import { enterSandbox } from './sandbox.ts';
import type { RunningServer } from './server.ts';
import { exportedFile } from './taking-out.ts';

/** The page hears of what colleagues do from now on. */
const enterListening = async (page: Page, path: string): Promise<void> => {
  const listens = page.waitForResponse(
    (answer) => new URL(answer.url()).pathname.endsWith('/changes') && answer.ok(),
  );
  await enterSandbox(page, path);
  await listens;
};

/** A page of somebody else, signed in as the tests' colleague. */
const openColleague = async (
  context: BrowserContext,
  server: RunningServer,
  path: string,
): Promise<Page> => {
  const page = await context.newPage();
  await enterSandbox(page, `${server.url}${path}`);
  await page.evaluate(
    (token) => {
      const session: unknown = JSON.parse(sessionStorage.getItem('motorpool.session') ?? '{}');
      sessionStorage.setItem(
        'motorpool.session',
        JSON.stringify(Object.assign({}, session, { token })),
      );
    },
    await signIn(server.url, colleague),
  );
  await page.reload();
  return page;
};

/** Takes a card of one column with the mouse, and holds it over another one. */
const holdOver = async (
  page: Page,
  { plate, from, to }: { plate: string; from: string; to: string },
): Promise<void> => {
  await card(columnOf(page, from), plate).hover();
  await page.mouse.down();
  // A drag that the test drives tells where it is only when it moves on within one element.
  await columnOf(page, to).hover({ position: { x: 100, y: 120 } });
  await columnOf(page, to).hover({ position: { x: 104, y: 124 } });
  await expect(page.getByText(`Move to ${to}`)).toBeVisible();
};

test('a card that a colleague moves while it is held stays held, and is put where it is dropped', async ({
  page,
  api,
  server,
  pageErrors,
}) => {
  // Whoever drops it has not heard yet that the group is gone.
  pageErrors.expect(/status of 404/);
  const { free, member, home, other } = await arrangeBoard(api);
  const jana = await openFleet(server.url, 1, colleague);
  await enterListening(page, '/board');
  await card(columnOf(page, 'In no group'), free.plate).hover();
  await page.mouse.down();
  await columnOf(page, other.name).hover();
  await expect(page.getByText(`Add to ${other.name}`)).toBeVisible();
  await jana.assign(home.id, 'cars', free.id);
  await expect(card(columnOf(page, home.name), free.plate)).toBeVisible();
  await expect(card(columnOf(page, 'In no group'), free.plate)).toHaveCount(0);
  await expect(page.getByText(`Add to ${other.name}`)).toBeVisible();
  // No column slides away under what is held either.
  const listed = page.waitForResponse((answer) => answer.url().endsWith('/v3/groups'));
  const place = await columnOf(page, other.name).boundingBox();
  await jana.createGroup('AA before');
  await (await listed).finished();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  expect(await columnOf(page, other.name).boundingBox()).toEqual(place);
  await page.mouse.up();
  await expect(columnOf(page, 'AA before')).toBeVisible();
  await expect(card(columnOf(page, other.name), free.plate)).toBeVisible();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([free.id]);
  expect((await api.memberIds(home.id, 'cars')).toSorted((a, b) => a - b)).toEqual(
    [free.id, member.id].toSorted((a, b) => a - b),
  );
  // Out of a group that a colleague takes it out of, it is added where it is dropped, and the hint says so.
  await holdOver(page, { plate: free.plate, from: home.name, to: 'AA before' });
  await jana.remove(home.id, 'cars', free.id);
  await expect(page.getByText('Add to AA before')).toBeVisible();
  await page.mouse.up();
  await expect(messages(page)).toContainText('added to AA before');
  await expect(card(columnOf(page, 'AA before'), free.plate)).toBeVisible();
  // Out of a group that is deleted meanwhile, it comes to where it is dropped all the same.
  await holdOver(page, { plate: member.plate, from: home.name, to: other.name });
  const heard = page.waitForResponse((answer) => answer.url().endsWith('/v3/groups'));
  await jana.deleteGroup(home.id);
  await (await heard).finished();
  await page.mouse.up();
  await expect(columnOf(page, home.name)).toHaveCount(0);
  await expect(card(columnOf(page, other.name), member.plate)).toBeVisible();
  await expect.poll(() => api.memberIds(other.id, 'cars')).toHaveLength(2);
  // Into one that is deleted meanwhile nothing goes, and it stays where it was.
  const [before] = (await api.groups()).filter(({ name }) => name === 'AA before');
  await holdOver(page, { plate: member.plate, from: other.name, to: 'AA before' });
  await jana.deleteGroup(before?.id ?? 0);
  await page.mouse.up();
  await expect(messages(page)).toContainText('could not be moved to AA before');
  await expect(columnOf(page, 'AA before')).toHaveCount(0);
  await expect(card(columnOf(page, other.name), member.plate)).toBeVisible();
  expect(await api.memberIds(other.id, 'cars')).toHaveLength(2);
});

test('what a colleague moves glides to its new place, seen once in every frame', async ({
  page,
  api,
  server,
}) => {
  const { member, home, other } = await arrangeBoard(api);
  const jana = await openFleet(server.url, 1, colleague);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await enterListening(page, '/board');
  await expect(card(columnOf(page, home.name), member.plate)).toBeVisible();
  await page.waitForLoadState('networkidle');
  // How many pictures of the car each frame shows beside its card in the first column.
  const frames = await page.evaluateHandle(
    ({ plate, first }) => {
      const seen: { gliding: number; there: number }[] = [];
      const isSeen = (one: Element) =>
        one.textContent.includes(plate) && getComputedStyle(one).visibility !== 'hidden';
      const look = () => {
        const count = (selector: string) =>
          [...document.querySelectorAll(selector)].filter(isSeen).length;
        const there = count('[data-card]') - count(`[data-lane="${first}"] [data-card]`);
        seen.push({ gliding: count('[data-glides]'), there });
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      return seen;
    },
    { plate: member.plate, first: home.id },
  );
  await jana.assign(other.id, 'cars', member.id);
  await jana.remove(home.id, 'cars', member.id);
  await expect(card(columnOf(page, home.name), member.plate)).toHaveCount(0);
  const gliding = () => frames.evaluate((seen) => seen.filter((frame) => frame.gliding > 0));
  await expect.poll(async () => (await gliding()).length).toBeGreaterThan(0);
  await expect(card(columnOf(page, other.name), member.plate)).toBeVisible();
  await expect(page.locator('[data-glides]')).toHaveCount(0);
  expect((await gliding()).filter((frame) => frame.gliding + frame.there > 1)).toEqual([]);
});

/** The page goes on loading something, so that it does not listen yet. Gives how to end that. */
const keepLoading = async (page: Page): Promise<() => Promise<void>> => {
  await page.addInitScript(() => {
    const timer = setInterval(() => void fetch('/healthz'), 200);
    addEventListener('loaded-all', () => clearInterval(timer));
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('loaded-all')));
};

test('what a colleague does between what a page reads first and the moment when it listens is shown, in each tab', async ({
  page,
  context,
  api,
  server,
}) => {
  const { free, home } = await arrangeBoard(api);
  const jana = await openFleet(server.url, 1, colleague);
  const endLoading = await keepLoading(page);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  await jana.assign(home.id, 'cars', free.id);
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  const listens = page.waitForResponse((answer) => answer.url().endsWith('/changes'));
  await endLoading();
  await listens;
  await expect(card(columnOf(page, home.name), free.plate)).toBeVisible();
  await expect(messages(page)).toContainText(`Jana Novák added 1 car to ${home.name}.`);

  const second = await context.newPage();
  const endLoadingThere = await keepLoading(second);
  await enterSandbox(second, `${server.url}/board`);
  await expect(card(columnOf(second, home.name), free.plate)).toBeVisible();
  // The tab that listens hears of it; the other one has read, and does not listen yet.
  await jana.remove(home.id, 'cars', free.id);
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  await endLoadingThere();
  await expect(card(columnOf(second, 'In no group'), free.plate)).toBeVisible();
});

test('a group that one looks at is renamed and deleted by a colleague: it is said, by whom', async ({
  page,
  api,
  server,
}) => {
  const { member, home } = await arrangeBoard(api);
  const jana = await openFleet(server.url, 1, colleague);
  await enterListening(page, `/groups/${home.id}`);
  await expect(page.getByRole('row').filter({ hasText: member.plate })).toBeVisible();
  // What is asked is asked about the group as it is now, or not at all.
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('dialog', { name: `Delete ${home.name}?` })).toBeVisible();
  await jana.renameGroup(home.id, 'AA renamed');
  await expect(page.getByRole('dialog', { name: 'Delete AA renamed?' })).toBeVisible();
  await jana.deleteGroup(home.id);
  const gone = page.getByRole('dialog', { name: 'AA renamed is gone' });
  await expect(gone).toContainText('Nothing was changed.');
  await gone.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'AA renamed is gone' })).toBeVisible();
  await page.getByRole('link', { name: 'History' }).click();
  const log = page.getByRole('grid', { name: 'Team log' });
  const [deleted, renamed] = ['deleted', 'renamed'].map((what) =>
    log.getByRole('row').filter({ hasText: `Group AA renamed ${what}` }),
  );
  await expect(deleted ?? log).toContainText('Jana Novák');
  await expect(renamed ?? log).toContainText('Jana Novák');
  // Once nobody knows its name any more, it has its number.
  await page.reload();
  await expect(
    log.getByRole('row').filter({ hasText: new RegExp(`(?<!Group )Group ${home.id} deleted`) }),
  ).toContainText('Jana Novák');
});

test('what a colleague changes of what one is asked about is in the question at once, and a group gone ends it', async ({
  page,
  api,
  server,
}) => {
  const { home, other } = await arrangeBoard(api);
  const third = await api.createGroup('AA third');
  for (const { id } of await api.list('cars', { $orderby: 'id', $top: '16' }))
    await api.assign(home.id, 'cars', id);
  const [one = 0, two = 0, ...others] = await api.memberIds(home.id, 'cars');
  const all = others.length + 2;
  const jana = await openFleet(server.url, 1, colleague);
  await enterListening(page, '/groups');
  await page.getByRole('button', { name: 'Actions for AA home' }).click();
  await page.getByRole('menuitem', { name: 'Move everything' }).click();
  await page.getByRole('option', { name: 'AA other' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move everything from AA home to AA other' });
  await expect(dialog).toContainText(`moved from AA home (${all} → 0)`);
  await jana.remove(home.id, 'cars', one);
  await expect(dialog).toContainText(`moved from AA home (${all - 1} → 0)`);
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('nothing has changed since you looked');
  await jana.remove(home.id, 'cars', two);
  await expect(dialog).toContainText(`moved from AA home (${all - 2} → 0)`);
  await expect(dialog).not.toContainText('nothing has changed');
  await jana.deleteGroup(other.id);
  const gone = page.getByRole('dialog', { name: 'AA other is gone' });
  await expect(gone).toContainText('Nothing was changed.');
  await gone.getByRole('button', { name: 'Close' }).click();
  await expectNothingOpen(page);

  // Nobody merges into another group than the one that was chosen.
  await api.createGroup('AA fourth');
  await page.reload();
  for (const name of ['home', 'third', 'fourth'])
    await page.getByRole('checkbox', { name: `Select AA ${name}` }).click();
  await page.getByRole('button', { name: 'Merge' }).click();
  const merging = page.getByRole('dialog');
  await merging.getByRole('combobox', { name: 'Merge into' }).selectOption('AA third');
  await expect(merging).toContainText(`AA third (0 → ${all - 2})`);
  await jana.deleteGroup(third);
  await expect(merging.getByText('AA third is gone. Choose another group.')).toBeVisible();
  await expect(merging.getByRole('combobox', { name: 'Merge into' })).toHaveValue('');
  await expect(messages(page)).toContainText('Jana Novák deleted the group AA third.');
  await merging.getByRole('button', { name: 'Merge' }).click();
  await merging.getByRole('combobox', { name: 'Merge into' }).selectOption('AA fourth');
  await expect(merging).toContainText(`AA fourth (0 → ${all - 2})`);

  // Nor is anything added to a group that was picked and is gone.
  const [fifth, sixth] = [await api.createGroup('AA fifth'), await api.createGroup('AA sixth')];
  await page.goto(
    `/users?ids=${(await api.list('users', { $top: '1' })).map(({ id }) => id).join()}`,
  );
  const adding = page.getByRole('dialog', { name: 'Add 1 user to groups' });
  await page.getByRole('toolbar').getByRole('button', { name: 'Add to groups' }).click();
  await adding.getByRole('checkbox', { name: 'AA fifth' }).check();
  await adding.getByRole('checkbox', { name: 'AA sixth' }).check();
  await jana.deleteGroup(fifth);
  await expect(adding.getByRole('checkbox', { name: 'AA fifth' })).toHaveCount(0);
  await adding.getByRole('button', { name: 'Add to 1 group' }).click();
  await expect(messages(page)).toContainText('AA sixth');
  await expect(messages(page)).not.toContainText('Only part of the change');
  await expect.poll(() => api.memberIds(sixth, 'users')).toHaveLength(1);

  const [person] = await api.list('users', { $orderby: 'id desc', $top: '1' });
  await jana.unassignUser(person?.id ?? 0);
  // Told by itself, or with the group of a moment ago.
  await expect(messages(page)).toContainText(
    /Jana Novák (?:unassigned .+ from the customer|made 2 changes)\./,
  );
});

test('how many were counted and how many are selected is true once a colleague has taken some out', async ({
  page,
  api,
  server,
}) => {
  const all = await api.list('users', { $orderby: 'id desc' });
  const jana = await openFleet(server.url, 1, colleague);
  const leaves = (at: number) => jana.unassignUser(all[at]?.id ?? 0);
  await enterListening(page, '/users');
  const count = page.getByRole('button', { name: 'Count' });
  const said = (what: string) => page.getByText(what, { exact: true }).first();
  await count.click();
  await expect(said(`${all.length} users`)).toBeVisible();
  await leaves(0);
  await expect(said(`${all.length} users`)).toBeHidden();
  await count.click();
  await expect(said(`${all.length - 1} users`)).toBeVisible();
  await page.getByRole('row').filter({ hasText: '@' }).first().getByRole('checkbox').click();
  await page.getByRole('button', { name: `Select all ${all.length - 1}` }).click();
  await expect(said(`${all.length - 1} users selected`)).toBeVisible();
  await leaves(1);
  await expect(said(`${all.length - 2} users selected`)).toBeVisible();
});

test('a colleague finds in the history of a group what was done, and takes the run back', async ({
  page,
  api,
  server,
  browser,
}) => {
  const { free, other } = await arrangeBoard(api);
  await enterListening(page, '/board');
  await card(columnOf(page, 'In no group'), free.plate).dragTo(columnOf(page, other.name));
  await expect.poll(() => api.memberIds(other.id, 'cars')).toEqual([free.id]);

  const context = await browser.newContext();
  const second = await openColleague(context, server, `/groups/${other.id}`);
  await second.getByRole('link', { name: 'History' }).click();
  const log = second.getByRole('grid', { name: 'Team log' });
  const row = log.getByRole('row').filter({ hasText: `${free.plate} added to ${other.name}` });
  await expect(row).toContainText('Robin Berger');
  await expectAccessible(second);
  const { csv } = await exportedFile(second);
  const told = `Robin Berger,${free.plate} added to ${other.name},Car,${free.id},${other.id},done,`;
  expect(csv).toContain(told);
  await row.getByRole('link', { name: 'Show run' }).click();
  await second.getByRole('button', { name: 'Undo' }).click();
  await second
    .getByRole('dialog')
    .getByRole('button', { name: /^Make / })
    .click();

  await expect(messages(page)).toContainText(`Jana Novák removed 1 car from ${other.name}.`);
  await expect(card(columnOf(page, 'In no group'), free.plate)).toBeVisible();
  await expect(card(columnOf(page, other.name), free.plate)).toHaveCount(0);
  expect(await api.memberIds(other.id, 'cars')).toEqual([]);
  await context.close();
});

test('a log without an entry says how far back it goes and what is not in it, and whether filters leave nothing', async ({
  page,
}) => {
  // Nothing was ever changed through this server.
  await page.route('**/log?*', async (route) => {
    const response = await route.fetch();
    const whole: unknown = await response.json();
    await route.fulfill({ response, json: Object.assign({}, whole, { entries: [], next: null }) });
  });
  await enterSandbox(page, '/log');
  await expect(
    page.getByText(/^Nothing was changed through this server in the last 90 days\./),
  ).toBeVisible();
  await page.getByLabel('Outcome').selectOption({ index: 1 });
  await expect(page.getByText(/matches these filters/)).toBeVisible();
  await expectAccessible(page);
});

test('a colleague whose token shows no name is named, in this browser, and is one to filter by', async ({
  page,
  api,
  server,
}) => {
  const { free, member, other } = await arrangeBoard(api);
  const jana = await openFleet(server.url, 1, colleague);
  await jana.assign(other.id, 'cars', free.id);
  await api.assign(other.id, 'cars', member.id);
  await page.route('**/log?*', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replaceAll(/"name":"[^"]*"/g, '"name":null') });
  });
  await enterSandbox(page, `/log?group=${other.id}`);
  const people = page.getByRole('grid', { name: 'Team log' }).getByRole('row');
  const ofJana = people.filter({ hasText: free.plate });
  const ofManager = people.filter({ hasText: member.plate });
  await ofJana.getByRole('button', { name: /^Name Colleague/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Name this colleague' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Jana  (Nord)');
  await page.keyboard.press('Enter');
  await expect(ofJana.getByRole('button', { name: 'Name Jana (Nord)' })).toBeFocused();
  await expectAccessible(page);

  await ofManager.getByRole('button', { name: /^Name Colleague/ }).click();
  await dialog.getByLabel('Name').fill('jana (nord)');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Another colleague has this name already.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expectNothingOpen(page);

  await page.reload();
  await page.getByLabel('Person').selectOption('Jana (Nord)');
  await expect(ofManager).toHaveCount(0);
  // Somebody else can be chosen still: everybody who was seen, beside everybody.
  await expect(page.getByLabel('Person').getByRole('option')).toHaveCount(3);
  await ofJana.getByRole('button', { name: 'Name Jana (Nord)' }).click();
  await dialog.getByLabel('Name').fill('');
  await page.keyboard.press('Enter');
  await expect(ofJana.getByRole('button', { name: /^Name Colleague/ })).toBeFocused();
  await expectNothingOpen(page);

  await page.goto(`/log?group=${other.id}&kind=cars&element=${free.id}`);
  await expect(page.getByRole('link', { name: `Only ${free.plate}` })).toBeVisible();
  await expect(ofManager).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all elements' }).press('Enter');
  // What was pressed is gone; the focus is not.
  await expect(page.locator('main :focus')).toHaveCount(1);
  await expect(ofManager).toHaveCount(1);
  await expect(page).toHaveURL(/kind=cars/);
  // Any element is found as it is called.
  await page.getByRole('button', { name: 'Element All elements' }).click();
  const found = page.getByRole('dialog', { name: 'Find an element' });
  await found.getByRole('combobox').fill(member.plate);
  await expect(found.getByRole('option')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: `Only ${member.plate}` })).toBeVisible();
  await expect(page.locator('main :focus')).toHaveCount(1);
  await expect(ofManager).toHaveCount(1);
  await expect(ofJana).toHaveCount(0);
});

test('on a phone the filters of the log are folded, so that seven changes are in sight, each with its run @narrow', async ({
  page,
  api,
}) => {
  const group = await api.createGroup('AA Hof');
  for (const { id } of await api.list('cars', { $top: '8' })) await api.assign(group, 'cars', id);
  await page.route('**/log?*', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replaceAll('"run":null', '"run":"run-1"') });
  });
  await page.setViewportSize({ width: 390, height: 700 });
  await enterSandbox(page, '/log');
  const rows = page.getByRole('grid', { name: 'Team log' }).getByRole('row');
  await expect(rows.filter({ hasText: 'added to AA Hof' }).nth(6)).toBeInViewport({ ratio: 1 });
  await expect(rows.nth(1).getByRole('link', { name: 'Show run' })).toBeVisible();
  await page.getByRole('button', { name: 'Filters', exact: true }).tap();
  await expectAccessible(page);
  await page.getByLabel('Group').selectOption('AA Hof');
  await page.getByRole('button', { name: 'Filters: 1' }).tap();
  await expect(page.getByLabel('Group')).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Group AA Hof created' })).toHaveCount(1);
});

test('a group is shown as it was: who left and who came since, by whom, and back to that', async ({
  page,
  api,
  server,
}) => {
  const { free, member, home } = await arrangeBoard(api);
  const jana = await openFleet(server.url, 1, colleague);
  const at = Date.now() + 1;
  await expect.poll(() => Date.now()).toBeGreaterThan(at);
  await jana.assign(home.id, 'cars', free.id);
  await jana.remove(home.id, 'cars', member.id);

  await enterSandbox(page, `/groups/${home.id}`);
  await page.getByRole('link', { name: 'As it was' }).click();
  await expect(page.getByText('The log does not go back any further')).toBeVisible();
  await expect(page.getByText(/Robin Berger created the group/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/groups/${home.id}?tab=cars&asOf=${new Date(at).toISOString()}`);
  await expect(page.getByText('now it holds 1. 1 came, 1 left.')).toBeVisible();
  const rowOf = (plate: string) => page.getByRole('row').filter({ hasText: plate });
  await expect(rowOf(member.plate)).toContainText('left');
  await expect(rowOf(member.plate)).toContainText('Jana Novák');
  await expect(rowOf(free.plate)).toContainText('came');
  await page.getByRole('button', { name: 'Restore this state' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Make / })
    .click();
  await expect.poll(() => api.memberIds(home.id, 'cars')).toEqual([member.id]);
  await expect(page.getByText('now it holds 1. None came, none left.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to now' }).click();
  await expect(rowOf(member.plate)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Back to now' })).toHaveCount(0);
});

test('a link to a selection holds no secret, and is opened after signing in; another customer’s asks first', async ({
  page,
  api,
  server,
  browser,
}) => {
  const { free, member } = await arrangeBoard(api);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await enterSandbox(page, `/cars?q=${encodeURIComponent(member.plate)}`);
  await page.getByRole('checkbox', { name: `Select ${member.plate}` }).check();
  const search = page.getByRole('searchbox', { name: 'Search cars' });
  await search.fill(free.plate);
  await page.getByRole('checkbox', { name: `Select ${free.plate}` }).check();
  await search.fill('');
  const bar = page.getByRole('toolbar', { name: 'Actions for the selection' });
  await expect(bar).toContainText('2 cars selected');
  await bar.getByRole('button', { name: 'Copy link' }).click();
  await expect(messages(page)).toContainText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const { pathname, searchParams } = new URL(link);
  expect([pathname, searchParams.get('customer')]).toEqual(['/cars', '1']);
  expect([...searchParams.keys()].toSorted()).toEqual(['customer', 'ids']);

  // A view is passed on as it is: the search, the kind.
  for (const view of ['/groups?q=depot', '/groups/overview', '/board?kind=users']) {
    await page.goto(view);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(messages(page)).toContainText('Link copied.');
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    copied.searchParams.delete('customer');
    expect(copied.pathname + copied.search).toBe(view);
  }

  const context = await browser.newContext();
  const second = await context.newPage();
  await enterSandbox(second, link);
  await expect(second.getByRole('toolbar')).toContainText('2 cars selected');
  const list = second.getByRole('grid', { name: 'Cars' });
  for (const { plate } of [free, member])
    await expect(list.getByRole('row').filter({ hasText: plate })).toBeVisible();
  await expect(list).toHaveAttribute('aria-rowcount', '3');
  await second.goto(`${server.url}/users?customer=2`);
  await second.getByRole('button', { name: 'Switch to Second Fleet Ltd' }).click();
  await second.goto(link);
  await expect(
    second.getByRole('heading', { name: 'This link belongs to another customer' }),
  ).toBeVisible();
  await second.getByRole('button', { name: /^Switch to / }).click();
  await expect(second.getByRole('toolbar')).toContainText('2 cars selected');
  await context.close();
});
