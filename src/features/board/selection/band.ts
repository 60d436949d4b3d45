import type { ColumnId } from '../board-model.ts';

/** A rectangle on the screen, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the cards of a column stand: the first at `start`, each `height` high, one every `step` pixels. */
export interface CardRows {
  column: ColumnId;
  /** What is seen of the column. */
  seen: Box;
  start: number;
  height: number;
  step: number;
  count: number;
}

/** The box between two corners, whichever they are. */
export const boxBetween = (
  one: { x: number; y: number },
  other: { x: number; y: number },
): Box => ({
  left: Math.min(one.x, other.x),
  right: Math.max(one.x, other.x),
  top: Math.min(one.y, other.y),
  bottom: Math.max(one.y, other.y),
});

/**
 * The first and the last row that a band touches; null where it touches none. In the column that the band
 * began in, rows that were scrolled away meanwhile are touched as well; of the others, those that are seen.
 */
export function rowsInBand(
  band: Box,
  rows: CardRows,
  beganIn: ColumnId | null,
): readonly [first: number, last: number] | null {
  const { seen, start, height, step, count } = rows;
  if (band.right <= seen.left || band.left >= seen.right) return null;
  const isOwn = rows.column === beganIn;
  const top = isOwn ? band.top : Math.max(band.top, seen.top);
  const bottom = isOwn ? band.bottom : Math.min(band.bottom, seen.bottom);
  if (top >= bottom) return null;
  const first = Math.max(0, Math.floor((top - start - height) / step) + 1);
  const last = Math.min(count - 1, Math.ceil((bottom - start) / step) - 1);
  return first > last ? null : [first, last];
}
