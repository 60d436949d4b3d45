import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { withLaterWords } from '../../i18n/words.ts';
import { useShownColumns } from '../../parts/lists/column-choice.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import type { ElementRow, RowSource } from '../../parts/elements/element-row.ts';
import { type QueryState, QueryView } from '../../parts/reads/query-view.tsx';
import { useElementColumns } from '../../parts/elements/use-element-columns.tsx';
import { useGroupsColumn } from '../../parts/groups/use-groups-column.tsx';
import { useAllGroups } from '../../parts/members/use-memberships.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { RowKey } from '../../ui/grid/grid-selection.ts';
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import type { ElementsListProps } from './elements-list.tsx';
import classes from './elements.module.css';
import { useChosen } from './use-chosen.ts';

const NoElements = lazyPart(
  async () => (await withLaterWords(() => import('./no-elements.tsx'))).NoElements,
);
const ElementPanel = lazyPart(
  async () => (await withLaterWords(() => import('./element-panel.tsx'))).ElementPanel,
);
const GroupsDialog = lazyPart(
  async () => (await withLaterWords(() => import('./groups-dialog.tsx'))).GroupsDialog,
);
const JustMade = lazyPart(
  async () => (await import('../../parts/elements/just-made.tsx')).JustMade,
);
const ListBar = lazyPart(
  async () => (await withLaterWords(() => import('./list-bar.tsx'))).ListBar,
);
const SelectionBar = lazyPart(
  async () => (await withLaterWords(() => import('./selection-bar.tsx'))).SelectionBar,
);

/** All that a list holds, beyond what is shown of it so far. */
export interface WholeRows {
  /** Null where it is not known. */
  known: readonly { id: number }[] | null;
  /** As it was when it was read last; null where that was never. */
  last: readonly { id: number }[] | null;
  /** So many were read so far, while that is done. */
  reading: number | null;
  /** Of 100,000, no row is made for it. */
  read: () => Promise<readonly RowSource[]>;
  readAgain: () => void;
}

/** The rows of a list, wherever they come from. */
export interface ShownRows {
  query: QueryState<readonly ElementRow[]>;
  /** What of them waits for an answer. */
  pending: ReadonlyMap<number, unknown>;
  /** How many there are; null where that is not known. */
  total: number | null;
  /** The same in words, where some of them are on their way in or out. */
  onTheWay?: string | undefined;
  whole: WholeRows;
  busy?: boolean;
  hasMore?: boolean;
  /** Null where more did not come. */
  onEnd?: (() => void) | null;
  onSight?: (rows: readonly { id: number }[]) => void;
  footer: ReactNode;
  /** As of when it is, and what others changed since. */
  told?: ReactNode;
}

type ElementsGridProps = ElementsListProps & ShownRows;

const nobody: ReadonlySet<number> = new Set();
const noRows: readonly ElementRow[] = [];

