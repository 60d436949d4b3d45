import { useDense } from './density.ts';
import { useNarrow } from '../screen/use-narrow.ts';

/** Heights in rem; those of the style sheet beside the grid. */
const rowHeight = 2.25;
const denseHeight = 1.75;
const cardHeight = 3.75;
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

/** How high a row is, in rem: a card where the screen is narrow. */
export function useRowHeight(): number {
  const narrow = useNarrow();
  const dense = useDense();
  if (narrow) return cardHeight;
  return dense ? denseHeight : rowHeight;
}
