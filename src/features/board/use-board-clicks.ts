import { type FocusEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { useBoardParts } from './board-context.ts';
import { isAt } from './board-state.ts';
import { cardOf } from './cards/card-place.ts';
import { selectRange, toggleSelected } from './selection/selection.ts';
import { useLift } from './drag/use-lift.ts';

/** What clicks do: open a card's menu, select (its box, Ctrl, Shift, or a tap once something is selected). */
export function useBoardClicks() {
  const { store, shown } = useBoardParts();
  const { putBack } = useLift();
  const touches = useRef(false);
  return {
    // Somebody who presses is not waiting for a card to come any more; a click may begin to.
    onPointerDown: ({ pointerType, target }: PointerEvent) => {
      touches.current = pointerType === 'touch';
      if (target instanceof Element && target.closest('[data-tray]') !== null) return;
      putBack();
      if (store.get().focus !== null) store.set({ focus: null });
    },
    // A marked text would be dragged instead of the card, and Shift would mark all up to here.
    onMouseDown: (event: MouseEvent) => {
      const at = cardOf(event.target);
      if (at === null) return;
      getSelection()?.removeAllRanges();
      if (!event.shiftKey) return;
      event.preventDefault();
      at.card.focus({ preventScroll: true });
    },
    onClick: ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
      const at = cardOf(target);
      if (at === null || !(target instanceof Element)) return;
      const { place } = at;
      const { selection, menu, clicked } = store.get();
      if (target.closest('[data-opens-menu]') !== null)
        store.set({ menu: isAt(menu, place.column, place.id) ? null : place, active: place });
      else if (shiftKey)
        selectRange(store, {
          from: clicked,
          to: place,
          shown: shown(place.column),
          adds: ctrlKey || metaKey,
        });
      else if (
        ctrlKey ||
        metaKey ||
        target.matches('[data-selects]') ||
        (touches.current && selection !== null)
      )
        toggleSelected(store, place);
      else if (selection !== null) store.set({ selection: null });
      if (!shiftKey) store.set({ clicked: place });
    },
    onContextMenu: (event: MouseEvent) => {
      const at = cardOf(event.target);
      if (at === null) return;
      event.preventDefault();
      store.set({ menu: at.place, active: at.place });
    },
    onFocus: ({ target }: FocusEvent) => {
      const at = cardOf(target);
      if (at === null) return;
      const { column, id } = at.place;
      if (!isAt(store.get().active, column, id)) store.set({ active: at.place });
    },
    // Whoever only looks at another window finds the cards still held.
    onBlur: () => {
      if (document.hasFocus()) putBack();
    },
  };
}
