import { useNarrow } from '../screen/use-narrow.ts';
import { useDense } from './density.ts';
import { cardHeight, denseHeight, rowHeight } from './grid-sizes.ts';

/** How high a row is, in rem: a card where the screen is narrow. */
export function useRowHeight(): number {
  const narrow = useNarrow();
  const dense = useDense();
  if (narrow) return cardHeight;
  return dense ? denseHeight : rowHeight;
}
