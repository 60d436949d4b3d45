// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { allElementsQuery, someElementsQuery } from './elements.ts';

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

/** The condition and the size of each page that was asked for. */
const askedFor = (arrived: readonly { url: string }[]) =>
  arrived.map(({ url }) => {
    const { searchParams } = new URL(url, 'http://api');
    return [searchParams.get('$filter'), searchParams.get('$top')];
  });

test('a list is read to its empty page, however short the pages before it are', async () => {
  const pages = [[service(1), service(2)], [service(3)], []];
  const { arrived } = await answerWith((_, response) =>
    response.end(JSON.stringify(pages[arrived.length - 1])),
  );
  expect((await readAll()).map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(askedFor(arrived)).toEqual([
    [null, '1000'],
    ['id gt 2', '1000'],
    ['id gt 3', '1000'],
  ]);
});

test('a server that gives the same page for ever is not asked for ever', async () => {
  const { arrived } = await answerWith((_, response) =>
    response.end(JSON.stringify(arrived.length < 9 ? [service(1), service(2)] : [])),
  );
  await expect(readAll()).rejects.toMatchObject({ name: 'ApiError', kind: 'garbled' });
  expect(arrived).toHaveLength(2);
});

test('elements are asked for by a list of ids, in pages that the server gives', async () => {
  const { arrived } = await answerWith(({ url }, response) => {
    const top = Number(new URL(url, 'http://api').searchParams.get('$top'));
    if (top > 40) {
      response.statusCode = 400;
      response.end("The limit of '40' for Top query has been exceeded.");
    } else response.end(JSON.stringify([service(arrived.length)]));
  });
  const ids = Array.from({ length: 60 }, (_, at) => at + 1);
  const other = { environment: 'small-pages', customerId: 7 };
  keepSession({
    environment: other.environment,
    apiKey: 'the-api-key',
    token: 'the-token',
    tokenEndsAt: null,
    customer: { id: 7, name: null },
  });
  await new QueryClient().fetchQuery(someElementsQuery(other, 'services', ids));
  expect(askedFor(arrived).slice(1)).toEqual([
    [`id in (${ids.slice(0, 40).join(',')})`, '40'],
    [`id in (${ids.slice(40).join(',')})`, '40'],
  ]);
});
