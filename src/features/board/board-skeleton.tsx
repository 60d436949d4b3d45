import { useRem } from '../../ui/screen/use-rem.ts';
import { useWidth } from '../../ui/screen/use-width.ts';
import classes from './board.module.css';
import { CardSkeletons } from './cards/card-skeletons.tsx';
import { columnWidth } from './geometry.ts';

const columns = 9;

/** Columns of grey cards where columns of cards will be, below the room of what stands above them. */
export function BoardSkeleton() {
  const [measure, available] = useWidth();
  const width = columnWidth(available, { columns: columns + 1, collapsed: 1 }, useRem());
  return (
    <div className={classes.board} aria-hidden>
      <div className={classes.topRoom} />
      <div ref={measure} className={classes.skeleton}>
        {available > 0 &&
          Array.from({ length: columns }, (_, column) => (
            <div key={column} className={classes.skeletonColumn} style={{ flexBasis: width }}>
              <CardSkeletons count={column % 3 === 0 ? 14 : 7 - (column % 3)} />
            </div>
          ))}
      </div>
    </div>
  );
}
