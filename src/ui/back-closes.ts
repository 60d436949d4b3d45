import { useEffect, useEffectEvent } from 'react';

interface Opened {
  id: number;
  /** Closes it; false where it asks first and so stays. */
  close: () => boolean;
}

/** What is open over the page, the topmost last; each has an entry of its own in the history. */
const opened: Opened[] = [];
let lastId = 0;

const read = (): unknown => history.state;

/** Which of them the entry of the history belongs to, if it is one. */
function entryId(): number | null {
  const state = read();
  return typeof state === 'object' &&
    state !== null &&
    'opened' in state &&
    typeof state.opened === 'number'
    ? state.opened
    : null;
}

/** The router's own words of the entry below stay in it: for the router nothing has happened. */
function pushEntry(id: number): void {
  const state = read();
  history.pushState({ ...(typeof state === 'object' ? state : {}), opened: id }, '');
}

function onPopState(): void {
  const at = entryId();
  const top = opened.at(-1);
  if (top === undefined) {
    // An entry of what has been closed leads nowhere.
    if (at !== null) history.back();
    return;
  }
  if (at === top.id) return;
  const { id } = top;
  top.id = -1;
  if (top.close()) return;
  top.id = id;
  pushEntry(id);
}

// Before the router's own listener, and for good: entries outlive what they belonged to.
addEventListener('popstate', onPopState);

/** While it is shown, Back closes this and stays on the page. `close` is false where it asks first. */
export function useBackCloses(close: () => boolean): void {
  const onBack = useEffectEvent(close);
  useEffect(() => {
    lastId += 1;
    const own: Opened = { id: lastId, close: () => onBack() };
    opened.push(own);
    pushEntry(own.id);
    return () => {
      opened.splice(opened.indexOf(own), 1);
      // Whoever closed it may go elsewhere in the same breath: then its entry is passed by later.
      setTimeout(() => {
        if (own.id !== -1 && entryId() === own.id) history.back();
      });
    };
  }, []);
}
