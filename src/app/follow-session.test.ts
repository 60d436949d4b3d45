// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createEngine } from '../changes/engine.ts';
import { memoryJournal } from '../changes/journal/journal.ts';
import { LazyEngine } from '../changes/lazy-engine.ts';
import { apiTransport } from '../changes/transport.ts';
import { customersQuery } from '../queries/settings.ts';
import {
  beginSession,
  forgetSession,
  getSession,
  keepSession,
  type Session,
} from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { followSession } from './follow-session.ts';

const jwt = (sub: string, jti: string) => `e30.${btoa(JSON.stringify({ sub, jti }))}.s`;

const session: Session = {
  environment: 'sandbox',
  apiKey: 'a-key',
  token: 'a-token',
  tokenEndsAt: null,
  customer: { id: 1, name: null },
};
const customers = customersQuery('sandbox').queryKey;

const refusal = (message: string) => JSON.stringify({ statusCode: 401, message });
const keyRefused = refusal('Access denied due to invalid subscription key.');

/** The page's data and changes, over a server that refuses every key but `good`. */
async function follow(good: string) {
  const { arrived } = await answerWith(({ headers, method }, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = headers['flinkey-api-key'] === good ? 204 : 401;
    if (method === 'GET') response.statusCode = 200;
    response.end(method === 'GET' ? '[]' : response.statusCode === 401 ? keyRefused : undefined);
  });
  const client = new QueryClient();
  const engine = new LazyEngine(
    async () =>
      createEngine({
        transport: apiTransport,
        journal: { ...memoryJournal(''), volatile: null },
        workers: 2,
      }),
    (error) => {
      throw error;
    },
  );
  await engine.load();
  onTestFinished(followSession(client, engine));
  return { client, engine, arrived };
}

/** A run of two changes in the sandbox. */
const begin = (engine: LazyEngine) =>
  engine.start(
    { environment: 'sandbox', customerId: 1 },
    [1, 2].map((elementId) => ({ op: 'assign', kind: 'cars', groupId: 7, elementId }) as const),
    { type: 'list', count: 2 },
  );

beforeEach(() => keepSession(session));
afterEach(forgetSession);

test('a mended API key lets runs go on that wait for it, and loses nothing that was read', async () => {
  const { client, engine } = await follow('a-mended-key');
  client.setQueryData(customers, [{ id: 1, name: 'Musterflotte GmbH' }]);
  const run = begin(engine);
  await vi.waitFor(() => expect(engine.run(run)?.pausedFor?.reason).toBe('api-key'));
  keepSession({ ...session, apiKey: 'a-mended-key' });
  await vi.waitFor(() => expect(engine.run(run)?.counts.done).toBe(2));
  expect(client.getQueryData(customers)).toHaveLength(1);
});

test('a renewed token loses nothing that was read, unless it is another account’s', async () => {
  const { client } = await follow('a-key');
  keepSession({ ...session, token: jwt('17', 'first') });
  client.setQueryData(customers, []);
  keepSession({ ...session, token: jwt('17', 'second') });
  expect(client.getQueryData(customers)).toEqual([]);
  keepSession({ ...session, token: jwt('18', 'third') });
  expect(client.getQueryData(customers)).toBeUndefined();
});

test('whoever signs in sees nothing of what another manager read with the same key', async () => {
  const { client } = await follow('a-key');
  client.setQueryData(customers, []);
  beginSession({ ...session, token: 'a-token-that-tells-nothing' });
  expect(client.getQueryData(customers)).toBeUndefined();
});

test('whoever signs in again with a token of the same account keeps what was read', async () => {
  const { client } = await follow('a-key');
  keepSession({ ...session, token: jwt('17', 'first') });
  client.setQueryData(customers, []);
  beginSession({ ...session, token: jwt('17', 'second') });
  expect(client.getQueryData(customers)).toEqual([]);
});

test('a run of an environment that one has left waits, asks nothing, and goes on once one is back', async () => {
  const { engine, arrived } = await follow('a-key');
  keepSession({ ...session, environment: 'uat' });
  const run = begin(engine);
  await vi.waitFor(() => expect(engine.run(run)?.state).toBe('paused'));
  expect(arrived).toEqual([]);
  keepSession(session);
  await vi.waitFor(() => expect(engine.run(run)?.counts.done).toBe(2));
});

test('what one manager began is not carried out in the name of another, who may want it though', async () => {
  const { engine, arrived } = await follow('a-key');
  keepSession({ ...session, apiKey: 'refused', token: jwt('17', 'first') });
  const run = begin(engine);
  await vi.waitFor(() => expect(engine.run(run)?.pausedFor?.reason).toBe('api-key'));
  const before = arrived.length;
  beginSession({ ...session, token: jwt('18', 'second') });
  expect(engine.run(run)?.pausedFor?.reason).toBe('person');
  expect(arrived).toHaveLength(before);
  engine.resume(run);
  await vi.waitFor(() => expect(engine.run(run)?.counts.done).toBe(2));
});

test('a run that waits for a person does not keep key and token for more than an hour', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { engine } = await follow('another-key');
  const run = begin(engine);
  await vi.waitFor(() => expect(engine.run(run)?.state).toBe('paused'));
  expect(engine.isBusy()).toBe(true);
  vi.advanceTimersByTime(62 * 60_000);
  expect(getSession()).toBeNull();
});
