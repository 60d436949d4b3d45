import { type RefCallback, useState } from 'react';

/** The width of an element in pixels, 0 until it is there; give the callback as its `ref`. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  // One function for good: another one in each render would observe anew each time.
  const [observe] = useState(() => (element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return [observe, width];
}
