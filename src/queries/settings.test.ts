// @vitest-environment happy-dom
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { customersQuery } from './settings.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  keepSession({
    environment: 'sandbox',
    apiKey: 'the-api-key',
    token: 'the-token',
    tokenEndsAt: null,
    customer: { id: 7, name: null },
  });
});
afterEach(() => {
  forgetSession();
  vi.useRealTimers();
});

/** Somebody looks at the customers of a server that answers with these statuses, then with one customer. */
async function lookAtCustomers(...statuses: readonly number[]) {
  const { arrived } = await answerWith((_, response) => {
    response.statusCode = statuses[arrived.length - 1] ?? 200;
    response.setHeader('Content-Type', 'application/json');
    response.end(response.statusCode === 200 ? '[{ "id": 7, "name": "Nord" }]' : '{}');
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const observer = new QueryObserver(client, customersQuery('sandbox'));
  onTestFinished(observer.subscribe(() => undefined));
  const settled = () =>
    vi.waitFor(() => expect(observer.getCurrentResult().fetchStatus).toBe('idle'));
  await settled();
  return { arrived, observer, settled };
}

test('customers that could not be read are read once the server answers, though nobody asks', async () => {
  const { observer, settled } = await lookAtCustomers(503, 502);
  expect(observer.getCurrentResult().data).toBeUndefined();
  vi.advanceTimersByTime(30_000);
  await settled();
  vi.advanceTimersByTime(30_000);
  await settled();
  expect(observer.getCurrentResult().data).toEqual([{ id: 7, name: 'Nord' }]);
});

test.each([{ status: 200 }, { status: 403 }])(
  'after a $status nothing is asked again by itself',
  async ({ status }) => {
    const { arrived, settled } = await lookAtCustomers(status);
    vi.advanceTimersByTime(300_000);
    await settled();
    expect(arrived).toHaveLength(1);
  },
);
