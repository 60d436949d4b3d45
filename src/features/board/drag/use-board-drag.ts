import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import type { BoardState } from '../board-state.ts';
import { type Cards, elementsIn } from '../cards/cards.ts';
import { type DragLibrary, withDragLibrary } from '../../../ui/drag/drag-library.ts';
import { draggedPlace, isCardDrag, isColumnId, wantsToAdd } from './drag.ts';
import { pictureOf } from '../../../ui/drag/drag-picture.ts';
import { takenWith } from '../selection/selection.ts';

type SetPicture = DragLibrary['setCustomNativeDragPreview'];

interface Location {
  input: { ctrlKey: boolean; altKey: boolean };
  dropTargets: readonly { data: Record<string | symbol, unknown> }[];
}

function overOf({ input, dropTargets }: Location): BoardState['over'] {
  const { column, inTray } = dropTargets[0]?.data ?? {};
  return isColumnId(column) ? { column, add: wantsToAdd(input), inTray: inTray === true } : null;
}

/** Follows every drag of a card: what is taken along, what it is over, and where it is dropped. */
export function useBoardDrag(): void {
  const { store, model, isShown, moveCards } = useBoardParts();
  const common = useTranslations('common');

  const taken = (data: Record<string, unknown>): Cards | null => {
    const place = draggedPlace(data);
    return place === null ? null : takenWith(store, place, isShown);
  };

  const preview = useEffectEvent(
    (
      data: Record<string, unknown>,
      nativeSetDragImage: DataTransfer['setDragImage'] | null,
      setPicture: SetPicture,
    ) => {
      const count = elementsIn(taken(data) ?? new Map()).length;
      if (count < 2) return; // One card is its own picture.
      const words = common(`counts.${model.kind}`, { count });
      setPicture({ nativeSetDragImage, render: pictureOf(words) });
    },
  );
  const start = useEffectEvent((data: Record<string, unknown>) => {
    const cards = taken(data);
    if (cards !== null)
      store.set({ dragged: cards, active: draggedPlace(data), menu: null, lifted: null });
  });
  const follow = useEffectEvent((location: Location) => {
    const { over: before } = store.get();
    const over = overOf(location);
    const isSame =
      before?.column === over?.column &&
      before?.add === over?.add &&
      before?.inTray === over?.inTray;
    if (!isSame) store.set({ over });
  });
  const drop = useEffectEvent((location: Location) => {
    const { dragged, over: said } = store.get();
    const dropped = overOf(location);
    // What the hint said last is what happens, whichever key was let go at the last moment.
    const over = said?.column === dropped?.column ? said : dropped;
    store.set({ dragged: null, over: null });
    if (dragged === null || over === null) return;
    moveCards({ cards: dragged, to: over.column, add: over.add }, 'goes');
  });

  // A window that is resized may take the card or the head away under the pointer: then nobody tells of its end.
  const dragging = useStored(
    store,
    ({ dragged, moving }) => dragged !== null || moving?.byKeys === false,
  );
  useEffect(() => {
    if (!dragging) return undefined;
    const end = () => store.set({ dragged: null, over: null, moving: null });
    for (const sign of ['resize', 'pointermove'] as const) addEventListener(sign, end);
    return () => {
      for (const sign of ['resize', 'pointermove'] as const) removeEventListener(sign, end);
    };
  }, [dragging, store]);

  useEffect(
    () =>
      withDragLibrary(({ monitorForElements, setCustomNativeDragPreview }) =>
        monitorForElements({
          canMonitor: ({ source }) => isCardDrag(source.data),
          onGenerateDragPreview: ({ source, nativeSetDragImage }) =>
            preview(source.data, nativeSetDragImage, setCustomNativeDragPreview),
          onDragStart: ({ source }) => start(source.data),
          onDrag: ({ location }) => follow(location.current),
          onDropTargetChange: ({ location }) => follow(location.current),
          onDrop: ({ location }) => drop(location.current),
        }),
      ),
    [],
  );
}
