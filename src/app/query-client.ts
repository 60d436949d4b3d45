import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/errors.ts';

/** Only what may pass by itself is worth asking again: a broken connection, a 5xx. */
const worthAnotherTry = (error: unknown) =>
  error instanceof ApiError &&
  (error.kind === 'unreachable' || error.kind === 'timeout' || error.kind === 'server');

/** Queries retry once; writes never do here, the run engine has rules of its own. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < 1 && worthAnotherTry(error),
        retryDelay: 800,
        networkMode: 'always',
      },
    },
  });
}
