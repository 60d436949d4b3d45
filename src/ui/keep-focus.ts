import { useEffect } from 'react';
import { focusInSight, focusIsLost, focusPage } from './focus-page.ts';
import { focusable } from './regions.ts';

/** So long nothing has the focus before it is lost: what goes away mostly hands it on itself (milliseconds). */
const patience = 200;

const within = (place: Node | null): HTMLElement | null => {
  if (!(place instanceof HTMLElement) || !place.isConnected) return null;
  const all = place.matches(focusable)
    ? [place]
    : [...place.querySelectorAll<HTMLElement>(focusable)];
  return all.find((one) => one.checkVisibility()) ?? null;
};

/** Whether a dialog lies over it. */
const isCovered = (place: Element) => {
  const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1);
  return dialog !== undefined && !dialog.contains(place);
};

/** What stood beside what was removed, or else in the same place; nothing where that is the whole page. */
function neighbourOf({ target, nextSibling, previousSibling }: MutationRecord): HTMLElement | null {
  const isPage = !(target instanceof Element) || target.matches('body, main, :has(main)');
  return within(nextSibling) ?? within(previousSibling) ?? (isPage ? null : within(target));
}

/** Where what has the focus is removed, and hands it on to nothing, the neighbour gets it: never the body. */
export function useKeepFocus(): void {
  useEffect(() => {
    let last: Element | null = document.activeElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver((records) => {
      const gone = last;
      if (gone === null || gone.isConnected || gone === document.body) return;
      last = null;
      const removal = records.find(({ removedNodes }) =>
        [...removedNodes].some((node) => node.contains(gone)),
      );
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!focusIsLost()) return;
        const neighbour = removal === undefined ? null : neighbourOf(removal);
        if (neighbour === null || isCovered(neighbour)) focusPage();
        else focusInSight(neighbour);
      }, patience);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocus);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
}
