/** Heights in rem; those of the style sheet beside the grid. */
export const rowHeight = 2.25;
export const denseHeight = 1.75;
export const cardHeight = 3.75;
export const headHeight = 2.1875;

const checkWidth = '1rem';

/** The grid tracks of a row: the columns' own, after the checkbox's. */
export function gridTemplate(
  columns: readonly { width: string }[],
  selects: boolean,
): { gridTemplateColumns: string } {
  const widths = columns.map(({ width }) => width);
  return { gridTemplateColumns: [...(selects ? [checkWidth] : []), ...widths].join(' ') };
}
