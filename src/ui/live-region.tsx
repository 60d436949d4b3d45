import { useSyncExternalStore } from 'react';
import classes from './live-region.module.css';

let text = '';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says one thing politely to a screen reader. The same words twice are said twice. */
export function announce(message: string): void {
  // A no-break space makes a repeated message a new one.
  text = message === text ? `${message}\u00a0` : message;
  for (const listener of listeners) listener();
}

/** The one polite live region of the page. */
export function LiveRegion() {
  const message = useSyncExternalStore(subscribe, () => text);
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={classes.hidden}>
      {message}
    </div>
  );
}
