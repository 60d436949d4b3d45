// @vitest-environment node
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readAgain } from './read-again.ts';

const queryKey = ['users'];

/** A list in sight, each read of which is answered when the test says so. */
function slowList() {
  const client = new QueryClient();
  const reads: { signal: AbortSignal; answer: (list: string) => void; fail: () => void }[] = [];
  const list = new QueryObserver(client, {
    queryKey: [...queryKey, 'pages'],
    queryFn: ({ signal }) =>
      new Promise<string>((answer, refuse) => {
        reads.push({ signal, answer, fail: () => refuse(new Error('No.')) });
      }),
    retry: false,
  });
  onTestFinished(list.subscribe(() => undefined));
  const began = (count: number) => vi.waitFor(() => expect(reads).toHaveLength(count));
  return { client, list, reads, began };
}

test('a list that is changed faster than it can be read is there once it is read, and is read once more', async () => {
  const { client, list, reads, began } = slowList();
  await began(1);
  for (let news = 0; news < 5; news += 1) readAgain(client, queryKey);
  expect(reads.map(({ signal }) => signal.aborted)).toEqual([false]);
  reads[0]?.answer('before');
  await vi.waitFor(() => expect(list.getCurrentResult().data).toBe('before'));
  await began(2);
  readAgain(client, queryKey);
  reads[1]?.answer('between');
  await began(3);
  reads[2]?.answer('after');
  await vi.waitFor(() => expect(list.getCurrentResult().data).toBe('after'));
  expect(list.getCurrentResult().isFetching).toBe(false);
  expect(reads).toHaveLength(3);
});

test('what was changed while a read failed is asked for once more', async () => {
  const { client, list, reads, began } = slowList();
  await began(1);
  readAgain(client, queryKey);
  reads[0]?.fail();
  await began(2);
  reads[1]?.answer('after');
  await vi.waitFor(() => expect(list.getCurrentResult().data).toBe('after'));
});

test('what is not in sight is read again when it is asked for', async () => {
  const client = new QueryClient();
  const whole = vi.fn<() => Promise<string>>(() => Promise.resolve('all'));
  await client.fetchQuery({ queryKey: [...queryKey, 'whole'], queryFn: whole });
  readAgain(client, queryKey);
  expect(whole).toHaveBeenCalledTimes(1);
  expect(client.getQueryState([...queryKey, 'whole'])?.isInvalidated).toBe(true);
});
