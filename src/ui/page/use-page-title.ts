import { useEffect, useRef } from 'react';
import { announce } from '../messages/live-region.tsx';

/** The title of the tab, and what a screen reader says first on a new page. */
export function usePageTitle(title: string): void {
  const said = useRef(title);
  useEffect(() => {
    // The heading was read with the focus, but not what it came to say later.
    if (said.current !== title) announce(title);
    said.current = title;
    document.title = `${title} · Motorpool`;
  }, [title]);
}
