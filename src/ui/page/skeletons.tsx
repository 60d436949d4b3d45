import { Skeleton } from '@mantine/core';
import classes from './skeletons.module.css';

/** As many grey bars as rows will come, as high as they will be (in rem). */
export function Skeletons({ rows, height }: { rows: number; height: number }) {
  return (
    <div className={classes.rows} aria-hidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={`${height}rem`} radius="sm" />
      ))}
    </div>
  );
}
