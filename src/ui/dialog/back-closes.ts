import { useEffect, useEffectEvent } from 'react';
import { hearHistoryFirst } from './history-guard.ts';

interface Opened {
  id: number;
  /** Whether its entry is in the history: it waits while one of another is being left. */
  isEntered: boolean;
  /** Closes it; false where it asks first and so stays. */
  close: () => boolean;
}

/** What is open over the page, the topmost last; each has an entry of its own in the history. */
const opened: Opened[] = [];
let lastId = 0;

/** What was written into the history while it went back to below something that is closed. */
interface Written {
  isNew: boolean;
  state: unknown;
  url: string;
}

/** While the history goes back, which takes a while: the router's key of where it goes. */
let leaving: { key: unknown; written: Written | null } | null = null;

const stateHere = (): { key?: unknown; opened?: unknown } => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
};

/** Which of them the entry of the history belongs to, if it is one. */
function entryId(): number | null {
  const { opened: id } = stateHere();
  return typeof id === 'number' ? id : null;
}

/** Whether it is the entry of something that is closed. */
const isLeft = (at: number | null) => at !== null && !opened.some(({ id }) => id === at);

/** The router's own words of the entry below stay in it: for the router nothing has happened. */
function pushEntry(own: Opened): void {
  history.pushState({ ...stateHere(), opened: own.id }, '');
  own.isEntered = true;
}

/** Goes back to what lies below the entry of something that is closed. */
function leave(): void {
  leaving = { key: stateHere().key, written: null };
  history.back();
}

/** Somebody was quicker than the history: went on to another page, say. That counts, and is kept. */
function onEntryChange({ navigationType }: NavigationCurrentEntryChangeEvent): void {
  if (leaving === null || (navigationType !== 'push' && navigationType !== 'replace')) return;
  const isNew = navigationType === 'push' || leaving.written?.isNew === true;
  leaving.written = { isNew, state: history.state, url: location.href };
}

/** Back where it went: what happened meanwhile is put into the history after all. */
function arrive(written: Written | null): void {
  const at = entryId();
  if (written?.isNew === true) history.pushState(written.state, '', written.url);
  else if (written !== null) history.replaceState(written.state, '', written.url);
  else if (isLeft(at)) {
    leave();
    return;
  }
  for (const own of opened) if (!own.isEntered) pushEntry(own);
}

function onPopState(event: PopStateEvent): void {
  if (leaving !== null) {
    const { key, written } = leaving;
    leaving = null;
    if (stateHere().key === key) {
      // For the router nothing has happened.
      event.stopImmediatePropagation();
      arrive(written);
      return;
    }
  }
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
  if (top.close()) {
    // What it took the place of left its entry below.
    if (isLeft(at)) leave();
    return;
  }
  top.id = id;
  pushEntry(top);
}

hearHistoryFirst(onPopState);
// Browsers without it only lose what was done within the few milliseconds of going back.
if ('navigation' in window) navigation.addEventListener('currententrychange', onEntryChange);

/** While it is shown, Back closes this and stays on the page. `close` is false where it asks first. */
export function useBackCloses(close: () => boolean): void {
  const onBack = useEffectEvent(close);
  useEffect(() => {
    lastId += 1;
    const own: Opened = { id: lastId, isEntered: false, close: () => onBack() };
    opened.push(own);
    if (leaving === null) pushEntry(own);
    return () => {
      opened.splice(opened.indexOf(own), 1);
      // Whoever closed it may go elsewhere in the same breath: then its entry is passed by later.
      setTimeout(() => {
        if (own.id !== -1 && entryId() === own.id) leave();
      });
    };
  }, []);
}
