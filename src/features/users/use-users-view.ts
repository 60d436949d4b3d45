import { useSearchParams } from 'react-router';
import { type UserSort, userSorts, type UsersView } from '../../queries/users.ts';
import type { Sort } from '../../ui/data-grid.tsx';

const isSort = (text: string | null): text is UserSort => userSorts.some((sort) => sort === text);

/** What the list is asked for, as the URL has it: `?q=&sort=&dir=`; nonsense counts as nothing. */
export function useUsersView() {
  const [params, setParams] = useSearchParams();
  const sort = params.get('sort');
  const view: UsersView = {
    search: params.get('q')?.trim() ?? '',
    sort: isSort(sort) ? sort : 'name',
    descending: params.get('dir') === 'desc',
  };
  const set = (changes: Record<string, string>) =>
    setParams(
      (now) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') now.delete(name);
          else now.set(name, value);
        }
        return now;
      },
      { replace: true },
    );
  return {
    view,
    search: (text: string) => set({ q: text.trim() }),
    sortBy: ({ key, descending }: Sort) =>
      set({ sort: key === 'name' ? '' : key, dir: descending ? 'desc' : '' }),
  };
}
