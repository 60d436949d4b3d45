import { type FocusEvent, useEffect, useRef } from 'react';
import { focusIsLost, focusPage } from './focus-page.ts';

/** Whether the focus only goes elsewhere within; another window on top takes it from nobody. */
export const staysInside = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean =>
  currentTarget.contains(relatedTarget ?? document.activeElement);

/** For what may go away while somebody is in it: the focus then goes back to the page, never to nothing. */
export function useFocusHome() {
  const inside = useRef(false);
  useEffect(
    () => () => {
      if (inside.current) queueMicrotask(() => focusIsLost() && focusPage());
    },
    [],
  );
  return {
    onFocus: () => {
      inside.current = true;
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      inside.current = staysInside(event);
    },
  };
}
