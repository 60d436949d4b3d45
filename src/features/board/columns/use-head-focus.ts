import { type RefObject, useEffect, useRef } from 'react';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';

/** The button in a column's head: it has the focus as soon as it is shown and somebody wishes for it there. */
export function useHeadFocus(column: ColumnId): RefObject<HTMLButtonElement | null> {
  const { store } = useBoardParts();
  const button = useRef<HTMLButtonElement>(null);
  const wanted = useStored(store, ({ headed }) => headed === column);
  useEffect(() => {
    if (!wanted) return;
    button.current?.focus({ preventScroll: true });
    store.set({ headed: null });
  }, [wanted, store]);
  return button;
}
