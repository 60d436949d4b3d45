import { Skeletons } from '../../ui/skeletons.tsx';
import { useWidth } from '../../ui/use-width.ts';
import classes from './board.module.css';
import { cardHeight, laneWidth } from './geometry.ts';

const lanes = 9;

/** Columns of grey cards where columns of cards will be. */
export function BoardSkeleton() {
  const [measure, available] = useWidth();
  const width = laneWidth(available, lanes + 1);
  return (
    <div ref={measure} className={classes.skeleton} aria-hidden>
      {available > 0 &&
        Array.from({ length: lanes }, (_, lane) => (
          <div key={lane} className={classes.skeletonLane} style={{ flexBasis: width }}>
            <Skeletons rows={lane % 3 === 0 ? 12 : 7 - (lane % 3)} height={cardHeight} />
          </div>
        ))}
    </div>
  );
}
