import { memo } from 'react';
import { useBoardParts } from '../board-context.ts';
import type { BoardColumn } from '../board-model.ts';
import { CollapsedColumn } from './collapsed-column.tsx';
import { Column } from './column.tsx';

/** A column beside others: as wide as they are, or collapsed. */
export const WideColumn = memo(function WideColumn({ column }: { column: BoardColumn }) {
  const { collapsed } = useBoardParts();
  return collapsed.has(column.id) ? (
    <CollapsedColumn column={column} />
  ) : (
    <Column column={column} />
  );
});
