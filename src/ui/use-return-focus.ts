import { useEffect, useState } from 'react';
import { focusIsLost, focusPage } from './focus-page.ts';

/** Where the focus was before each thing that is open now, the topmost last. */
const places: (Element | null)[] = [];

const giveFocus = (place: Element | null) => {
  if (place instanceof HTMLElement && place.isConnected && place !== document.body)
    place.focus({ preventScroll: true });
};

/** Once the component has gone, the focus is where it was before; or on the page, where that has gone too. */
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
      // What closes a dialog may remove the row that opened it, in the same breath.
      requestAnimationFrame(() => {
        for (const place of [before, under]) if (focusIsLost()) giveFocus(place);
        if (focusIsLost()) focusPage();
      });
    };
  }, [before, under]);
}
