// @vitest-environment happy-dom
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { elementCacheOf } from './element-cache.ts';
import {
  elementPagesQuery,
  isLookedThrough,
  isWholeList,
  pagesThatCount,
  readWholeList,
  wholeListQuery,
} from './element-pages.ts';
import { elementsKey } from './elements.ts';
import { foundElementsQuery } from './found-elements.ts';

const view = { search: '', filters: [], sort: 'name', descending: false } as const;

/** What is remembered of page sizes is remembered of an environment: each test has its own. */
let tests = 0;
const environment = () => `environment-${tests}`;

beforeEach(() => {
  tests += 1;
  keepSession({
    environment: environment(),
    apiKey: 'the-api-key',
    token: 'the-token',
    tokenEndsAt: null,
    customer: { id: 7, name: null },
  });
});
afterEach(forgetSession);

const userOf = (id: number) => ({
  id,
  emailAddress: `${id}@example.com`,
  userData: { firstName: null, lastName: String(id) },
});

const optionsIn = (url: string) => {
  const { searchParams } = new URL(url, 'http://api');
  return { skip: Number(searchParams.get('$skip')), top: Number(searchParams.get('$top')) };
};
const skipsOf = (arrived: readonly { url: string }[]) =>
  arrived.map(({ url }) => optionsIn(url).skip);

/** Users behind an API that refuses pages of more than `limit`, in words or without. */
async function listOf(count: number, inSight: ReadonlySet<number> = new Set([0]), limit = 1000) {
  const users = Array.from({ length: count }, (_, at) => userOf(at + 1));
  const { arrived } = await answerWith(({ url }, response) => {
    const { skip, top } = optionsIn(url);
    response.statusCode = top > limit ? 400 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(
      top > limit ? 'The query is not valid.' : JSON.stringify(users.slice(skip, skip + top)),
    );
  });
  const scope = { environment: environment(), customerId: 7 };
  const list = new InfiniteQueryObserver(
    new QueryClient(),
    elementPagesQuery(scope, 'users', view, inSight),
  );
  await list.refetch();
  const toTheEnd = async () => {
    while (list.getCurrentResult().hasNextPage) await list.fetchNextPage();
  };
  const shown = () => {
    const pages = pagesThatCount(list.getCurrentResult().data?.pages ?? []);
    return pages.flatMap(({ elements }) => elements.map(({ id }) => id));
  };
  const readWhole = (tell: (count: number, known: number) => void) => {
    const client = new QueryClient();
    const hear = (read: number) => tell(read, elementCacheOf(client, scope).of('users').size);
    return client.fetchQuery(wholeListQuery(scope, 'users', view, hear));
  };
  return { list, users, arrived, toTheEnd, shown, readWhole };
}

const idsOf = (users: readonly { id: number }[]) => users.map(({ id }) => id);

test('whoever was read already and leaves meanwhile takes nobody out of the list', async () => {
  const { list, users, toTheEnd, shown } = await listOf(350);
  await list.fetchNextPage();
  users.splice(10, 2);
  await toTheEnd();
  expect(shown()).toEqual(idsOf(users));
});

test('the last one that was read may leave, and the list may end there', async () => {
  const { users, toTheEnd, shown } = await listOf(100);
  users.pop();
  await toTheEnd();
  expect(shown()).toEqual(idsOf(users));
});

test('the end is told only once a page has come that nothing stands in', async () => {
  const { list, arrived, toTheEnd } = await listOf(150);
  await toTheEnd();
  expect(skipsOf(arrived)).toEqual([0, 99, 149]);
  expect(list.getCurrentResult().data?.pages.at(-1)?.next).toBe(null);
});

test('whoever goes far down asks for larger pages, and misses nobody', async () => {
  const { arrived, users, toTheEnd, shown } = await listOf(5_000);
  await toTheEnd();
  expect(arrived.map(({ url }) => optionsIn(url).top).slice(0, 6)).toEqual([
    100, 100, 100, 100, 100, 100,
  ]);
  expect(arrived.map(({ url }) => optionsIn(url).top).slice(6, 8)).toEqual([500, 500]);
  expect(arrived.length).toBeLessThan(20);
  expect(shown()).toEqual(idsOf(users));
});

test('a list that has changed is read from its beginning in large pages, where that is far above', async () => {
  const { list, arrived, users, toTheEnd, shown } = await listOf(3_000);
  for (let pages = 0; pages < 9; pages += 1) await list.fetchNextPage();
  users.splice(0, 1);
  arrived.length = 0;
  await list.fetchNextPage();
  expect(arrived.length).toBeLessThan(10);
  await toTheEnd();
  expect(shown()).toEqual(idsOf(users));
});

test('a page size that is refused is halved until it passes, and remembered', async () => {
  const { arrived, users, toTheEnd, shown } = await listOf(60, new Set([0]), 30);
  await toTheEnd();
  expect(arrived.map(({ url }) => optionsIn(url).top).slice(0, 4)).toEqual([100, 50, 25, 25]);
  expect(shown()).toEqual(idsOf(users));
});

