import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { AsOf } from '../../parts/as-of.tsx';
import type { ElementRow } from '../../parts/element-row.ts';
import { PartBoundary } from '../../parts/part-boundary.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { SinceYouLooked } from '../../parts/since-you-looked.tsx';
import { useElementColumns } from '../../parts/use-element-columns.tsx';
import { useElementPages } from '../../parts/use-element-pages.ts';
import { useOverlay } from '../../parts/use-engine.tsx';
import { ErrorSentence } from '../../parts/error-sentence.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useFleet } from '../../parts/use-memberships.ts';
import { useGroupsColumn } from '../../parts/use-groups-column.tsx';
import { DataGrid } from '../../ui/data-grid.tsx';
import { GridFooter } from '../../ui/grid-footer.tsx';
import type { Column } from '../../ui/grid-row.tsx';
import type { RowKey } from '../../ui/grid-selection.ts';
import { GridSkeleton } from '../../ui/grid-skeleton.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { rowsOf } from './element-rows.ts';
import classes from './elements.module.css';
import type { ElementsView } from './use-elements-view.ts';
import { useListOthers } from './use-list-others.ts';

const NoElements = lazyPart(async () => (await import('./no-elements.tsx')).NoElements);
const ElementPanel = lazyPart(async () => (await import('./element-panel.tsx')).ElementPanel);
const SelectionBar = lazyPart(async () => (await import('./selection-bar.tsx')).SelectionBar);

interface ElementsListProps {
  kind: ElementKind;
  asked: ElementsView;
  /** Which one is open beside the list, and how to open another; null closes it. */
  openId: number | null;
  onOpen: (id: number | null) => void;
  /** Columns beside those of the kind, as a menu of what can be done with a row. */
  more?: readonly Column<ElementRow>[];
  /** What can be done where there is nothing yet. */
  empty?: ReactNode;
  /** What this kind alone can do with some of it. */
  actionsFor?: (chosen: readonly { id: number; title: string }[]) => ReactNode;
  /** By Delete. */
  onRemove?: (rows: readonly ElementRow[]) => void;
}

/** When the oldest of the pages that were read again was read. */
const oldestOf = (pages: readonly { at: number; isOld: boolean }[]): number | null =>
  pages.length === 0 ? null : Math.min(...pages.filter(({ isOld }) => !isOld).map(({ at }) => at));

/** The elements of one kind as the API filters and sorts them, page by page, and one of them beside. */
export function ElementsList(props: ElementsListProps) {
  const { kind, asked, openId, onOpen, more = [], empty, actionsFor, onRemove } = props;
  const t = useTranslations('lists');
  const groups = useTranslations('groups');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const overlay = useOverlay();
  const columns = [...useElementColumns(kind), useGroupsColumn(kind), ...more];
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const { view, sort } = asked;
  const { query, more: readMore, see } = useElementPages(kind, view);
  const { hasNextPage, isFetchNextPageError, isPlaceholderData } = query;
  const { rows, pending } = rowsOf(kind, query.data ?? [], overlay);
  const fleet = useFleet();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const at = query.data === undefined || isPlaceholderData ? null : oldestOf(query.data);
  const name = common(`kinds.${kind}`);
  const listKey = JSON.stringify(view);
  const others = useListOthers(kind, name, { listKey, ids, isWhole: !hasNextPage, at });
  const readAnew = () => {
    fleet.readAnew();
    void query.refetch();
  };
  const chosen = rows.filter(({ id }) => selected.has(id));
  const step = (by: 1 | -1) => {
    const next = rows[rows.findIndex(({ id }) => id === openId) + by];
    if (next !== undefined) onOpen(next.id);
  };
  return (
    <div className={classes.split}>
      <div className={classes.list}>
        <div className={classes.bar}>
          {chosen.length === 0 ? (
            <span className={classes.hint}>{t('selectHint')}</span>
          ) : (
            <Suspense>
              <SelectionBar
                kind={kind}
                chosen={chosen}
                onClear={() => setSelected(new Set())}
                actions={actionsFor?.(chosen)}
              />
            </Suspense>
          )}
          <span className={classes.told}>
            <SinceYouLooked others={others} />
            <AsOf at={at} busy={query.isFetching} onAgain={readAnew} />
          </span>
        </div>
        <QueryView
          // A page that did not come leaves those before it as good as they were: told at the end.
          query={{ ...query, error: isFetchNextPageError ? null : query.error }}
          skeleton={<GridSkeleton columns={columns} selects />}
        >
          {(pages) =>
            rows.length === 0 && !hasNextPage ? (
              <Suspense>
                <NoElements kind={kind} asked={asked}>
                  {empty}
                </NoElements>
              </Suspense>
            ) : (
              <DataGrid
                label={common(`kinds.${kind}`)}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                sort={sort}
                onSort={asked.setSort}
                onOpen={({ id }) => onOpen(id)}
                {...(onRemove === undefined ? {} : { onRemove })}
                selection={{
                  keys: selected,
                  onChange: setSelected,
                  label: (row) => groups('select', { name: row.title }),
                  allLabel: groups('selectAll'),
                  countWords: (count) =>
                    t('selected', { what: common(`counts.${kind}`, { count }) }),
                }}
                isPending={({ id }) => pending.has(id)}
                pendingLabel={common('pending')}
                busy={isPlaceholderData}
                isNew={({ id }) => others.came.has(id)}
                listKey={listKey}
                hasMore={hasNextPage && !isFetchNextPageError}
                onEnd={readMore}
                onSight={see}
                footer={
                  isFetchNextPageError ? (
                    <GridFooter
                      text={
                        <ErrorSentence error={query.error}>
                          {t('restFailed', { why: errorText(query.error) })}
                        </ErrorSentence>
                      }
                      action={common('tryAgain')}
                      onAction={readMore}
                    />
                  ) : (
                    // How many there are is not known again before all were read again.
                    !hasNextPage &&
                    !pages.some(({ isOld }) => isOld) && (
                      <GridFooter text={t(`allShown.${kind}`, { count: rows.length })} />
                    )
                  )
                }
              />
            )
          }
        </QueryView>
      </div>
      {openId !== null && (
        <PartBoundary onClose={() => onOpen(null)}>
          <Suspense>
            <ElementPanel
              key={openId}
              kind={kind}
              elementId={openId}
              onClose={() => onOpen(null)}
              onStep={step}
              actions={actionsFor}
            />
          </Suspense>
        </PartBoundary>
      )}
    </div>
  );
}
