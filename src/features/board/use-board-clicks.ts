import { type FocusEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { useBoardParts } from './board-context.ts';
import { isAt } from './board-state.ts';
import { cardOf } from './cards/card-place.ts';
import { isGround } from './cards/ground.ts';
import { useOpenCard } from './cards/use-open-card.ts';
import { selectOnly, selectRange, takenWith, toggleSelected } from './selection/selection.ts';
import { useLift } from './drag/use-lift.ts';
import { useLongPress } from './use-long-press.ts';

/**
 * What clicks do: open a card's menu, select it (its box, Ctrl and Shift add), or open it with a second one.
 * A tap opens, and selects once something is selected; a long press picks the card up, on a phone its group.
 */
export function useBoardClicks() {
  const { store, shown, isShown } = useBoardParts();
  const { pickUp, putBack } = useLift();
  const open = useOpenCard();
  const narrow = useNarrow();
  const touches = useRef(false);
  const press = useLongPress(({ target }) => {
    const at = cardOf(target);
    if (at === null) return false;
    store.set({ active: at.place });
    if (narrow) store.set({ picking: { cards: takenWith(store, at.place, isShown), add: false } });
    else {
      at.card.focus({ preventScroll: true });
      pickUp(at.place);
    }
    return true;
  });
  return {
    ...press,
    // Somebody who presses is not waiting for a card to come any more; a click may begin to.
    onPointerDown: (event: PointerEvent) => {
      const { pointerType, target } = event;
      touches.current = pointerType === 'touch';
      press.onPointerDown(event);
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
      if (!(target instanceof Element)) return;
      const at = cardOf(target);
      const { selection, menu, clicked } = store.get();
      if (at === null) {
        if (selection !== null && isGround(target)) store.set({ selection: null });
        return;
      }
      const { place } = at;
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
      else if (touches.current) open(place);
      else selectOnly(store, place);
      if (!shiftKey) store.set({ clicked: place });
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      const at = cardOf(target);
      if (at === null || touches.current || !(target instanceof Element)) return;
      if (target.closest('[data-selects]') === null) open(at.place);
    },
    onContextMenu: (event: MouseEvent) => {
      const at = cardOf(event.target);
      if (at === null) return;
      event.preventDefault();
      if (!touches.current) store.set({ menu: at.place, active: at.place });
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
