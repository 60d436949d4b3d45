import { useEffect, useState } from 'react';
import { focusIsLost, focusPage } from './focus-page.ts';

/** Once the component has gone, the focus is where it was before; or on the page, where that has gone too. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What closes a dialog may remove the row that opened it, in the same breath.
      requestAnimationFrame(() => {
        if (!focusIsLost()) return;
        if (before instanceof HTMLElement && before.isConnected && before !== document.body)
          before.focus({ preventScroll: true });
        if (focusIsLost()) focusPage();
      });
    },
    [before],
  );
}
