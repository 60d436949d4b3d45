import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect } from 'react';
import { useNarrow } from '../screen/use-narrow.ts';
import { useRem } from '../screen/use-rem.ts';
import type { RowKey } from './grid-selection.ts';
import { headHeight } from './grid-sizes.ts';
import { keepInRange } from './keep-in-range.ts';

interface DrawnRowsOptions<Row> {
  rows: readonly Row[];
  rowKey: (row: Row) => RowKey;
  /** Rows, and grey ones after them where more are to come. */
  count: number;
  /** Drawn wherever the list is scrolled to. */
  current: number;
  /** Of one row, in pixels. */
  height: number;
  /** Where the list is scrolled to at first, in pixels. */
  offset: number;
  scroller: RefObject<HTMLElement | null>;
}

/** Which rows of a list are drawn, and where each of them stands. */
export function useDrawnRows<Row>(options: DrawnRowsOptions<Row>) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const { rows, rowKey, count, current, height, offset, scroller } = options;
  const narrow = useNarrow();
  const rem = useRem();
  // With another function each time, the places of all rows would be reckoned anew with every step.
  const keyAt = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? `more-${index - rows.length}` : rowKey(row);
    },
    [rows, rowKey],
  );
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: keyAt,
    // The head lies over the upper end, the current row is never unmounted: it may have the focus.
    scrollPaddingEnd: narrow ? 0 : headHeight * rem,
    rangeExtractor: keepInRange(current),
    initialOffset: offset,
    initialRect: { width: 0, height: innerHeight },
    overscan: 4,
  });

  // What it measured before is of another height, where the reader chose another size.
  useLayoutEffect(() => virtualizer.measure(), [height, virtualizer]);
  return virtualizer;
}

/** The rows in sight as it is scrolled now: a key may come before the list has heard of its own scrolling. */
export function rowsInSight<Row>(
  rows: readonly Row[],
  virtualizer: ReturnType<typeof useDrawnRows>,
  scroller: HTMLElement | null,
): readonly Row[] {
  const { scrollTop, clientHeight } = scroller ?? { scrollTop: 0, clientHeight: Infinity };
  const indexAt = (offset: number) => virtualizer.getVirtualItemForOffset(offset)?.index;
  return rows.slice(indexAt(scrollTop), (indexAt(scrollTop + clientHeight) ?? rows.length) + 1);
}
