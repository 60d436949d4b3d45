import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '../../api/errors.ts';
import { CopyLink } from '../../parts/commands/copy-link.tsx';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useScope } from '../../parts/account/use-session.ts';
import { logQuery } from '../../queries/team-log.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { GridFooter } from '../../ui/grid/grid-footer.tsx';
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { LogFilters } from './log-filters.tsx';
import { useLogColumns } from './use-log-columns.tsx';
import { useLogFilter } from './use-log-filter.ts';
import { useLogNames } from './use-log-names.ts';
import { usePeopleSeen } from './use-people-seen.ts';

const LogTable = lazyPart(async () => (await import('./log-table.tsx')).LogTable);
const LogFacts = lazyPart(async () => (await import('./log-facts.tsx')).LogFacts);
const NamePersonDialog = lazyPart(
  async () => (await import('./name-person-dialog.tsx')).NamePersonDialog,
);

/** What was changed through this server at the customer, by whom: filtered, run by run, and as a file. */
export function LogView() {
  const t = useTranslations('team');
  const state = useLogFilter();
  const query = useInfiniteQuery(logQuery(useScope(), state.filter));
  const changes = query.data?.pages.flatMap(({ entries }) => entries) ?? [];
  const { run, kind, element } = state.values;
  const names = useLogNames(changes, { kind, elementId: element });
  const [naming, setNaming] = useState<string | null>(null);
  const columns = useLogColumns(names, ({ id }) => setNaming(id));
  const people = usePeopleSeen(changes);
  const narrow = useNarrow();
  const [unfolds, setUnfolds] = useState(false);
  const isOff = query.error instanceof ApiError && query.error.kind === 'not-found';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        !isOff && (
          <>
            <CopyLink />
            {changes.length > 0 && (
              <LatePart>
                <LogTable state={state} names={names} />
              </LatePart>
            )}
            {narrow && (
              <Button
                variant="default"
                aria-expanded={unfolds}
                onClick={() => setUnfolds(!unfolds)}
              >
                {t('filters.fold', { count: state.count })}
              </Button>
            )}
          </>
        )
      }
      filters={
        !isOff && (
          <>
            {(!narrow || unfolds) && <LogFilters state={state} people={people} />}
            {(run ?? element) !== null && (
              <LatePart>
                <LogFacts {...{ state, names, changes }} isWhole={!query.hasNextPage} />
              </LatePart>
            )}
          </>
        )
      }
    >
      {isOff ? (
        <EmptyState title={t('offTitle')}>{t('offText')}</EmptyState>
      ) : (
        <QueryView query={query} skeleton={<GridSkeleton columns={columns} />}>
          {({ pages }) =>
            changes.length === 0 ? (
              <EmptyState title={t('emptyTitle')} busy={query.isPlaceholderData}>
                {state.isFiltered
                  ? t('emptyText.filtered')
                  : t('emptyText.all', { days: pages[0]?.days ?? 0 })}
              </EmptyState>
            ) : (
              <DataGrid
                wraps
                label={t('title')}
                columns={columns}
                rows={changes}
                rowKey={({ id }) => id}
                busy={query.isPlaceholderData}
                listKey={JSON.stringify(state.values)}
                hasMore={query.hasNextPage}
                onEnd={() => void query.fetchNextPage()}
                footer={
                  <GridFooter
                    text={t(query.hasNextPage ? 'footerMore' : 'footer', {
                      count: changes.length,
                      days: pages[0]?.days ?? 0,
                    })}
                  />
                }
              />
            )
          }
        </QueryView>
      )}
      {naming !== null && (
        <Opening onClose={() => setNaming(null)}>
          <NamePersonDialog id={naming} onClose={() => setNaming(null)} />
        </Opening>
      )}
    </Page>
  );
}
