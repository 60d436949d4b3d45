/** Heights and widths of the board in rem; columns are virtualised, so they have to be known. */
/** A plate with a line below it, or the plate alone. */
export const cardHeightOf = (isCompact: boolean): number => (isCompact ? 2.125 : 3.25);
export const cardGap = 0.375;
/** Above the first and below the last card. */
export const cardsPadding = 0.25;
export const columnGap = 0.75;
/** Of a column that is as narrow as its name. */
export const collapsedWidth = 2.75;

const narrowest = 15.5;
const widest = 22.5;
/** How much of the next column shows that there is one. */
const peek = 2;

/**
 * The width of every column in pixels, so that as many as can be read fill the pixels that there are;
 * `rem` is how many of them one rem has; `columns` are those that are not collapsed.
 */
export function columnWidth(
  available: number,
  { columns, collapsed }: { columns: number; collapsed: number },
  rem: number,
): number {
  return widthOf(
    available - collapsed * (collapsedWidth + columnGap) * rem,
    Math.max(1, columns),
    rem,
  );
}

function widthOf(available: number, columns: number, rem: number): number {
  const gap = columnGap * rem;
  const all = (available - gap * (columns - 1)) / columns;
  if (all >= narrowest * rem) return Math.floor(Math.min(widest * rem, all));
  const room = available - peek * rem;
  const fitting = Math.max(1, Math.floor(room / (narrowest * rem + gap)));
  return Math.floor(room / fitting - gap);
}
