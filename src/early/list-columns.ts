import type { ElementKind } from '../api/elements.ts';
import {
  type ColumnFrame,
  columnFrames,
  groupsColumn,
  menuColumn,
} from '../parts/elements/element-columns.ts';

/** The columns of a list: those among which people choose, and what comes behind them. */
export const listColumns = (
  kind: ElementKind,
): { possible: readonly ColumnFrame[]; more: readonly ColumnFrame[] } => ({
  possible: [...columnFrames(kind), groupsColumn],
  more: kind === 'users' ? [menuColumn] : [],
});
