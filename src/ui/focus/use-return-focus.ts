import { useEffect, useState } from 'react';
import { isDialogOpen } from '../dialog/dialog-open.ts';
import { focusIsLost, focusPage } from './focus-page.ts';

/** Where the focus was before each thing that is open now, the topmost last. */
const places: (Element | null)[] = [];

/** What lies behind a dialog that has come meanwhile gets nothing. */
const isBehind = (place: Element) => place.closest('[role="dialog"]') === null && isDialogOpen();

const giveFocus = (place: Element | null) => {
  if (
    place instanceof HTMLElement &&
    place.isConnected &&
    place !== document.body &&
    !isBehind(place)
  )
    place.focus({ preventScroll: true });
};

/**
 * Once the component has gone, the focus is where it was before; or on the page, where that has gone too. At once:
 * the next key is pressed soon after Escape, and means what has the focus.
 */
export function useReturnFocus(): void {
  const [{ before, under }] = useState(() => ({
    before: document.activeElement,
    // What gives way to this one takes with it what has the focus.
    under: places.at(-1) ?? null,
  }));
  useEffect(() => {
    places.push(before);
    return () => {
      places.splice(places.lastIndexOf(before), 1);
      const goBack = () => {
        for (const place of [before, under]) if (focusIsLost()) giveFocus(place);
      };
      goBack();
      // What closes a dialog may remove the row that opened it, in the same breath.
      requestAnimationFrame(() => {
        goBack();
        if (focusIsLost()) focusPage();
      });
    };
  }, [before, under]);
}
