// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { logQuery, logSinceQuery, wholeLogQuery } from './team-log.ts';

const scope = { environment: 'sandbox', customerId: 7 };
const since = Date.parse('2026-11-23T07:00:00.000Z');

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

const readSince = () => new QueryClient().fetchQuery(logSinceQuery(scope, { group: 3 }, since));
const entry = (id: number) => ({
  id,
  at: '2026-11-24T07:00:00.000Z',
  op: 'assign',
  kind: 'cars',
  groupId: 3,
  elementId: id,
  outcome: 'done',
  by: { id: 'p', name: null },
  run: null,
});
const page = (begins: string | null, next: number | null, ...ids: readonly number[]) =>
  JSON.stringify({ days: 90, begins, next, entries: ids.map(entry) });

test('all that was changed since a moment is read, page after page', async () => {
  const begins = '2026-11-01T00:00:00.000Z';
  const { arrived } = await answerWith((_, response) =>
    response.end(arrived.length === 1 ? page(begins, 8, 9, 8) : page(begins, null, 7)),
  );
  const { changes, from } = await readSince();
  expect(changes.map(({ id }) => id)).toEqual([9, 8, 7]);
  expect(from).toBe(since);
  const asked = arrived.map(({ url }) => new URL(url, 'http://own').searchParams);
  expect(asked.map((query) => query.get('before'))).toEqual([null, '8']);
  expect(asked.map((query) => query.get('since'))).toEqual([
    '2026-11-23T07:00:00.000Z',
    '2026-11-23T07:00:00.000Z',
  ]);
});

test('the whole log is read as far as it goes, more than a page of the screen at a time', async () => {
  const { arrived } = await answerWith((_, response) =>
    response.end(arrived.length === 1 ? page(null, 8, 9, 8) : page(null, null, 7)),
  );
  const changes = await new QueryClient().fetchQuery(wholeLogQuery(scope, { person: 'p' }));
  expect(changes.map(({ id }) => id)).toEqual([9, 8, 7]);
  const asked = arrived.map(({ url }) => new URL(url, 'http://own').searchParams);
  expect(asked.map((query) => [query.get('person'), query.get('limit')])).toEqual([
    ['p', '1000'],
    ['p', '1000'],
  ]);
});

test('a run is read whole, however many answers it takes, so that it can be taken back', async () => {
  const { arrived } = await answerWith((_, response) =>
    response.end(arrived.length === 1 ? page(null, 8, 9, 8) : page(null, null, 7)),
  );
  const read = await new QueryClient().fetchInfiniteQuery(logQuery(scope, { run: 'r' }));
  expect(read.pages.map(({ next, entries }) => [next, entries.length])).toEqual([[null, 3]]);
});

test('a log that begins later knows of nothing before that', async () => {
  await answerWith((_, response) => response.end(page('2026-11-24T06:00:00.000Z', null, 9)));
  expect(await readSince()).toMatchObject({ from: Date.parse('2026-11-24T06:00:00.000Z') });
});

test('a log without any entry knows of nothing', async () => {
  await answerWith((_, response) => response.end(page(null, null)));
  expect(await readSince()).toEqual({ changes: [], from: null });
});

test('of a log without end 20,000 changes are read, and nothing is claimed of what is before them', async () => {
  const ids = Array.from({ length: 1_000 }, (_, at) => at + 1);
  const { arrived } = await answerWith((_, response) =>
    response.end(page('2026-11-01T00:00:00.000Z', 1, ...ids)),
  );
  const { changes, from } = await readSince();
  expect([changes.length, arrived.length]).toEqual([20_000, 20]);
  expect(from).toBe(Date.parse('2026-11-24T07:00:00.000Z'));
});
