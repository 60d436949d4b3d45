import { useRem } from '../../ui/use-rem.ts';
import { useWidth } from '../../ui/use-width.ts';
import classes from './board.module.css';
import { CardSkeletons } from './cards/card-skeletons.tsx';
import { laneWidth } from './geometry.ts';

const lanes = 9;

/** Columns of grey cards where columns of cards will be. */
export function BoardSkeleton() {
  const [measure, available] = useWidth();
  const width = laneWidth(available, { lanes: lanes + 1, collapsed: 1 }, useRem());
  return (
    <div ref={measure} className={classes.skeleton} aria-hidden>
      {available > 0 &&
        Array.from({ length: lanes }, (_, lane) => (
          <div key={lane} className={classes.skeletonLane} style={{ flexBasis: width }}>
            <CardSkeletons count={lane % 3 === 0 ? 14 : 7 - (lane % 3)} />
          </div>
        ))}
    </div>
  );
}
