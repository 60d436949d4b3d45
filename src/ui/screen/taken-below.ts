import { createStore } from '../../store.ts';

/**
 * How far up the page something reaches for a while that stands at its lower edge, in pixels; 0 where nothing does.
 * No property of the page's root: with that, the style of every element would be reckoned anew.
 */
export const takenBelow = createStore({ pixels: 0 });

/** Tells how far up this reaches, as long as it is there; gives how to end that. */
export function takeBelow(element: HTMLElement): () => void {
  const observer = new ResizeObserver(() =>
    takenBelow.set({ pixels: innerHeight - element.getBoundingClientRect().top }),
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
    takenBelow.set({ pixels: 0 });
  };
}
