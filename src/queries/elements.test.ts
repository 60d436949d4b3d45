import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { allElementsQuery } from './elements.ts';

const scope = { environment: 'sandbox', customerId: 7 };

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

const readAll = () => new QueryClient().fetchQuery(allElementsQuery(scope, 'services'));
const service = (id: number) => ({ id, name: `Service ${id}`, isTerminated: false });

test('a list is read to its empty page, however short the pages before it are', async () => {
  const pages = [[service(1), service(2)], [service(3)], []];
  const { arrived } = await answerWith((_, response) =>
    response.end(JSON.stringify(pages[arrived.length - 1])),
  );
  expect((await readAll()).map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(arrived.map(({ url }) => /skip=\d+/.exec(url)?.[0])).toEqual([
    'skip=0',
    'skip=2',
    'skip=3',
  ]);
});

test('a server that gives the same page for ever is not asked for ever', async () => {
  const { arrived } = await answerWith((_, response) =>
    response.end(JSON.stringify(arrived.length < 9 ? [service(1), service(2)] : [])),
  );
  await expect(readAll()).rejects.toMatchObject({ name: 'ApiError', kind: 'garbled' });
  expect(arrived).toHaveLength(2);
});
