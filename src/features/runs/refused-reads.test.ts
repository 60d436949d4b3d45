import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ApiError } from '../../api/errors.ts';
import type { Session } from '../../session/session.ts';
import { refusedReads } from './refused-reads.ts';

const session: Session = {
  environment: 'sandbox',
  apiKey: 'a-key',
  token: 'a-token',
  tokenEndsAt: null,
  customer: { id: 1, name: null },
};

/** A read on the screen, each of whose answers the test gives. */
function show(client: QueryClient, name: string) {
  let answer = Promise.withResolvers<string>();
  const observer = new QueryObserver(client, {
    queryKey: ['sandbox', name],
    queryFn: () => {
      answer = Promise.withResolvers<string>();
      return answer.promise;
    },
    retry: false,
  });
  onTestFinished(observer.subscribe(() => undefined));
  return {
    ask: () => void observer.refetch(),
    answer: async (given: string | ApiError) => {
      if (given instanceof ApiError) answer.reject(given);
      else answer.resolve(given);
      await vi.waitFor(() => expect(observer.getCurrentResult().isFetching).toBe(false));
    },
  };
}

test('what was refused counts until it is answered, however often it is asked for meanwhile', async () => {
  const client = new QueryClient();
  const read = show(client, 'groups');
  const refused = refusedReads(client.getQueryCache());
  expect(refused(session)).toBeNull();
  await read.answer(new ApiError('token', { status: 401 }));
  expect(refused(session)).toBe('token');
  read.ask();
  expect(refused(session)).toBe('token');
  await read.answer('the groups');
  expect(refused(session)).toBeNull();
});

test('what was refused of a former session does not count while the new one asks', async () => {
  const client = new QueryClient();
  const read = show(client, 'groups');
  const refused = refusedReads(client.getQueryCache());
  await read.answer(new ApiError('api-key', { status: 401 }));
  expect(refused(session)).toBe('api-key');
  const mended = { ...session, apiKey: 'another-key' };
  read.ask();
  expect(refused(mended)).toBeNull();
  await read.answer(new ApiError('api-key', { status: 401 }));
  expect(refused(mended)).toBe('api-key');
});
