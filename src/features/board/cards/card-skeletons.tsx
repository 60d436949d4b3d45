import { useDense } from '../../../ui/grid/density.ts';
import classes from './card-skeletons.module.css';

/** Cards that are still to come, as large as they will be and as far apart. */
export function CardSkeletons({ count }: { count: number }) {
  const isCompact = useDense();
  return (
    <div className={classes.cards} data-compact={isCompact || undefined} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={classes.card} />
      ))}
    </div>
  );
}
