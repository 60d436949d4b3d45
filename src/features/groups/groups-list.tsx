import { Button } from '@mantine/core';
import { IconFolders } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { fromList } from '../../parts/groups/group-order.ts';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useRules } from '../../parts/rules/kept-rules.ts';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { paths } from '../../paths.ts';
import { DataGrid, type Sort } from '../../ui/grid/data-grid.tsx';
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx';
import { EmptyState, StaleNotice } from '../../ui/page/states.tsx';
import { textMatcher } from '../../i18n/text-search.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { withLaterWords } from '../../i18n/words.ts';
import type { RowKey } from '../../ui/grid/grid-selection.ts';
import { useGroupColumns } from './group-columns.tsx';
import { GroupSelectionBar } from './group-selection-bar.tsx';
import type { GroupTool } from './group-tool.ts';
import {
  filterGroups,
  type GroupFilter,
  type GroupSort,
  kindsNeeded,
  sortGroups,
} from './shown-groups.ts';
import { type GroupRow, groupRows } from './group-row.ts';
import classes from './groups.module.css';
import { useGroupSizes } from './use-group-sizes.ts';
import { useTotals } from './use-totals.ts';
import { collatorFor } from '../../ui/collator.ts';
import unseen from '../../ui/unseen.module.css';

const GroupsTable = lazyPart(
  async () => (await withLaterWords(() => import('./groups-table.tsx'))).GroupsTable,
);

const ReadAllGroups = lazyPart(
  async () => (await import('../../parts/groups/read-all-groups.tsx')).ReadAllGroups,
);
const JustMade = lazyPart(
  async () => (await import('../../parts/elements/just-made.tsx')).JustMade,
);
const DriftWatch = lazyPart(
  async () => (await import('../../parts/rules/drift-watch.tsx')).DriftWatch,
);

interface GroupsListProps {
  search: string;
  sort: { key: GroupSort; descending: boolean };
  onSort: (sort: Sort) => void;
  filter: GroupFilter;
  /** How many a group has to hold more than, where the filter asks for that. */
  than: number;
  onCreate: () => void;
  onRename: (group: { id: number; name: string }) => void;
  onDelete: (group: { id: number; name: string }) => void;
  onTool: (tool: GroupTool, group: { id: number; name: string }) => void;
  onCompare: (group: { id: number; name: string }) => void;
  onSelected: (
    name: 'merge-selected' | 'delete-selected',
    groups: readonly { id: number; name: string }[],
    onStarted: () => void,
  ) => void;
  onClearSearch: () => void;
}

const nothing: ReadonlySet<number> = new Set();
const noRows: readonly GroupRow[] = [];
const nobodyAsks = () => null;

