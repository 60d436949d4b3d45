import { memo } from 'react';
import { useBoardParts } from '../board-context.ts';
import type { BoardColumn } from '../board-model.ts';
import { CollapsedLane } from './collapsed-lane.tsx';
import { Lane } from './lane.tsx';

/** A column beside others: as wide as they are, or collapsed. */
export const WideLane = memo(function WideLane({ column }: { column: BoardColumn }) {
  const { collapsed } = useBoardParts();
  return collapsed.has(column.id) ? <CollapsedLane column={column} /> : <Lane column={column} />;
});