/** A list of elements with what can be done with some of them, and one of them beside. */
export function ElementsGrid(props: ElementsGridProps) {
  const { kind, asked, openId, onOpen, more = [], empty, actionsFor, onRemove } = props;
  const { query: read, pending, total, onTheWay, whole, hasMore = false } = props;
  const { onEnd = null, onSight } = props;
  // The first rows are many: they are made in slices, and what is done meanwhile is answered.
  const isThere = useDeferredValue(read.data !== undefined);
  const query = isThere ? read : { ...read, data: undefined };
  const t = useTranslations('elements');
  const groups = useTranslations('groups');
  const common = useTranslations('common');
  const groupsColumn = useGroupsColumn(kind);
  const possible = [...useElementColumns(kind), groupsColumn];
  const chosenColumns = useShownColumns(kind, possible);
  const columns = [...chosenColumns, ...more];
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set(asked.linked));
  // Another link may come while the list is shown.
  const link = asked.linked.join();
  const [known, setKnown] = useState(link);
  if (link !== known) {
    setKnown(link);
    if (link !== '') setSelected(new Set(asked.linked));
  }
  const rows = query.data ?? noRows;
  const [made, setMade] = useState(nobody);
  const [leaving, setLeaving] = useState<readonly number[] | null>(null);
  const isPainted = useAfterPaint(query.data !== undefined);
  useAllGroups(kind, { isOn: isPainted && chosenColumns.includes(groupsColumn) });
  const chosen = useChosen(kind, selected, rows, whole);
  /** What was asked for and is not beside the list yet: the next key goes on from there. */
  const coming = useRef<number>(null);
  useEffect(() => {
    if (openId === null || openId === coming.current) coming.current = null;
  }, [openId]);
  const open = (id: number) => {
    coming.current = id;
    onOpen(id);
  };
  const step = (by: 1 | -1) => {
    const from = coming.current ?? openId;
    const next = rows[rows.findIndex(({ id }) => id === from) + by];
    if (next !== undefined) open(next.id);
  };
  const selectLabel = (row: ElementRow) => groups('select', { name: row.spoken });
  // What is selected goes beyond what is shown so far.
  const remove = (meant: readonly ElementRow[]) => {
    const isChosen = chosen.ids.length > 0;
    if (onRemove !== undefined) onRemove(isChosen ? chosen.rows() : meant);
    else setLeaving(isChosen ? chosen.ids : meant.map(({ id }) => id));
  };
  const selectAll = (all: readonly { id: number }[]) =>
    setSelected(new Set(all.map(({ id }) => id)));
  return (
    <div className={classes.split}>
      {kind === 'users' && isPainted && (
        <LatePart>
          <JustMade
            of="users"
            rows={rows}
            onMade={setMade}
            onMissing={hasMore && !asked.isNarrowed && !query.isFetching ? onEnd : null}
          />
        </LatePart>
      )}
      <div className={classes.list}>
        <div className={classes.bar}>
          <LatePart>
            {chosen.ids.length === 0 ? (
              isPainted && (
                <ListBar
                  kind={kind}
                  asked={asked}
                  shown={rows.length}
                  columns={possible}
                  total={total}
                  onTheWay={onTheWay}
                  whole={whole}
                />
              )
            ) : (
              <SelectionBar
                kind={kind}
                asked={asked}
                chosen={chosen}
                total={total}
                whole={whole}
                onAll={selectAll}
                onClear={() => setSelected(new Set())}
                actions={actionsFor?.(chosen.rows) ?? []}
              />
            )}
          </LatePart>
          {/* Beside what can be done with a selection there is no room for it. */}
          <span className={classes.told} hidden={chosen.ids.length > 0}>
            <LatePart>{isPainted && props.views}</LatePart>
            <LatePart>{isPainted && props.told}</LatePart>
          </span>
        </div>
        <QueryView query={query} skeleton={<GridSkeleton columns={columns} selects />}>
          {() =>
            rows.length === 0 && !hasMore ? (
              <LatePart>
                <NoElements
                  kind={kind}
                  asked={asked}
                  onTheWay={onTheWay}
                  busy={props.busy ?? false}
                >
                  {empty}
                </NoElements>
              </LatePart>
            ) : (
              <DataGrid
                label={common(`kinds.${kind}`)}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                sort={asked.sort}
                onSort={asked.setSort}
                onOpen={({ id }) => open(id)}
                onRemove={remove}
                selection={{
                  keys: selected,
                  onChange: setSelected,
                  label: selectLabel,
                  allLabel: groups('selectAll'),
                  countWords: (count) =>
                    t('selected', { what: common(`counts.${kind}`, { count }) }),
                }}
                isNew={({ id }) => made.has(id)}
                open={openId}
                inSight={made.values().next().value ?? null}
                isPending={({ id }) => pending.has(id)}
                pendingLabel={common('pending')}
                busy={props.busy ?? false}
                listKey={JSON.stringify([asked.view, asked.where])}
                hasMore={hasMore && onEnd !== null}
                {...(onEnd === null ? {} : { onEnd })}
                {...(onSight === undefined ? {} : { onSight })}
                footer={props.footer}
              />
            )
          }
        </QueryView>
      </div>
      {leaving !== null && (
        <Opening onClose={() => setLeaving(null)}>
          <GroupsDialog
            kind={kind}
            elementIds={leaving}
            type="remove"
            what={common(`counts.${kind}`, { count: leaving.length })}
            onClose={() => setLeaving(null)}
          />
        </Opening>
      )}
      {openId !== null && (
        <LatePart fallback={<div className={classes.panelRoom} />} onClose={() => onOpen(null)}>
          <ElementPanel
            kind={kind}
            elementId={openId}
            onClose={() => onOpen(null)}
            onStep={step}
            Runs={props.Runs}
            actions={actionsFor}
          />
        </LatePart>
      )}
    </div>
  );
}
