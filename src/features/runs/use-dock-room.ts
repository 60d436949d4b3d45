import { type RefCallback, useState } from 'react';

/**
 * Tells what scrolls under the dock (`data-over-dock`, and the page) how much room it needs at its end, so that its
 * last rows can be brought above the cards. Nothing moves by that: it only goes on further. It is a rule for these
 * alone: a property of the root would have the style of every element reckoned anew with each message.
 */
export function useDockRoom(): RefCallback<HTMLElement> {
  // One function for good: another one in each render would observe anew each time.
  const [observe] = useState(() => (dock: HTMLElement | null) => {
    if (dock === null) return undefined;
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    let told = 0;
    const measure = () => {
      // Its own padding alone is no room that anything needs.
      const isEmpty = [...dock.children].every(({ clientHeight }) => clientHeight === 0);
      const room = isEmpty ? 0 : dock.offsetHeight;
      if (room === told) return;
      told = room;
      sheet.replaceSync(
        `html, [data-over-dock], [data-over-dock]::after { --dock-room: ${room}px }`,
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(dock);
    return () => {
      observer.disconnect();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  });
  return observe;
}
