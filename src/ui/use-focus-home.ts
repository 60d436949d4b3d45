import { type FocusEvent, useEffect, useRef } from 'react';
import { focusIsLost, focusPage } from './focus-page.ts';

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
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      inside.current = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    },
  };
}
