import { useEffect, useEffectEvent } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { focusIsLost } from './focus-page.ts';

/** Of the whole visit: the first page is told by the browser itself. */
let isFirst = true;

/**
 * Whether somebody is in something of the page that has come already, as in a panel's heading. A row is
 * where somebody was only if he comes back: a list that has gone gives the focus to the next one's.
 */
const isInside = (isBack: boolean) => {
  const at = document.activeElement;
  return (
    !focusIsLost() &&
    at?.closest('main, [role="dialog"]') !== null &&
    at?.id !== 'content' &&
    (isBack || at?.closest('[role="row"]') === null)
  );
};

/**
 * Put beside a page that has come, under a key of its address: the focus goes to the page's heading,
 * which a screen reader says. Whoever comes back finds the focus where it was, if the page knows.
 */
export function Arrival() {
  const isBack = useNavigationType() === NavigationType.Pop;
  const arrive = useEffectEvent(() => {
    if (isFirst) isFirst = false;
    else if (!isInside(isBack))
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
  useEffect(() => arrive(), []);
  return null;
}
