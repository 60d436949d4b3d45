import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import classes from './data-grid.module.css';
import { GridCheckbox } from './grid-checkbox.tsx';
import { gridTemplate } from './grid-sizes.ts';
import { GridHeader } from './grid-header.tsx';
import { type Column, GridRow } from './grid-row.tsx';
import { extentOf, type RowKey, type Selection } from './grid-selection.ts';
import { extendsWithoutMarking, rowListeners } from './row-listeners.ts';
import { afterPaint } from '../after-paint.ts';
import { tellRowsShown } from './rows-shown.ts';
import { useTellFound, useTellSelected } from '../messages/told-lists.ts';
import { rowsInSight, useDrawnRows } from './use-drawn-rows.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridFocus, useGridPlace } from './use-grid-place.ts';
import { useGridScroll } from './use-grid-scroll.ts';
import { useOpenRow } from './use-open-row.ts';
import { useRowHeight } from './use-row-height.ts';
import { useNarrow } from '../screen/use-narrow.ts';
import { useRem } from '../screen/use-rem.ts';
import { useTight } from '../screen/use-tight.ts';

export interface Sort {
  key: string;
  descending: boolean;
}

interface DataGridProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => RowKey;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** By a click or Enter. */
  onOpen?: (row: Row) => void;
  /**
   * By Delete, which means all rows that are selected and shown, and the current one where none is.
   * `hidden` are those of them that are scrolled out of sight.
   */
  onRemove?: (rows: readonly Row[], hidden: readonly Row[]) => void;
  /** By F2. */
  onRename?: (row: Row) => void;
  /** By a double click, or Enter where that opens nothing: to another list. */
  onAcross?: (row: Row) => void;
  /** Makes the element of a row something to drag; gives how to end that. */
  drag?: ((element: HTMLElement, row: Row) => () => void) | undefined;
  selection?: Selection<Row>;
  /** The row waits for an answer; it is marked with `pendingLabel`. */
  isPending?: (row: Row) => boolean;
  pendingLabel?: string;
  /** The row came while somebody looked: it is marked for a moment. */
  isNew?: (row: Row) => boolean;
  /** Brought into sight once it is there; the focus stays where it is. */
  inSight?: RowKey | null;
  /** Shown beside the list: its row is marked, in sight, and where the focus is once that is closed. */
  open?: RowKey | null;
  hasMore?: boolean;
  /** Called while the last rows that there are come near, and there is more. */
  onEnd?: () => void;
  /** Called with the rows in sight once the list stands still. */
  onSight?: (rows: readonly Row[]) => void;
  /** These are the rows of before, while others are on their way. */
  busy?: boolean;
  /** Another value is another list, which begins at its top. */
  listKey?: string;
  /** Rows are as high as their texts are long: nothing in them is cut. */
  wraps?: boolean;
  /** What stands beside the names of some columns, by their keys. */
  totals?: Readonly<Record<string, ReactNode>>;
  /** What stands below the last row. */
  footer?: ReactNode;
}

const skeletonRows = 3;
const ahead = 20;

