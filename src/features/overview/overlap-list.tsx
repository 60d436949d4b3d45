import { useNavigate } from 'react-router';
import type { ElementKind } from '../../api/elements.ts';
import { paths } from '../../paths.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import classes from './overview.module.css';
import type { Overlaps } from './overlaps.ts';
import { useOverlapColumns } from './use-overlap-columns.tsx';

interface OverlapListProps {
  kind: ElementKind;
  title: string;
  overlaps: Overlaps;
  names: ReadonlyMap<number, string>;
}

/** The overlaps in numbers, the largest first: Enter or a click compares the two groups. */
export function OverlapList({ kind, title, overlaps, names }: OverlapListProps) {
  const navigate = useNavigate();
  const columns = useOverlapColumns(kind, overlaps, names);
  return (
    <div className={classes.list}>
      <DataGrid
        label={title}
        rows={overlaps.pairs}
        rowKey={({ a, b }) => `${a}/${b}`}
        listKey={kind}
        onOpen={({ a, b }) => void navigate(paths.compare(a, b, kind))}
        columns={columns}
      />
    </div>
  );
}
