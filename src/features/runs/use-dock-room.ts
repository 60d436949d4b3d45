import { type RefCallback, useState } from 'react';
import { tellRoom } from '../../ui/screen/told-room.ts';

/**
 * Tells what scrolls under the dock how much room it needs at its end, so that its last rows can be
 * brought above the cards. Nothing moves by that: it only goes on further.
 */
export function useDockRoom(): RefCallback<HTMLElement> {
  // One function for good: another one in each render would observe anew each time.
  const [observe] = useState(() => (dock: HTMLElement | null) => {
    if (dock === null) return undefined;
    return tellRoom('--dock-room', dock, () => {
      // Its own padding alone is no room that anything needs.
      const isEmpty = [...dock.children].every(({ clientHeight }) => clientHeight === 0);
      return isEmpty ? 0 : dock.offsetHeight;
    });
  });
  return observe;
}