/**
 * A virtualised list of rows: a grid for the keyboard (arrows, Home, End, Page, Enter opens, Delete
 * removes, F2 renames, Space selects, Shift extends, Ctrl+A takes all) and for assistive technology, a
 * stack of cards when narrow. The focus stays: where its row goes, the neighbour takes it.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const { label, columns, rows, rowKey, selection, hasMore = false } = props;
  const narrow = useNarrow();
  const tight = useTight();
  const wraps = tight || props.wraps === true;
  const rem = useRem();
  const height = useRowHeight() * rem;
  const scroller = useRef<HTMLDivElement>(null);
  const place = useGridPlace({ name: label, rows, rowKey, scroller });
  const { current, activate } = place;
  const count = rows.length + (hasMore ? skeletonRows : 0);
  const virtualizer = useDrawnRows({
    rows,
    rowKey,
    count,
    current,
    height,
    offset: place.offset,
    scroller,
  });

  const moveTo = (index: number) => {
    place.focus(index);
    virtualizer.scrollToIndex(index);
  };
  const removeMeant = (row: Row) => {
    const chosen = rows.filter((one) => selection?.keys.has(rowKey(one)));
    const inSight = new Set(rowsInSight(rows, virtualizer, scroller.current));
    const meant = chosen.length > 0 ? chosen : [row];
    props.onRemove?.(
      meant,
      meant.filter((one) => !inSight.has(one)),
    );
  };
  const { onKeyDown, toggle, extendTo, toggleAll } = useGridKeys({
    rows,
    rowKey,
    current,
    // As it was observed: asking the element for it would lay the page out with every step of scrolling.
    page: Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? innerHeight) / height) - 2),
    moveTo,
    selection,
    actions: {
      Enter: props.onOpen ?? props.onAcross,
      Delete: props.onRemove && removeMeant,
      F2: props.onRename,
    },
  });

  const withRow = (act: ((row: Row) => void) | undefined) =>
    act &&
    ((index: number) => {
      const row = rows[index];
      if (row !== undefined) act(row);
    });
  const listeners = rowListeners({
    onFocus: activate,
    onOpen: withRow(props.onOpen),
    onAcross: withRow(props.onAcross),
    onSelect: selection && ((index, isExtended) => (isExtended ? extendTo(index) : toggle(index))),
  });

  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  const still = !virtualizer.isScrolling;
  const isNearEnd = hasMore && last >= rows.length - ahead;
  const tellEnd = useEffectEvent(() => props.onEnd?.());
  const tellSight = useEffectEvent((inSight: readonly Row[]) => props.onSight?.(inSight));
  useEffect(() => {
    const inSight = rows.slice(first, last + 1);
    if (isNearEnd) tellEnd();
    if (still) tellSight(inSight);
  }, [first, last, still, rows, isNearEnd]);
  useEffect(() => void afterPaint().then(tellRowsShown), []);

  // Near the end the next rows are on their way: how many there are is known once they are here.
  const { listKey, inSight = null, open = null } = props;
  useTellFound(rows.length, {
    more: hasMore,
    busy: props.busy === true || isNearEnd,
    sought: listKey,
  });
  useTellSelected(selection?.keys.size, selection?.countWords);

  useGridScroll({ scroller, rows, rowKey, listKey, inSight, virtualizer });
  useOpenRow({ open, rows, rowKey, activate, scroller, virtualizer });
  useGridFocus(place, scroller);

  const template = gridTemplate(columns, selection !== undefined);
  const extent = selection === undefined ? 'none' : extentOf(selection.keys, rows, rowKey);
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      onScroll={place.listeners.onScroll}
      data-over-dock
    >
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-colcount={columns.length + (selection === undefined ? 0 : 1)}
        aria-multiselectable={selection !== undefined || undefined}
        aria-busy={props.busy}
        className={classes.grid}
        data-narrow={narrow || undefined}
        data-single={columns.filter(({ narrow: as }) => as === undefined).length === 1 || undefined}
        data-selects={selection !== undefined || undefined}
        data-wraps={wraps || undefined}
        onKeyDown={onKeyDown}
        onMouseDown={extendsWithoutMarking}
        onFocus={place.listeners.onFocus}
        onBlur={place.listeners.onBlur}
      >
        <GridHeader
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          template={narrow ? undefined : template}
          totals={props.totals}
          selectAll={
            selection && (
              <GridCheckbox
                label={selection.allLabel}
                labelled={narrow}
                checked={extent === 'all'}
                mixed={extent === 'some'}
                onToggle={toggleAll}
              />
            )
          }
        />
        <div
          role="rowgroup"
          className={classes.rows}
          style={{ height: virtualizer.getTotalSize() }}
          {...listeners}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined)
              return (
                <div
                  key={item.key}
                  aria-hidden
                  className={classes.skeleton}
                  style={{ transform: `translateY(${item.start}px)`, height: item.size }}
                />
              );
            return (
              <GridRow
                key={item.key}
                row={row}
                columns={columns}
                sortedBy={props.sort?.key}
                index={item.index}
                isCurrent={item.index === current}
                isSelected={selection?.keys.has(rowKey(row))}
                selectLabel={selection?.label}
                pending={props.isPending?.(row) === true ? (props.pendingLabel ?? '') : undefined}
                isNew={props.isNew?.(row) === true}
                isOpen={rowKey(row) === open}
                opens={props.onOpen !== undefined}
                start={item.start}
                height={wraps ? height : item.size}
                template={narrow ? undefined : template.gridTemplateColumns}
                measure={wraps ? virtualizer.measureElement : undefined}
                drag={props.drag}
              />
            );
          })}
        </div>
      </div>
      {props.footer}
    </div>
  );
}
