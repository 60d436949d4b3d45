import { useSyncExternalStore } from 'react';

const fallback = 16;
let known = 0;

const measure = () => {
  known = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || fallback;
};

// The browser tells nobody of a new font size; whoever chooses one comes back from its settings.
const signs = ['resize', 'focus'] as const;

const subscribe = (listener: () => void) => {
  const look = () => {
    measure();
    listener();
  };
  for (const sign of signs) addEventListener(sign, look);
  return () => {
    for (const sign of signs) removeEventListener(sign, look);
  };
};

/** How many pixels one rem has: the font size that the reader chose in the browser. */
export function remInPixels(): number {
  if (known === 0) measure();
  return known;
}

/** The same, for what has to know its size before it is on the screen, as rows that are virtualised. */
export function useRem(): number {
  return useSyncExternalStore(subscribe, remInPixels);
}
