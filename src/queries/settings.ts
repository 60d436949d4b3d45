import { queryOptions } from '@tanstack/react-query';
import { listCustomers } from '../api/customers.ts';
import { ApiError } from '../api/errors.ts';
import { listEnvironments } from '../api/environments.ts';
import { keptFresh } from './limit.ts';
import { worthAnotherTry } from './worth-another-try.ts';
import { getSession } from '../session/session.ts';

/** Which APIs this server hands calls to. */
export const environmentsQuery = queryOptions({
  queryKey: ['environments'] as const,
  queryFn: ({ signal }) => listEnvironments(signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether the server answers at all, whatever it says: asked anew by whoever could not load something. */
export const serverAnswersQuery = queryOptions({
  queryKey: ['server'] as const,
  queryFn: ({ signal }) =>
    listEnvironments(signal).then(
      () => true,
      (error: unknown) => !(error instanceof ApiError && error.kind === 'unreachable'),
    ),
  gcTime: 0,
});

/** Everything that was read of a fleet: all but the environments, which are the server's own. */
export const readOfFleets = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[0] !== environmentsQuery.queryKey[0],
};

/** The customers that the session's manager may act for; another account drops all that was read. */
export function customersQuery(environment: string) {
  return queryOptions({
    queryKey: [environment, 'customers'] as const,
    queryFn: ({ signal }) => {
      const credentials = getSession();
      if (credentials === null) return [];
      return listCustomers(credentials, { customerId: credentials.customer.id, signal });
    },
    staleTime: 5 * 60_000,
    // Nobody is told that they are missing, so nobody would ask again.
    refetchInterval: ({ state }) => worthAnotherTry(state.error) && keptFresh.refetchInterval,
  });
}
