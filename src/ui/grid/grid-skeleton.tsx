import classes from './data-grid.module.css';
import { GridHeader } from './grid-header.tsx';
import type { Column } from './grid-row.tsx';
import { gridTemplate } from './grid-sizes.ts';
import { useRowHeight } from './use-row-height.ts';
import { useNarrow } from '../screen/use-narrow.ts';

interface GridSkeletonProps<Row> {
  columns: readonly Column<Row>[];
  /** Rows of the coming grid can be selected: room is left for the checkboxes. */
  selects?: boolean;
}

const fill = 24;

/** A data grid whose rows are still to come: its frame, its head, and grey bars in the place of rows. */
export function GridSkeleton<Row>({ columns, selects = false }: GridSkeletonProps<Row>) {
  const narrow = useNarrow();
  const height = useRowHeight();
  return (
    <div className={classes.scroller} data-still aria-hidden>
      <div className={classes.grid} data-narrow={narrow || undefined}>
        <GridHeader
          columns={columns.map((column) => ({ ...column, sortable: false }))}
          sort={undefined}
          onSort={undefined}
          template={gridTemplate(columns, selects)}
          selectAll={selects ? <span /> : undefined}
        />
        <div className={classes.rows} style={{ height: `${fill * height}rem` }}>
          {Array.from({ length: fill }, (_, index) => (
            <div
              key={index}
              className={classes.skeleton}
              style={{ height: `${height}rem`, transform: `translateY(${index * height}rem)` }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
