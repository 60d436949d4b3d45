import { type RefObject, useLayoutEffect, useRef } from 'react';
import { focusInSight, focusIsLost } from '../focus/focus-page.ts';
import type { RowKey } from './grid-selection.ts';

interface OpenRowOptions<Row> {
  /** The row of what is shown beside the list. */
  open: RowKey | null;
  rows: readonly Row[];
  rowKey: (row: Row) => RowKey;
  activate: (index: number) => void;
  scroller: RefObject<HTMLElement | null>;
  virtualizer: { scrollToIndex: (index: number) => void };
}

/**
 * The list goes along with what is shown beside it: its row is the current one and in sight, and has the
 * focus once nothing is beside it any more.
 */
export function useOpenRow<Row>(options: OpenRowOptions<Row>): void {
  'use no memo'; // Nor is the list, whose own hook this is.
  const { open, rows, rowKey, activate, scroller, virtualizer } = options;
  const shown = useRef<RowKey | null>(null);
  useLayoutEffect(() => {
    if (open === shown.current) return;
    if (open === null) {
      shown.current = null;
      const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
      if (row && focusIsLost()) focusInSight(row);
      return;
    }
    const index = rows.findIndex((row) => rowKey(row) === open);
    if (index === -1) return;
    shown.current = open;
    activate(index);
    virtualizer.scrollToIndex(index);
  });
}
