import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { tick } from '../api/clock.ts';
import { searchFilter } from '../api/odata.ts';
import type { Scope } from '../api/scope.ts';
import { listUsers } from '../api/users.ts';
import { elementsKey } from './elements.ts';

/** What the list of users can be sorted by. */
export const userSorts = ['name', 'email', 'id'] as const;
export type UserSort = (typeof userSorts)[number];

const orders: Record<UserSort, readonly string[]> = {
  name: ['userData/lastName', 'userData/firstName', 'id'],
  email: ['emailAddress', 'id'],
  id: ['id'],
};

const searched = ['userData/firstName', 'userData/lastName', 'emailAddress'];
const pageSize = 100;

export interface UsersView {
  search: string;
  sort: UserSort;
  descending: boolean;
}

/** The users of the customer as the API sorts and filters them, in pages, each with when it began. */
export function usersQuery(scope: Scope, { search, sort, descending }: UsersView) {
  const direction = descending ? ' desc' : '';
  const orderby = orders[sort].map((field) => `${field}${direction}`).join(',');
  return infiniteQueryOptions({
    queryKey: [...elementsKey(scope, 'users'), 'list', { search, sort, descending }] as const,
    queryFn: async ({ pageParam, signal }) => {
      const startedAt = tick();
      const filter = searchFilter(searched, search);
      const options = { filter, orderby, top: pageSize, skip: pageParam };
      return { users: await listUsers(scope, options, signal), startedAt };
    },
    initialPageParam: 0,
    getNextPageParam: (last, _pages, skipped) =>
      last.users.length === 0 ? null : skipped + last.users.length,
    placeholderData: keepPreviousData,
  });
}
