import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type RefCallback,
  useEffect,
  useRef,
} from 'react';
import classes from './data-grid.module.css';

/** One column; `width` is a CSS grid track. The first column is the title of a card when narrow. */
export interface Column<Row> {
  key: string;
  label: string;
  /** The label is for assistive technology alone, as over a column of menus. */
  labelHidden?: boolean;
  width: string;
  /** `tabIndex` is for what can be focused in the cell: only the current row's is in the tab order. */
  cell: (row: Row, tabIndex: number) => ReactNode;
  sortable?: boolean;
  align?: 'end';
  /** What becomes of it on a narrow screen, where rows are cards. */
  narrow?: 'hidden' | 'aside' | 'menu';
}

interface GridRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  index: number;
  isCurrent: boolean;
  /** Absent where rows can not be selected. */
  isSelected: boolean | undefined;
  checkbox: ReactNode;
  /** The words of the mark of a row that waits for an answer. */
  pending: string | undefined;
  /** It came while somebody looked: marked for a moment. */
  isNew: boolean;
  style: CSSProperties;
  ref: RefCallback<HTMLDivElement>;
  onFocus: () => void;
  onOpen: (() => void) | undefined;
  onAcross: (() => void) | undefined;
  drag: ((element: HTMLElement, row: Row) => () => void) | undefined;
  onSelect: ((event: MouseEvent) => void) | undefined;
}

const hasOwnClick = (target: EventTarget) =>
  target instanceof Element && target.closest('a, button, label, [role="menu"]') !== null;

/** Somebody marks text in a row to copy it: that is no click. */
const isMarkingText = () => getSelection()?.isCollapsed === false;

/** One row of a data grid: a click on it opens it, or with Ctrl or Shift selects it. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, columns, index, isCurrent, isSelected, checkbox, pending, style } = props;
  const { ref, onFocus, onOpen, onAcross, onSelect, drag } = props;
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => (own.current === null ? undefined : drag?.(own.current, row)), [drag, row]);
  const tabIndex = isCurrent ? 0 : -1;
  return (
    // The keys of a row are those of its grid, which has the listener.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
    <div
      ref={(element) => {
        own.current = element;
        ref(element);
      }}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      aria-selected={isSelected}
      tabIndex={tabIndex}
      className={classes.row}
      data-pending={pending !== undefined || undefined}
      data-new={props.isNew || undefined}
      data-opens={onOpen !== undefined || undefined}
      style={style}
      onFocus={onFocus}
      onClick={(event) => {
        if (hasOwnClick(event.target)) return;
        const selects = event.shiftKey || event.ctrlKey || event.metaKey;
        if (selects && onSelect !== undefined) onSelect(event);
        else if (!selects && !isMarkingText()) onOpen?.();
      }}
      onDoubleClick={
        onAcross &&
        ((event) => {
          if (hasOwnClick(event.target)) return;
          getSelection()?.removeAllRanges();
          onAcross();
        })
      }
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={classes.cell} data-check>
          {checkbox}
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
              <span className={classes.marked}>{column.cell(row, tabIndex)}</span>
              <span className={classes.mark}>{pending}</span>
            </>
          ) : (
            column.cell(row, tabIndex)
          )}
        </div>
      ))}
    </div>
  );
}
