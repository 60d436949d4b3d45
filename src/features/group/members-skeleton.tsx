import type { ElementKind } from '../../api/elements.ts';
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx';
import classes from './group.module.css';
import { useShownColumns } from '../../parts/lists/column-choice.ts';
import { useElementColumns } from '../../parts/elements/use-element-columns.tsx';
import { useOthersHead } from './use-others-column.tsx';

/** As large as the members to come: room for the search, and the list. */
export function MembersSkeleton({ kind }: { kind: ElementKind }) {
  const others = { ...useOthersHead(), cell: () => null };
  const columns = useShownColumns(kind, [...useElementColumns(kind), others]);
  return (
    <>
      <div className={classes.barSpace} />
      <GridSkeleton columns={columns} selects />
    </>
  );
}
