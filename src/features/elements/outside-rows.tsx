import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { columnsBeside, useShownColumns } from '../../parts/lists/column-choice.ts';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import type { RowsAcross } from '../../parts/elements/rows-across.ts';
import { LookThroughButton } from './look-through-button.tsx';
import { NoOtherSpelling } from './no-other-spelling.tsx';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useChange } from '../../parts/plans/use-change.ts';
import { useElementColumns } from '../../parts/elements/use-element-columns.tsx';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { hasId } from '../../queries/sorted-ids.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { RowKey } from '../../ui/grid/grid-selection.ts';
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx';
import lines from '../../ui/grid/selection-line.module.css';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { Toolbar } from '../../ui/focus/toolbar.tsx';
import type { ShownRows } from './elements-grid.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import classes from './elements.module.css';
import { useAddColumn } from './use-add-column.tsx';
import { useChosen } from './use-chosen.ts';
import { useReadWhole } from './use-read-whole.ts';
import type { ElementsView } from './use-elements-view.ts';

export interface OutsideRowsProps {
  group: { id: number; name: string };
  kind: ElementKind;
  asked: ElementsView;
  /** All that the filter leaves, those in the group among them. */
  shown: ShownRows;
  /** What is in the group is shown beside it. */
  isBeside: boolean;
  /** How a row is dragged there; null where it can not be. */
  drag: RowsAcross | null;
}

const noRows: readonly ElementRow[] = [];

/** What of a list is not in a group, with what adds it: a button, a double click, a key, dragging. */
export function OutsideRows(props: OutsideRowsProps) {
  const { group, kind, asked, shown, isBeside, drag } = props;
  const t = useTranslations('acts');
  const lists = useTranslations('lists');
  const elements = useTranslations('elements');
  const groups = useTranslations('groups');
  const common = useTranslations('common');
  const narrow = useNarrow();
  const { wish } = useChange();
  const members = useMembers(group.id, kind).data;
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const { query, whole, hasMore = false, onEnd = null, onSight } = shown;
  const readWhole = useReadWhole(whole);
  const isOutside = ({ id }: { id: number }) => members !== undefined && !hasId(members.ids, id);
  const rows = (query.data ?? noRows).filter(isOutside);
  const known = whole.known?.filter(isOutside) ?? null;
  const last = whole.last?.filter(isOutside) ?? null;
  const chosen = useChosen(kind, selected, rows, { ...whole, known, last });
  const what = (count: number) => common(`counts.${kind}`, { count });
  const add = (elementIds: readonly number[]) =>
    wish({ type: 'assign', kind, groupIds: [group.id], elementIds }, () => setSelected(new Set()));
  const takenWith = useLatest(({ id }: ElementRow) => (selected.has(id) ? chosen.ids : [id]));
  const dragRow =
    drag === null
      ? undefined
      : (element: HTMLElement, row: ElementRow) => drag(element, row, takenWith);
  const selectLabel = (row: ElementRow) => groups('select', { name: row.spoken });
  const selectAll = async () => {
    const all = await readWhole();
    if (all !== null) setSelected(new Set(all.filter(isOutside).map(({ id }) => id)));
  };
  const adding = useAddColumn(useLatest(({ id }) => add([id])));
  const all = useShownColumns(kind, useElementColumns(kind));
  const columns = [...(isBeside ? columnsBeside(all) : all), adding];
  const count = hasMore
    ? known === null
      ? t(`orMore.${kind}`, { count: rows.length })
      : what(known.length)
    : what(rows.length);
  return (
    <>
      <div data-part="acts">
        {chosen.ids.length === 0 ? (
          <div className={lines.line}>
            {query.data !== undefined && <span className={classes.count}>{count}</span>}
            {!narrow && (
              <span className={lines.hint}>
                {isBeside ? t('outside.hint') : lists('selectHint')}
              </span>
            )}
          </div>
        ) : (
          <Toolbar className={lines.line} label={lists('selectionActions')}>
            <Button size="compact-sm" onClick={() => add(chosen.ids)}>
              {groups('addCounted', { what: what(chosen.ids.length) })}
            </Button>
            {whole.reading === null ? (
              chosen.ids.length !== known?.length && (
                <button type="button" className={classes.link} onClick={() => void selectAll()}>
                  {known === null ? t('selectMatching') : t('selectAll', { count: known.length })}
                </button>
              )
            ) : (
              <span role="status">{t('counting', { count: whole.reading })}</span>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="1.625rem"
              aria-label={lists('deselect')}
              title={lists('deselect')}
              onClick={() => setSelected(new Set())}
            >
              <IconX size="1.125rem" aria-hidden />
            </ActionIcon>
          </Toolbar>
        )}
      </div>
      <div data-part="rows">
        <QueryView
          query={{ ...query, data: members === undefined ? undefined : query.data }}
          skeleton={<GridSkeleton columns={columns} selects />}
        >
          {() =>
            rows.length === 0 && !hasMore ? (
              <EmptyState
                busy={shown.busy === true}
                title={asked.isNarrowed ? lists('nothingLeft') : groups(`allIn.${kind}`)}
                action={
                  asked.isNarrowed && (
                    <>
                      <LookThroughButton kind={kind} asked={asked} />
                      <Button variant="default" onClick={asked.clear}>
                        {lists('clear')}
                      </Button>
                    </>
                  )
                }
              >
                {asked.isThorough && shown.busy !== true ? <NoOtherSpelling /> : undefined}
              </EmptyState>
            ) : (
              <DataGrid
                label={groups('outside')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                sort={asked.sort}
                onSort={asked.setSort}
                onAcross={(row) => add(takenWith(row))}
                drag={dragRow}
                selection={{
                  keys: selected,
                  onChange: setSelected,
                  label: selectLabel,
                  allLabel: groups('selectAll'),
                  countWords: (number) => elements('selected', { what: what(number) }),
                }}
                isPending={({ id }) => members?.pending.has(id) === true}
                pendingLabel={common('pending')}
                busy={shown.busy ?? false}
                listKey={JSON.stringify([asked.view, asked.where])}
                hasMore={hasMore && onEnd !== null}
                {...(onEnd === null ? {} : { onEnd })}
                {...(onSight === undefined ? {} : { onSight })}
                footer={onEnd === null && hasMore ? shown.footer : undefined}
              />
            )
          }
        </QueryView>
      </div>
    </>
  );
}
