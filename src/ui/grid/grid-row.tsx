import { memo, type ReactNode, type RefCallback, useEffect, useRef } from 'react';
import classes from './data-grid.module.css';
import { GridCheckbox } from './grid-checkbox.tsx';

/** One column; `width` is a CSS grid track. The first column is the title of a card when narrow. */
export interface Column<Row> {
  key: string;
  label: string;
  /** The label is for assistive technology alone, as over a column of menus. */
  labelHidden?: boolean;
  width: string;
  /**
   * `tabIndex` is for what can be focused in the cell: only the current row's is in the tab order.
   * `isSorted`: the rows are sorted by this column.
   */
  cell: (row: Row, tabIndex: number, isSorted: boolean) => ReactNode;
  sortable?: boolean;
  align?: 'end';
  /** What becomes of it on a narrow screen, where rows are cards. */
  narrow?: 'hidden' | 'aside' | 'menu';
}

interface GridRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  /** The column that the rows are sorted by. */
  sortedBy: string | undefined;
  index: number;
  isCurrent: boolean;
  /** Absent where rows can not be selected. */
  isSelected: boolean | undefined;
  /** What its checkbox is called. */
  selectLabel: ((row: Row) => string) | undefined;
  /** The words of the mark of a row that waits for an answer. */
  pending: string | undefined;
  /** It came while somebody looked: marked for a moment. */
  isNew: boolean;
  /** It is shown beside the list. */
  isOpen: boolean;
  /** A click on it opens it. */
  opens: boolean;
  /** Where it begins and how high it is, in pixels; the least height where its texts wrap. */
  start: number;
  height: number;
  /** Absent on a card. */
  template: string | undefined;
  /** Where its texts wrap: what is told of its element, to be measured. */
  measure: RefCallback<HTMLDivElement> | undefined;
  drag: ((element: HTMLElement, row: Row) => () => void) | undefined;
}

/**
 * One row of a data grid. It listens to nothing: the grid does, for all of them. So it is made anew only
 * where something of itself is another, and not with every step of scrolling.
 */
function OneRow<Row>(props: GridRowProps<Row>) {
  const { row, columns, sortedBy, index, isCurrent, isSelected, selectLabel, pending } = props;
  const { start, height, template, measure, drag } = props;
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => (own.current === null ? undefined : drag?.(own.current, row)), [drag, row]);
  const tabIndex = isCurrent ? 0 : -1;
  const cellOf = (column: Column<Row>) => column.cell(row, tabIndex, column.key === sortedBy);
  return (
    <div
      ref={(element) => {
        own.current = element;
        measure?.(element);
      }}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      aria-selected={isSelected}
      aria-current={props.isOpen || undefined}
      tabIndex={tabIndex}
      className={classes.row}
      data-pending={pending !== undefined || undefined}
      data-new={props.isNew || undefined}
      data-opens={props.opens || undefined}
      style={{
        transform: `translateY(${start}px)`,
        gridTemplateColumns: template,
        ...(measure === undefined ? { height } : { minHeight: height }),
      }}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={classes.cell} data-check>
          <GridCheckbox label={selectLabel?.(row) ?? ''} checked={isSelected} tabIndex={-1} />
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.key}
          role="gridcell"
          className={classes.cell}
          data-title={at === 0 || undefined}
          data-marked={(at === 0 && pending !== undefined) || undefined}
          data-align={column.align}
          data-narrow-as={column.narrow}
        >
          {at === 0 && pending !== undefined ? (
            <>
              <span className={classes.marked}>{cellOf(column)}</span>
              <span className={classes.mark}>{pending}</span>
            </>
          ) : (
            cellOf(column)
          )}
        </div>
      ))}
    </div>
  );
}

/** As React sees it only where one of its properties is another: a tick concerns one row. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `memo` forgets that it is of any row
export const GridRow = memo(OneRow) as typeof OneRow;
