import { type RefObject, useEffect, useRef } from 'react';
import type { ColumnId } from '../board-model.ts';
import { withDragLibrary } from '../../../ui/drag/drag-library.ts';
import { dropEffectOf, isCardDrag } from './drag.ts';

/** Takes cards that are dropped on it for a column, where there is something to drag at all. */
export function useDropTarget<Target extends HTMLElement = HTMLElement>(
  column: ColumnId,
  { isOn, inTray = false }: { isOn: boolean; inTray?: boolean },
): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    const element = target.current;
    if (element === null || !isOn) return undefined;
    return withDragLibrary(({ dropTargetForElements }) =>
      dropTargetForElements({
        element,
        getData: () => ({ column, inTray }),
        canDrop: ({ source }) => isCardDrag(source.data),
        getDropEffect: ({ input }) => dropEffectOf(input),
      }),
    );
  }, [column, isOn, inTray]);
  return target;
}
