/** Heights and widths of the board in pixels; columns are virtualised, so they have to be known. */
export const cardHeight = 52;
export const cardGap = 6;
export const cardStep = cardHeight + cardGap;
/** Above the first and below the last card. */
export const cardsPadding = 4;
export const laneGap = 12;

const narrowest = 248;
const widest = 360;
/** How much of the next column shows that there is one. */
const peek = 32;

/** The width of every column, so that as many as can be read fill the width that there is. */
export function laneWidth(available: number, lanes: number): number {
  const all = (available - laneGap * (lanes - 1)) / lanes;
  if (all >= narrowest) return Math.floor(Math.min(widest, all));
  const fitting = Math.max(1, Math.floor((available - peek) / (narrowest + laneGap)));
  return Math.floor((available - peek) / fitting - laneGap);
}
