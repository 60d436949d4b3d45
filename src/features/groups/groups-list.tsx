import { Button } from '@mantine/core';
import { IconFolders } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useNavigate } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { QueryView } from '../../parts/query-view.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useGroups } from '../../parts/use-groups.ts';
import { paths } from '../../paths.ts';
import { DataGrid, type Sort } from '../../ui/data-grid.tsx';
import { GridSkeleton } from '../../ui/grid-skeleton.tsx';
import { EmptyState, StaleNotice } from '../../ui/states.tsx';
import { textMatcher } from '../../i18n/text-search.ts';
import { useGroupColumns } from './group-columns.tsx';
import { type GroupRow, groupRows } from './group-row.ts';
import { useGroupSizes } from './use-group-sizes.ts';
import { collatorFor } from '../../ui/collator.ts';

interface GroupsListProps {
  search: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
  onCreate: () => void;
  onRename: (group: { id: number; name: string }) => void;
  onDelete: (group: { id: number; name: string }) => void;
  onClearSearch: () => void;
}

/** All groups of the customer by name, each with how many cars it holds. */
export function GroupsList(props: GroupsListProps) {
  const { sort, onSort, onCreate, onRename, onDelete, onClearSearch } = props;
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const navigate = useNavigate();
  const locale = useLocale();
  const search = useDeferredValue(props.search);
  const groups = useGroups();
  const sizes = useGroupSizes();
  /** A group that is on its way can not be acted upon yet. */
  const once = (act: (group: { id: number; name: string }) => void) => (row: GroupRow) => {
    if (row.id !== null) act({ id: row.id, name: row.name });
  };
  const rename = once(onRename);
  const remove = once(onDelete);
  const columns = useGroupColumns(sizes, { rename, remove });
  return (
    <QueryView query={groups} skeleton={<GridSkeleton columns={columns} />}>
      {(view) => {
        const all = groupRows(view, collatorFor(locale));
        const matches = textMatcher(search);
        const found = all.filter(({ name }) => matches([name]));
        if (all.length === 0)
          return (
            <EmptyState
              icon={<IconFolders size="2.5rem" stroke={1.4} aria-hidden />}
              title={t('emptyTitle')}
              action={<Button onClick={onCreate}>{t('create')}</Button>}
            >
              {t('emptyText')}
            </EmptyState>
          );
        if (found.length === 0)
          return (
            <EmptyState
              title={t('nothingFound', { search })}
              action={
                <Button variant="default" onClick={onClearSearch}>
                  {common('clearSearch')}
                </Button>
              }
            />
          );
        return (
          <>
            {sizes.error !== null && (
              <StaleNotice
                text={t('sizesFailed', { why: errorText(sizes.error) })}
                again={common('tryAgain')}
                onAgain={sizes.retry}
              />
            )}
            <DataGrid
              label={t('title')}
              columns={columns}
              rows={sort.descending ? found.toReversed() : found}
              rowKey={({ key }) => key}
              sort={sort}
              onSort={onSort}
              listKey={`${search}/${sort.descending}`}
              onOpen={once(({ id }) => void navigate(paths.group(id)))}
              onRename={rename}
              onRemove={([row]) => row !== undefined && remove(row)}
              isPending={({ pending }) => pending}
              pendingLabel={common('pending')}
            />
          </>
        );
      }}
    </QueryView>
  );
}