/** All groups of the customer, each with how much it holds, and what can be done with those selected. */
export function GroupsList(props: GroupsListProps) {
  const { sort, onSort, filter, than, onCreate, onRename, onDelete, onClearSearch } = props;
  const { onTool, onCompare, onSelected } = props;
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const navigate = useNavigate();
  const locale = useLocale();
  const format = useFormatter();
  const search = useDeferredValue(props.search);
  const groups = useGroups();
  const labelOf = useGroupLabel();
  const sizes = useGroupSizes();
  const hasRules = useRules().length > 0;
  /** A group that is on its way can not be acted upon yet. */
  const selectLabel = ({ id, name }: GroupRow) =>
    t('select', { name: id === null ? name : labelOf({ id, name }) });
  const once = (act: (group: { id: number; name: string }) => void) => (row: GroupRow) => {
    if (row.id !== null) act({ id: row.id, name: row.name });
  };
  const { key: sortKey, descending } = sort;
  const needed = kindsNeeded(filter, sortKey);
  // Each group that is read makes the sizes others: the rows are made anew only where it is about sizes.
  const sizeOf = needed.length === 0 ? nobodyAsks : sizes.sizeOf;
  const view = groups.data;
  const all = useMemo(
    () => (view === undefined ? noRows : groupRows(view, collatorFor(locale))),
    [view, locale],
  );
  const filtered = useMemo(
    () => filterGroups(all, filter, than, sizeOf),
    [all, filter, than, sizeOf],
  );
  const named = useMemo(() => {
    const matches = textMatcher(search);
    return filtered.filter(({ id, name }) => matches([name, String(id ?? '')]));
  }, [filtered, search]);
  const found = useMemo(
    () => sortGroups(named, { key: sortKey, descending }, sizeOf),
    [named, sortKey, descending, sizeOf],
  );
  const totals = useTotals(found);
  /** Whoever opens one goes on to the next one in this order. */
  const order = useMemo(() => fromList(found.flatMap(({ id }) => id ?? [])), [found]);
  const rename = once(onRename);
  const remove = once(onDelete);
  const [made, setMade] = useState(nothing);
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const columns = useGroupColumns(sizes, order, {
    rename,
    remove,
    apply: (tool, row) => once((group) => onTool(tool, group))(row),
    compare: once(onCompare),
  });
  return (
    <QueryView query={groups} skeleton={<GridSkeleton columns={columns} />}>
      {() => {
        const chosen = found.flatMap(({ id, name }) =>
          id !== null && selected.has(id) ? [{ id, name }] : [],
        );
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
        return (
          <>
            {sizes.error !== null && (
              <StaleNotice
                text={
                  <ErrorSentence error={sizes.error}>
                    {t('sizesFailed', { why: errorText(sizes.error) })}
                  </ErrorSentence>
                }
                again={common('tryAgain')}
                onAgain={sizes.retry}
              />
            )}
            {hasRules && (
              <LatePart>
                <DriftWatch />
              </LatePart>
            )}
            <LatePart>
              <JustMade of="groups" rows={found} onMade={setMade} />
            </LatePart>
            <LatePart>
              {needed.map((kind) => (
                <ReadAllGroups key={kind} kind={kind} />
              ))}
            </LatePart>
            <GroupSelectionBar
              chosen={chosen}
              count={found.length}
              onSelected={(name) => onSelected(name, chosen, () => setSelected(new Set()))}
              onClear={() => setSelected(new Set())}
              table={
                <LatePart>
                  <GroupsTable
                    groups={
                      chosen.length === 0 ? found : found.filter(({ key }) => selected.has(key))
                    }
                    search={search}
                    filter={filter}
                    than={than}
                  />
                </LatePart>
              }
            />
            {found.length === 0 ? (
              <EmptyState
                title={search === '' ? t('noneShown') : t('nothingFound', { search })}
                action={
                  <Button variant="default" onClick={onClearSearch}>
                    {search === '' ? t('showAll') : common('clearSearch')}
                  </Button>
                }
              />
            ) : (
              <DataGrid
                label={t('title')}
                columns={columns}
                rows={found}
                rowKey={({ key }) => key}
                totals={Object.fromEntries(
                  [...totals].map(([kind, count]) => [
                    kind,
                    <span key={kind} className={classes.total}>
                      <span aria-hidden>{`Σ ${format.number(count)}`}</span>
                      <span className={unseen.unseen}>{t('total', { count })}</span>
                    </span>,
                  ]),
                )}
                sort={sort}
                onSort={onSort}
                listKey={`${search}/${filter}/${than}/${sort.key}/${sort.descending}`}
                onOpen={once(({ id }) => void navigate(paths.group(id), { state: order }))}
                onRename={rename}
                onRemove={(rows) => {
                  const [first, ...others] = rows;
                  if (first === undefined) return;
                  if (others.length === 0) remove(first);
                  else onSelected('delete-selected', chosen, () => setSelected(new Set()));
                }}
                selection={{
                  keys: selected,
                  onChange: setSelected,
                  label: selectLabel,
                  allLabel: t('selectAll'),
                  countWords: (count) => t('selected', { count }),
                }}
                isNew={({ id }) => id !== null && made.has(id)}
                inSight={made.values().next().value ?? null}
                isPending={({ pending }) => pending}
                pendingLabel={common('pending')}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}
