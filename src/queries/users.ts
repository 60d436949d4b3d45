import { type InfiniteData, infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { tick } from '../api/clock.ts';
import type { Scope } from '../api/scope.ts';
import type { User } from '../api/users.ts';
import type { ColumnOf } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import { orderbyOf, searchFilter } from '../kinds/list-options.ts';
import { elementsKey } from './elements.ts';

/** What the list of users can be sorted by. */
export const userSorts = ['name', 'email', 'id'] as const;
export type UserSort = ColumnOf['users'];

const kind = kindOf('users');
const pageSize = 100;

export interface UsersView {
  search: string;
  sort: UserSort;
  descending: boolean;
}

/** Users that were read at once, and when that began. */
export interface UsersPage {
  /** So many users stand before it. */
  skip: number;
  users: readonly User[];
  startedAt: number;
  /** The list was read again since, and this page was not. */
  isOld: boolean;
}

/** Up to so many pages are all read again. */
const fewPages = 5;

/**
 * The users of the customer as the API sorts and filters them, in pages. Where a list through which
 * somebody has scrolled far is read again, only the pages that are `inSight` (by their `skip`) are
 * asked for, and its end.
 */
export function usersQuery(
  scope: Scope,
  { search, sort, descending }: UsersView,
  inSight: ReadonlySet<number>,
) {
  const orderby = orderbyOf(kind, { key: sort, descending });
  return infiniteQueryOptions({
    queryKey: [...elementsKey(scope, 'users'), 'list', { search, sort, descending }] as const,
    queryFn: async ({ client, queryKey, pageParam: skip, signal }): Promise<UsersPage> => {
      const pages = client.getQueryData<InfiniteData<UsersPage>>(queryKey)?.pages ?? [];
      const known = pages.length > fewPages ? pages.find((page) => page.skip === skip) : undefined;
      if (known !== undefined && known.users.length > 0 && !inSight.has(skip))
        return { ...known, isOld: true };
      const startedAt = tick();
      const filter = searchFilter(kind, search);
      const options = { filter, orderby, top: pageSize, skip };
      return { skip, users: await kind.list(scope, options, signal), startedAt, isOld: false };
    },
    initialPageParam: 0,
    getNextPageParam: ({ users, skip }) => (users.length === 0 ? null : skip + users.length),
    placeholderData: keepPreviousData,
  });
}
