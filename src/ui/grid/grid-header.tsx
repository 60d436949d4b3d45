import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import classes from './data-grid.module.css';
import unseen from '../unseen.module.css';

/** What the head knows of a column. */
interface HeaderColumn {
  key: string;
  label: string;
  labelHidden?: boolean;
  sortable?: boolean;
  align?: 'end';
}

interface GridHeaderProps {
  columns: readonly HeaderColumn[];
  sort: { key: string; descending: boolean } | undefined;
  onSort: ((sort: { key: string; descending: boolean }) => void) | undefined;
  /** Absent over cards. */
  template: CSSProperties | undefined;
  /** What stands beside the names of some columns, by their keys: a sum, say. */
  totals?: Readonly<Record<string, ReactNode>> | undefined;
  /** What stands over the checkboxes, where rows can be selected. */
  selectAll?: ReactNode;
}

function ariaSort(column: HeaderColumn, sort: GridHeaderProps['sort']) {
  if (column.sortable !== true) return undefined;
  if (sort?.key !== column.key) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

/** The head of a data grid; a sortable column is a button that tells its direction. */
export function GridHeader({
  columns,
  sort,
  onSort,
  template,
  totals,
  selectAll,
}: GridHeaderProps) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow} style={template}>
        {selectAll !== undefined && (
          <div role="columnheader" className={classes.headCell} data-check>
            {selectAll}
          </div>
        )}
        {columns.map((column) => {
          const sorted = sort?.key === column.key;
          const Arrow = sort?.descending === true ? IconArrowDown : IconArrowUp;
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-sort={ariaSort(column, sort)}
              className={classes.headCell}
              data-align={column.align}
            >
              {column.sortable === true && onSort !== undefined ? (
                <button
                  type="button"
                  className={classes.sortButton}
                  onClick={() =>
                    onSort({ key: column.key, descending: sorted && !sort.descending })
                  }
                >
                  {column.label}
                  <Arrow
                    size="0.875rem"
                    aria-hidden
                    className={sorted ? classes.arrow : classes.arrowHidden}
                  />
                </button>
              ) : (
                <span className={column.labelHidden === true ? unseen.unseen : undefined}>
                  {column.label}
                </span>
              )}
              {totals?.[column.key]}
            </div>
          );
        })}
      </div>
    </div>
  );
}
