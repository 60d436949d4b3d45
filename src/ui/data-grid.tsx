import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import classes from './data-grid.module.css';
import { GridHeader } from './grid-header.tsx';
import { useNarrow } from './use-narrow.ts';

/** One column; `width` is a CSS grid track. The first column is the title of a card when narrow. */
export interface Column<Row> {
  key: string;
  label: string;
  width: string;
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  align?: 'end';
  /** What becomes of it on a narrow screen, where rows are cards. */
  narrow?: 'hidden' | 'aside';
}

export interface Sort {
  key: string;
  descending: boolean;
}

interface DataGridProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  onOpen?: (row: Row) => void;
  onRemove?: (row: Row) => void;
  /** The row waits for an answer; shown as such. */
  isPending?: (row: Row) => boolean;
  /** Called when the last rows come into sight, while there is more. */
  onEnd?: () => void;
  hasMore?: boolean;
}

const rowHeight = 36;
const cardHeight = 60;
const skeletonRows = 3;

/**
 * A virtualised list of rows: a grid for the keyboard (arrows, Home, End, Page, Enter opens, Delete
 * removes) and for assistive technology, a stack of cards when narrow.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const {
    label,
    columns,
    rows,
    rowKey,
    onOpen,
    onRemove,
    isPending,
    onEnd,
    hasMore = false,
  } = props;
  const narrow = useNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const count = rows.length + (hasMore ? skeletonRows : 0);
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? cardHeight : rowHeight),
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? `more-${index}` : rowKey(row);
    },
    overscan: 8,
    onChange: (instance) => {
      const last = instance.range?.endIndex ?? 0;
      if (hasMore && last >= rows.length - 1) onEnd?.();
    },
  });

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    wantsFocus.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 360) / rowHeight) - 2);
  const steps: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: current + page,
    PageUp: current - page,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[current];
    const step = steps[event.key];
    const inRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (!inRow || row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== undefined) moveTo(step);
    else if (event.key === 'Enter' && onOpen !== undefined) onOpen(row);
    else if (event.key === 'Delete' && onRemove !== undefined) onRemove(row);
    else return;
    event.preventDefault();
  };

  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-colcount={columns.length}
        className={classes.grid}
        data-narrow={narrow || undefined}
        onKeyDown={onKeyDown}
      >
        <GridHeader columns={columns} sort={props.sort} onSort={props.onSort} template={template} />
        <div
          role="rowgroup"
          className={classes.rows}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            const place = { transform: `translateY(${item.start}px)`, height: item.size };
            if (row === undefined)
              return <div key={item.key} aria-hidden className={classes.skeleton} style={place} />;
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                tabIndex={item.index === current ? 0 : -1}
                className={classes.row}
                data-pending={isPending?.(row) === true || undefined}
                data-opens={onOpen !== undefined || undefined}
                style={{ ...place, ...(narrow ? {} : template) }}
                onFocus={() => setActive(item.index)}
                onDoubleClick={onOpen === undefined ? undefined : () => onOpen(row)}
                ref={(element) => {
                  if (element === null || item.index !== current || !wantsFocus.current) return;
                  wantsFocus.current = false;
                  element.focus({ preventScroll: true });
                }}
              >
                {columns.map((column) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    className={classes.cell}
                    data-align={column.align}
                    data-narrow-as={column.narrow}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