test('of a long list that is read again, the pages in sight and its end are asked for alone', async () => {
  const { list, arrived, toTheEnd } = await listOf(750, new Set([298, 397]));
  await toTheEnd();
  arrived.length = 0;
  const { data } = await list.refetch();
  expect(skipsOf(arrived)).toEqual([297, 396, 749]);
  expect(data?.pages.filter(({ isOld }) => !isOld)).toHaveLength(3);
});

test('a list that is read again and has changed before what is in sight is read from its beginning', async () => {
  const { list, users, toTheEnd, shown } = await listOf(750, new Set([397]));
  await toTheEnd();
  users.splice(5, 1);
  users.splice(200, 0, userOf(751));
  users.splice(201, 0, userOf(752));
  await list.refetch();
  await toTheEnd();
  expect(shown()).toEqual(idsOf(users));
});

test('a list that changes faster than it can be read is given up, and that is said', async () => {
  let next = 0;
  const { arrived } = await answerWith((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify([userOf((next += 1)), userOf((next += 1))]));
  });
  const scope = { environment: environment(), customerId: 7 };
  const query = elementPagesQuery(scope, 'users', view, new Set([0]));
  const list = new InfiniteQueryObserver(new QueryClient(), { ...query, retry: false });
  await list.refetch();
  const { error } = await list.fetchNextPage();
  expect(error).toMatchObject({ name: 'ApiError', kind: 'changing' });
  expect(arrived.length).toBeLessThan(20);
});

/** Users of whom some more leave with each request, from the beginning of the list or from anywhere in it. */
async function leavingList(count: number, leave: (users: ReturnType<typeof userOf>[]) => void) {
  const users = Array.from({ length: count }, (_, at) => userOf(at + 1));
  const state = { isLeaving: false };
  const { arrived } = await answerWith(({ url }, response) => {
    if (state.isLeaving) leave(users);
    const { skip, top } = optionsIn(url);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(users.slice(skip, skip + top)));
  });
  return { users, arrived, state, scope: { environment: environment(), customerId: 7 } };
}

describe.each([
  ['its first', (users: unknown[]) => void users.splice(0, 3)],
  ['those of its middle', (users: unknown[]) => void users.splice(users.length / 3, 20)],
  ['its last', (users: unknown[]) => void users.splice(-5, 5)],
])('while a list goes on losing %s', (_, leave) => {
  test('nobody who stays is left out, and it is said to be all once it has come to rest', async () => {
    const { users, state, scope } = await leavingList(600, leave);
    const query = elementPagesQuery(scope, 'users', view, new Set([0]));
    const list = new InfiniteQueryObserver(new QueryClient(), { ...query, retry: false });
    await list.refetch();
    state.isLeaving = true;
    while (list.getCurrentResult().hasNextPage) await list.fetchNextPage();
    state.isLeaving = false;
    const pages = () => pagesThatCount(list.getCurrentResult().data?.pages ?? []);
    const shown = () => pages().flatMap(({ elements }) => idsOf(elements));
    expect(list.getCurrentResult().error).toBe(null);
    expect(idsOf(users).filter((id) => !shown().includes(id))).toEqual([]);
    expect(new Set(shown()).size).toBe(shown().length);
    expect(isWholeList(pages())).toBe(shown().length === users.length);
    await list.refetch();
    while (list.getCurrentResult().hasNextPage) await list.fetchNextPage();
    expect([shown(), isWholeList(pages())]).toEqual([idsOf(users), true]);
  });

  test('it is read whole as well, and what is known of it then is old', async () => {
    const { users, state, scope } = await leavingList(2_500, leave);
    const client = new QueryClient();
    state.isLeaving = true;
    const whole = idsOf(await readWholeList(client, scope, 'users', view));
    expect(idsOf(users).filter((id) => !whole.includes(id))).toEqual([]);
    state.isLeaving = false;
    expect(idsOf(await readWholeList(client, scope, 'users', view))).toEqual(idsOf(users));
  });
});

test('a list that was changed while it was read whole is read once more, though each page fits', async () => {
  const { users, scope } = await leavingList(1_200, () => undefined);
  const client = new QueryClient();
  const others = [1_201, 1_202];
  const changeOnce = (count: number) => {
    const next = count === 1_000 ? others.shift() : undefined;
    if (next === undefined) return;
    // One of those who were read already gives way to another one.
    users.splice(5, 1, userOf(next));
    void client.invalidateQueries({ queryKey: elementsKey(scope, 'users') });
  };
  const { queryKey } = wholeListQuery(scope, 'users', view);
  expect(idsOf(await readWholeList(client, scope, 'users', view, changeOnce))).toEqual(
    idsOf(users),
  );
  expect(client.getQueryState(queryKey)?.isInvalidated).toBe(false);
});

