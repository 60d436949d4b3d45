import type { ColumnId } from '../board-model.ts';
import { isColumnId } from '../drag/drag.ts';

/** The column that something stands in, within this part of it; null elsewhere. */
export function columnOf(target: EventTarget | null, within = '[data-lane]'): ColumnId | null {
  if (!(target instanceof Element)) return null;
  const written = target.closest(within)?.closest('[data-lane]')?.getAttribute('data-lane');
  const column = written === 'none' ? written : Number(written ?? Number.NaN);
  return isColumnId(column) && !Number.isNaN(column) ? column : null;
}
