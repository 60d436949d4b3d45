import { useEffect, useEffectEvent } from 'react';
import { readStored, store } from '../browser-storage.ts';

const typedInto = 'textarea, input:not([type="checkbox"], [type="radio"])';

/** A list box takes letters too, to choose by, but has nothing to undo. */
const isTyping = (target: EventTarget | null, chord: boolean) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches(chord ? typedInto : `select, ${typedInto}`));

const insideDialog = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;

const storageKey = 'motorpool.single-keys';

/** Whether single letters act as shortcuts (WCAG 2.1.4 wants a way to switch them off). */
export function singleKeysOn(): boolean {
  return readStored('local', storageKey) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  store('local', storageKey, on ? 'on' : 'off');
}

/** `ctrl+z` for a chord, `g b` for two letters in a row, `?` for one. */
type Keys = Record<string, (event: KeyboardEvent) => void>;

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const ctrl = event.ctrlKey || event.metaKey;
  if (!ctrl) return key;
  return `ctrl+${event.shiftKey ? 'shift+' : ''}${key}`;
}

/** How long the first letter of two waits for the second (milliseconds). */
const pairWindow = 1200;
interface Pressed {
  key: string;
  at: number;
}
let previous: Pressed | null = null;
let latest: Pressed | null = null;

// One listener before all others remembers the letter before the current one, for pairs like `g b`.
addEventListener(
  'keydown',
  (event) => {
    previous = latest;
    latest = { key: nameOf(event), at: event.timeStamp };
  },
  { capture: true },
);

/**
 * Listens for shortcuts on the whole page while the component is shown. Never while somebody types,
 * never in a dialog; single letters only while they are switched on. A key that is held down acts once.
 */
export function useShortcuts(keys: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event);
    const chord = name.startsWith('ctrl+');
    if (event.defaultPrevented || isTyping(event.target, chord) || insideDialog(event.target))
      return;
    if (!chord && (event.altKey || !singleKeysOn())) return;
    const recent = previous !== null && event.timeStamp - previous.at < pairWindow;
    const pair = recent ? keys[`${previous?.key} ${name}`] : undefined;
    const action = pair ?? keys[name];
    if (action !== undefined) {
      event.preventDefault();
      if (!event.repeat) action(event);
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
