import { useEffect } from 'react';
import { focusIsLost } from './focus-page.ts';

/** Of the whole visit: the first page is told by the browser itself. */
let isFirst = true;

/** Whether somebody is in something of the page that has come already, as in the row that he left. */
const isInside = () => {
  const at = document.activeElement;
  return !focusIsLost() && at?.closest('main, [role="dialog"]') !== null && at?.id !== 'content';
};

/**
 * Put beside a page that has come, under a key of its address: the focus goes to the page's heading,
 * which a screen reader says. Whoever comes back finds the focus where it was, if the page knows.
 */
export function Arrival() {
  useEffect(() => {
    if (isFirst) isFirst = false;
    else if (!isInside())
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, []);
  return null;
}
