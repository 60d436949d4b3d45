import type { CSSProperties } from 'react';

/** Heights in pixels; those of the style sheet beside the grid. */
export const rowHeight = 36;
export const cardHeight = 60;
export const headHeight = 35;

const checkWidth = '16px';

/** The grid tracks of a row: the columns' own, after the checkbox's. */
export function gridTemplate(
  columns: readonly { width: string }[],
  selects: boolean,
): CSSProperties {
  const widths = columns.map(({ width }) => width);
  return { gridTemplateColumns: [...(selects ? [checkWidth] : []), ...widths].join(' ') };
}
