import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { User } from '../../api/users.ts';
import { useOverlay } from '../../parts/use-engine.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useElementPages } from '../../parts/use-element-pages.ts';
import type { ListView } from '../../queries/element-pages.ts';
import { DataGrid, type Sort } from '../../ui/data-grid.tsx';
import { GridFooter } from '../../ui/grid-footer.tsx';
import { GridSkeleton } from '../../ui/grid-skeleton.tsx';
import { shownUsers } from './shown-users.ts';
import { useUserColumns } from './user-columns.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';

const NoUsers = lazyPart(async () => (await import('./no-users.tsx')).NoUsers);

interface UsersListProps {
  view: ListView<'users'>;
  onSort: (sort: Sort) => void;
  onUnassign: (user: User) => void;
  onCreate: () => void;
  onAssign: () => void;
  onClearSearch: () => void;
}

/** The users as the API filters and sorts them, page by page as one scrolls, with what changed since. */
export function UsersList(props: UsersListProps) {
  const { view, onSort, onUnassign, onCreate, onAssign, onClearSearch } = props;
  const t = useTranslations('users');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const overlay = useOverlay();
  const columns = useUserColumns(onUnassign);
  const { query, more, see } = useElementPages('users', view);
  const { hasNextPage, isFetchNextPageError, isPlaceholderData } = query;
  return (
    <QueryView
      // A page that did not come leaves those before it as good as they were: told at the end.
      query={{ ...query, error: isFetchNextPageError ? null : query.error }}
      skeleton={<GridSkeleton columns={columns} />}
    >
      {(pages) => {
        const { users, pending } = shownUsers(pages, overlay);
        if (users.length === 0 && !hasNextPage)
          return (
            <Suspense>
              <NoUsers
                search={view.search}
                onCreate={onCreate}
                onAssign={onAssign}
                onClearSearch={onClearSearch}
              />
            </Suspense>
          );
        return (
          <DataGrid
            label={t('title')}
            columns={columns}
            rows={users}
            rowKey={({ id }) => id}
            sort={{ key: view.sort, descending: view.descending }}
            onSort={onSort}
            onRemove={([user]) => user !== undefined && onUnassign(user)}
            isPending={({ id }) => pending.has(id)}
            pendingLabel={common('pending')}
            busy={isPlaceholderData}
            listKey={`${view.search}/${view.sort}/${view.descending}`}
            hasMore={hasNextPage && !isFetchNextPageError}
            onEnd={more}
            onSight={see}
            footer={
              isFetchNextPageError ? (
                <GridFooter
                  text={t('restFailed', { why: errorText(query.error) })}
                  action={common('tryAgain')}
                  onAction={more}
                />
              ) : (
                // How many there are is not known again before all were read again.
                !hasNextPage &&
                !pages.some(({ isOld }) => isOld) && (
                  <GridFooter text={t('allShown', { count: users.length })} />
                )
              )
            }
          />
        );
      }}
    </QueryView>
  );
}
