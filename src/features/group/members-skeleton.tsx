import type { ElementKind } from '../../api/elements.ts';
import { GridSkeleton } from '../../ui/grid-skeleton.tsx';
import classes from './group.module.css';
import { useElementColumns } from '../../parts/use-element-columns.tsx';

/** As large as the members to come: room for the search, and the list. */
export function MembersSkeleton({ kind }: { kind: ElementKind }) {
  return (
    <>
      <div className={classes.barSpace} />
      <GridSkeleton columns={useElementColumns(kind)} selects />
    </>
  );
}
