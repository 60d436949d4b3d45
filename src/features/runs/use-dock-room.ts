import { type RefCallback, useState } from 'react';

const room = '--dock-room';

/**
 * Tells what scrolls under the dock how much room it needs at its end, so that its last rows can be
 * brought above the cards. Nothing moves by that: it only goes on further.
 */
export function useDockRoom(): RefCallback<HTMLElement> {
  // One function for good: another one in each render would observe anew each time.
  const [observe] = useState(() => (dock: HTMLElement | null) => {
    if (dock === null) return undefined;
    const { style } = document.documentElement;
    const measure = () => {
      // Its own padding alone is no room that anything needs.
      const isEmpty = [...dock.children].every(({ clientHeight }) => clientHeight === 0);
      style.setProperty(room, isEmpty ? '0px' : `${dock.offsetHeight}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(dock);
    return () => {
      observer.disconnect();
      style.removeProperty(room);
    };
  });
  return observe;
}
