import { type UserSort, type UsersView, userSorts } from '../../queries/users.ts';
import { useListParams } from '../../ui/use-list-params.ts';

/** What the list of users is asked for, as the URL has it. */
export function useUsersView() {
  const { search, sort, setSearch, setSort } = useListParams<UserSort>(userSorts);
  const view: UsersView = { search, sort: sort.key, descending: sort.descending };
  return { view, search: setSearch, sortBy: setSort };
}
