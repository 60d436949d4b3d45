import { type RefObject, useEffect, useRef } from 'react';
import type { RowKey } from './grid-selection.ts';

interface ScrollOptions<Row> {
  scroller: RefObject<HTMLElement | null>;
  rows: readonly Row[];
  rowKey: (row: Row) => RowKey;
  /** Another value is another list, which begins at its top. */
  listKey: string | undefined;
  /** Brought into sight once it is there. */
  inSight: RowKey | null;
  virtualizer: { scrollToIndex: (index: number) => void };
}

/** Scrolls a list where its owner wants it: to the top of another list, to a row that was made. */
export function useGridScroll<Row>(options: ScrollOptions<Row>): void {
  'use no memo'; // Nor is the list, whose own hook this is.
  const { scroller, rows, rowKey, listKey, inSight, virtualizer } = options;
  const listed = useRef(listKey);
  useEffect(() => {
    if (listed.current !== listKey) scroller.current?.scrollTo({ top: 0 });
    listed.current = listKey;
  }, [listKey, scroller]);

  const seen = useRef<RowKey | null>(null);
  useEffect(() => {
    if (inSight === null || inSight === seen.current) return;
    const index = rows.findIndex((row) => rowKey(row) === inSight);
    if (index === -1) return;
    seen.current = inSight;
    virtualizer.scrollToIndex(index);
  }, [inSight, rows, rowKey, virtualizer]);
}
