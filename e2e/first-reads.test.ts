import { expect, type Page, type Request } from '@playwright/test';
import { test } from './fixtures.ts';
import { holdAssets } from './hold-requests.ts';
import { endToken, enterSandbox } from './sandbox.ts';
import { apiKey } from './sandbox-control.ts';

const users = (page: Page) => page.getByRole('row').filter({ hasText: '@' });

/** What of the API a page asks for from now on, below `/v3/`, in its order. */
const watchReads = (page: Page): Request[] => {
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v3/')) asked.push(request);
  });
  return asked;
};

const pathOf = (request: Request) => request.url().replace(/^.*\/v3\//, '');
const pathsOf = (asked: readonly Request[]) => asked.map(pathOf);

/** Signs in, and leaves: nothing of the page before is on its way any more. */
const signIn = async (page: Page): Promise<void> => {
  await enterSandbox(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('about:blank');
};

const all = '?$orderby=id&$top=1000';
const byName = 'users?$orderby=userData%2FlastName%2CuserData%2FfirstName%2Cid&$top=100&$skip=0';
const byPlate = 'cars?$orderby=licensePlate%2Cid&$top=100&$skip=0';

for (const { address, first, shown } of [
  { address: '/users?customer=1', first: ['groups', byName], shown: '@' },
  { address: '/cars?customer=1', first: ['groups', byPlate], shown: 'VW' },
  { address: '/cars/5?customer=1', first: ['groups'], shown: 'Audi' },
  { address: '/board?customer=1', first: ['groups', `cars${all}`], shown: 'In no group' },
  { address: '/board?customer=1&kind=users', first: ['groups', `users${all}`], shown: '@' },
  { address: '/groups?customer=1', first: ['groups'], shown: 'Pool Deutschland' },
  { address: '/groups/11?customer=1', first: ['groups'], shown: 'Cars' },
  { address: '/users?customer=1&q=a', first: [], shown: '@' },
]) {
  test(`${address} is asked for what it shows first before its code is there, and once`, async ({
    page,
  }) => {
    await signIn(page);
    const asked = watchReads(page);
    const letGo = await holdAssets(page);
    await page.goto(address, { waitUntil: 'commit' });
    await expect.poll(() => pathsOf(asked)).toEqual(first);
    letGo();
    await expect(page.getByRole('main')).toContainText(shown);
    await page.waitForLoadState('networkidle');
    const paths = pathsOf(asked);
    for (const path of first) expect(paths.filter((one) => one === path)).toHaveLength(1);
    const [early, ...later] = asked.map((request) => request.headers());
    // By its headers nobody can tell it from what the code asks for.
    for (const name of ['flinkey-api-key', 'authorization', 'customer-id', 'accept'])
      expect(later.map((headers) => headers[name])).toContain(early?.[name]);
    expect(asked.map((request) => request.url()).join()).not.toContain(apiKey);
  });
}

test('a link to another customer asks the person first, and the API for nothing of either', async ({
  page,
}) => {
  await signIn(page);
  const asked = watchReads(page);
  await page.goto('/users?customer=2');
  await expect(page.getByRole('heading', { name: /another customer/ })).toBeVisible();
  expect(pathsOf(asked).filter((path) => path !== 'customers')).toEqual([]);
  await page.getByRole('main').getByRole('button').first().click();
  await expect(users(page).first()).toBeVisible();
  const ofUsers = asked.filter((request) => pathOf(request) === byName);
  expect(ofUsers.map((request) => request.headers()['customer-id'])).toEqual(['2']);
});

test('after an hour away nothing is asked for in the name of who was there', async ({ page }) => {
  await signIn(page);
  const asked = watchReads(page);
  await page.addInitScript(() =>
    sessionStorage.setItem('motorpool.seen', String(Date.now() - 61 * 60_000)),
  );
  await page.goto('/users?customer=1');
  await expect(page.getByText('After an hour without activity')).toBeVisible();
  expect(pathsOf(asked)).toEqual([]);
});

test('a token that has ended is told by what began early, and the list is not asked for twice', async ({
  page,
  pageErrors,
}) => {
  pageErrors.expect(/status of 401/);
  await enterSandbox(page, '/users');
  await expect(users(page).first()).toBeVisible();
  await endToken(page);
  await page.goto('about:blank');
  const asked = watchReads(page);
  await page.goto('/users?customer=1');
  const dialog = page.getByRole('dialog', { name: 'The access token has expired' });
  await dialog.getByLabel('Password', { exact: true }).fill('sandbox');
  expect(pathsOf(asked).filter((path) => path === byName)).toHaveLength(1);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toBeHidden();
  await expect(users(page).first()).toBeVisible();
});

for (const { what, fault, says } of [
  {
    what: 'an error',
    fault: { kind: 'answer', status: 403, body: 'Forbidden.' },
    says: 'Forbidden.',
  },
  { what: 'a page of somebody else', fault: { kind: 'html', status: 200 }, says: '' },
] as const) {
  test(`${what} in place of what began early is told once, and trying again helps`, async ({
    page,
    sandbox,
    pageErrors,
  }) => {
    if (what === 'an error') pageErrors.expect(/status of 403/);
    await signIn(page);
    // What is garbled is asked for once more by itself.
    await sandbox.orderFault({ method: 'GET', path: '/users', times: 2, fault });
    const asked = watchReads(page);
    const letGo = await holdAssets(page);
    await page.goto('/users?customer=1', { waitUntil: 'commit' });
    await expect(page.locator('#static-shell [data-still]')).toHaveCount(1);
    const answers = await page.evaluate(async () => {
      const early = (window.earlyReads ?? []).map(async ({ answer }) => (await answer).clone());
      return Promise.all((await Promise.all(early)).map((answer) => answer.text()));
    });
    expect(answers.length).toBeGreaterThan(1);
    // Of no such answer rows are made.
    await expect(page.locator('[data-rows]')).toHaveCount(0);
    letGo();
    await expect(page.getByRole('alert')).toContainText(says);
    const before = pathsOf(asked).filter((path) => path === byName).length;
    await sandbox.clearFaults();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(users(page).first()).toBeVisible();
    expect(pathsOf(asked).filter((path) => path === byName)).toHaveLength(before + 1);
  });
}

test('the icon of the page is kept for ever by the browser', async ({ request }) => {
  const html = await (await request.get('/users', { headers: { accept: 'text/html' } })).text();
  const icons = new Set(html.match(/[^"]*icon[^"]*\.svg[^"]*/g));
  expect(icons.size).toBe(1);
  for (const icon of icons) {
    const { 'cache-control': kept } = (await request.get(icon)).headers();
    expect(kept).toContain('immutable');
  }
});
