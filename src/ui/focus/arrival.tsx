import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { focusIsLost } from './focus-page.ts';

/** Of the whole visit: the first page is told by the browser itself. */
let isFirst = true;

/** What had the focus when the last page was left. */
let left: Element | null = null;

/**
 * Whether somebody is in something of the page that has come already, as in a panel's heading, or has
 * gone to something around it while it came. A row is where somebody was only if he comes back: a list
 * that has gone gives the focus to the next one's.
 */
const isSomewhere = (isBack: boolean) => {
  const at = document.activeElement;
  if (focusIsLost() || at === null || at.id === 'content') return false;
  if (at.closest('main, [role="dialog"]') === null) return at !== left;
  return isBack || at.closest('[role="row"]') === null;
};

/** Put around a page that may still come, under a key of its address: from here on it is awaited. */
export function Departure() {
  useLayoutEffect(() => {
    left = document.activeElement;
  }, []);
  return null;
}

/**
 * Put beside a page that has come, under a key of its address: the focus goes to the page's heading,
 * which a screen reader says. Whoever comes back finds the focus where it was, if the page knows.
 */
export function Arrival() {
  const isBack = useNavigationType() === NavigationType.Pop;
  const arrive = useEffectEvent(() => {
    if (isFirst) isFirst = false;
    else if (!isSomewhere(isBack))
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
  useEffect(() => arrive(), []);
  return null;
}
