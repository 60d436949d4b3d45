import { useColumnDrag } from './use-column-drag.ts';
import { useColumnKeys } from './use-column-keys.ts';

/** Columns are moved by their heads: dragged, or lifted by a key. */
export function ColumnHands() {
  useColumnDrag();
  useColumnKeys();
  return null;
}
