import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { usersQuery } from './users.ts';

const scope = { environment: 'sandbox', customerId: 7 };
const view = { search: '', sort: 'name', descending: false } as const;

beforeEach(() => {
  keepSession({
    environment: 'sandbox',
    apiKey: 'the-api-key',
    token: 'the-token',
    tokenEndsAt: null,
    customer: { id: 7, name: null },
  });
});
afterEach(forgetSession);

const skipIn = (url: string) => Number(new URL(url, 'http://api').searchParams.get('$skip'));

const userOf = (id: number) => ({
  id,
  emailAddress: `${id}@example.com`,
  userData: { firstName: null, lastName: String(id) },
});

const asked = (arrived: readonly { url: string }[]) => arrived.map(({ url }) => skipIn(url));

/** A list of which all pages were read; `arrived` tells what is asked from then on. */
async function readWhole(count: number, inSight: ReadonlySet<number>) {
  const users = Array.from({ length: count }, (_, at) => userOf(at + 1));
  const { arrived } = await answerWith(({ url }, response) => {
    const skip = skipIn(url);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(users.slice(skip, skip + 100)));
  });
  const client = new QueryClient();
  const list = new InfiniteQueryObserver(client, usersQuery(scope, view, inSight));
  await list.refetch();
  while (list.getCurrentResult().hasNextPage) await list.fetchNextPage();
  expect(asked(arrived).at(-1)).toBe(count);
  arrived.length = 0;
  return { list, users, arrived };
}

test('of a long list that is read again, the pages in sight and its end are asked for alone', async () => {
  const { list, arrived } = await readWhole(750, new Set([300, 400]));
  const { data } = await list.refetch();
  expect(asked(arrived)).toEqual([300, 400, 750]);
  const read = data?.pages.filter(({ isOld }) => !isOld);
  expect(read?.map(({ skip }) => skip)).toEqual([300, 400, 750]);
  expect(data?.pages.flatMap(({ users }) => users)).toHaveLength(750);
});

test('a page that was left out is read once it is in sight', async () => {
  const inSight = new Set([0]);
  const { list, users, arrived } = await readWhole(750, inSight);
  users.splice(720, 0, userOf(751));
  await list.refetch();
  inSight.add(700);
  const { data } = await list.refetch();
  expect(asked(arrived)).toEqual([0, 750, 0, 700, 751]);
  expect(data?.pages.flatMap((page) => page.users).map(({ id }) => id)).toContain(751);
});

test('a short list is read again whole', async () => {
  const { list, arrived } = await readWhole(250, new Set([0]));
  const { data } = await list.refetch();
  expect(asked(arrived)).toEqual([0, 100, 200, 250]);
  expect(data?.pages.some(({ isOld }) => isOld)).toBe(false);
});
