import { useEffect, useEffectEvent } from 'react';

/** How to close what is open over the page, the topmost last. */
const open: (() => void)[] = [];

/** The attribute is Mantine's, whose parts have it where they want the key for themselves. */
const isKept = (target: EventTarget | null) =>
  target instanceof Element && target.matches('[data-mantine-stop-propagation="true"]');

const onKeyDown = (event: KeyboardEvent) => {
  if (event.key === 'Escape' && !isKept(event.target)) open.at(-1)?.();
};

/** Closes this by Escape while nothing lies over it: one thing for each press of the key. */
export function useEscape(onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const own = () => close();
    if (open.length === 0) addEventListener('keydown', onKeyDown, { capture: true });
    open.push(own);
    return () => {
      open.splice(open.indexOf(own), 1);
      if (open.length === 0) removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}
