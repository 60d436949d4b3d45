import { QueryClient } from '@tanstack/react-query';
import { worthAnotherTry } from '../queries/worth-another-try.ts';

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
