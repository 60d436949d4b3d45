import { useTranslations } from 'use-intl';
import { userSorts, type UsersView } from '../../queries/users.ts';
import type { Sort } from '../../ui/data-grid.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';

interface UsersSortProps {
  view: UsersView;
  onSort: (sort: Sort) => void;
}

/** The order of the users, on a narrow screen. */
export function UsersSort({ view, onSort }: UsersSortProps) {
  const t = useTranslations('users');
  const options = userSorts.flatMap((key) =>
    [false, true].map((descending) => ({
      sort: { key, descending },
      label: t(descending ? 'descending' : 'ascending', { by: t(key) }),
    })),
  );
  return (
    <SortSelect
      label={t('sort')}
      options={options}
      value={{ key: view.sort, descending: view.descending }}
      onSort={onSort}
    />
  );
}
