import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../../api/users.ts';
import { useScope } from '../../parts/use-session.ts';
import { usersQuery, type UsersView } from '../../queries/users.ts';

/**
 * The users as the API filters and sorts them, in pages. `see` is told what is in sight: of a long
 * list only that is read again after a change, and the rest when it comes into sight.
 */
export function useUsers(view: UsersView) {
  const [inSight] = useState(() => new Set([0]));
  const query = useInfiniteQuery(usersQuery(useScope(), view, inSight));
  const { data, isFetching, isPlaceholderData, fetchNextPage, refetch } = query;
  const isBusy = isFetching || isPlaceholderData;
  const see = (rows: readonly User[]) => {
    const ids = new Set(rows.map(({ id }) => id));
    const seen = data?.pages.filter(({ users }) => users.some(({ id }) => ids.has(id))) ?? [];
    inSight.clear();
    for (const { skip } of seen) inSight.add(skip);
    if (!isBusy && seen.some(({ isOld }) => isOld)) void refetch();
  };
  const more = () => {
    if (!isBusy) void fetchNextPage();
  };
  return { query, more, see };
}
