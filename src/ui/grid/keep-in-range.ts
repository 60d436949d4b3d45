import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * For a virtualised list that holds the focus: the item at `kept` stays in the page when it is
 * scrolled away, so that the focus is not lost with it.
 */
export function keepInRange(kept: number): (range: Range) => number[] {
  return (range) => {
    const indexes = defaultRangeExtractor(range);
    if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes;
    return [...indexes, kept].toSorted((a, b) => a - b);
  };
}
