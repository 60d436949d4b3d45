import type { ColumnOf } from '../../kinds/kind.ts';
import type { ListView } from '../../queries/element-pages.ts';
import { useListParams } from '../../ui/use-list-params.ts';

/** What the list of users can be sorted by. */
export const userSorts = ['name', 'email', 'id'] as const;

/** What the list of users is asked for, as the URL has it. */
export function useUsersView() {
  const { search, sort, setSearch, setSort } = useListParams<ColumnOf['users']>(userSorts);
  const view: ListView<'users'> = {
    search,
    filters: [],
    sort: sort.key,
    descending: sort.descending,
  };
  return { view, search: setSearch, sortBy: setSort };
}