test('a list is read whole in large pages, in its order, and how many were read is told', async () => {
  const { users, arrived, readWhole } = await listOf(2500);
  arrived.length = 0;
  const told: number[] = [];
  const known: number[] = [];
  const hear = (count: number, ofThem: number) => {
    told.push(count);
    known.push(ofThem);
  };
  expect(idsOf(await readWhole(hear))).toEqual(idsOf(users));
  expect(told).toEqual([1000, 1999, 2500]);
  // Each page is known as it comes: all of a large list at once would hold the page up.
  expect(known).toEqual(told);
  expect(skipsOf(arrived)).toEqual([0, 999, 1998, 2499]);
});

test('whoever leaves while a list is read whole takes nobody out of it', async () => {
  const { users, readWhole } = await listOf(2500);
  const whole = await readWhole((count) => {
    if (count === 1000 && users.length === 2500) users.splice(10, 2);
  });
  expect(idsOf(whole)).toEqual(idsOf(users));
});

describe('of a search with more words than the API is asked for', () => {
  /** The API finds 700 Annas; every 100th of them is one of the north. */
  const annas = Array.from({ length: 700 }, (_, at) => ({
    id: at + 1,
    emailAddress: `${at + 1}@${at % 100 === 99 ? 'nord' : 'sued'}.example.com`,
    userData: { firstName: 'Anna-Katharina', lastName: 'Schwarzenberger' },
  }));
  const search = { ...view, search: 'nord anna-katharina schwarzenberger' };
  const north = annas.filter(({ emailAddress }) => emailAddress.includes('nord'));

  async function searchThem() {
    const { arrived } = await answerWith(({ url }, response) => {
      const { skip, top } = optionsIn(url);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(annas.slice(skip, skip + top)));
    });
    return { arrived, scope: { environment: environment(), customerId: 7 } };
  }

  test('a list shows those that all words mean, page by page, also where a page holds none', async () => {
    const { arrived, scope } = await searchThem();
    const query = elementPagesQuery(scope, 'users', search, new Set([0]));
    const list = new InfiniteQueryObserver(new QueryClient(), query);
    await list.refetch();
    expect(arrived[0]?.url).not.toContain('nord');
    while (list.getCurrentResult().hasNextPage) await list.fetchNextPage();
    const pages = pagesThatCount(list.getCurrentResult().data?.pages ?? []);
    expect(pages.flatMap(({ elements }) => idsOf(elements))).toEqual(idsOf(north));
  });

  test('a list that is read whole holds those that all words mean', async () => {
    const { scope } = await searchThem();
    const query = wholeListQuery(scope, 'users', search, () => undefined);
    expect(idsOf(await new QueryClient().fetchQuery(query))).toEqual(idsOf(north));
  });

  test('the first few are looked for until there are enough, or all were looked through', async () => {
    const { scope } = await searchThem();
    const find = (words: string) =>
      new QueryClient().fetchQuery(foundElementsQuery(scope, 'users', words));
    const found = await find(search.search);
    expect([idsOf(found.elements), found.hasMore]).toEqual([idsOf(north), true]);
    expect(await find(`${search.search} west`)).toEqual({ elements: [], hasMore: false });
  });

  test('of a hundred thousand the first few are looked for in five requests, and that there may be more is known', async () => {
    const { arrived } = await answerWith(({ url }, response) => {
      const { skip, top } = optionsIn(url);
      response.setHeader('content-type', 'application/json');
      const elements = Array.from({ length: top }, (_, at) => ({ ...annas[0], id: skip + at + 1 }));
      response.end(JSON.stringify(elements));
    });
    const scope = { environment: environment(), customerId: 7 };
    const query = foundElementsQuery(scope, 'users', `${search.search} west`);
    const found = await new QueryClient().fetchQuery(query);
    expect(found).toEqual({ elements: [], hasMore: true });
    expect(arrived).toHaveLength(6);
  });

  test('what is looked through thoroughly is found in whatever spelling, and the API is not asked for it', async () => {
    const { arrived, scope } = await searchThem();
    const thorough = { ...view, search: 'ANNÁ-katharina  nord', isThorough: true };
    const query = elementPagesQuery(scope, 'users', thorough, new Set([0]));
    const list = new InfiniteQueryObserver(new QueryClient(), query);
    await list.refetch();
    while (list.getCurrentResult().hasNextPage) await list.fetchNextPage();
    const pages = pagesThatCount(list.getCurrentResult().data?.pages ?? []);
    expect(pages.flatMap(({ elements }) => idsOf(elements))).toEqual(idsOf(north));
    expect(arrived.filter(({ url }) => url?.includes('filter'))).toEqual([]);
    expect(isLookedThrough('users', thorough)).toBe(true);
    expect(isLookedThrough('users', { ...view, search: 'nord' })).toBe(false);
  });
});
