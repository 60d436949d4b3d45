import { useEffect, useEffectEvent } from 'react';
import { readStored, store } from '../../browser-storage.ts';
import { isDialogOpen } from '../dialog/dialog-open.ts';
import { isTextField } from './text-field.ts';

/** A list box takes letters too, to choose by, but has nothing to undo. */
const isTyping = (target: EventTarget | null, chord: boolean) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || isTextField(target) || (!chord && target.matches('select')));

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

/** Chords with which no field does anything: they act while somebody types, too. */
const inFields: ReadonlySet<string> = new Set(['ctrl+k']);

const isSign = (key: string) => /^[^\p{L}\p{N}\s]$/u.test(key);

/**
 * Whether the modifiers only produce the sign: `[` is AltGr+8 on a German keyboard, which some systems
 * tell as Ctrl+Alt, and Alt+5 on a Mac.
 */
const makesSign = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
  isSign(key) && altKey === ctrlKey && !metaKey;

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const ctrl = event.ctrlKey || event.metaKey;
  if (!ctrl || makesSign(event)) return key;
  return `ctrl+${event.shiftKey ? 'shift+' : ''}${key}`;
}

/** How long the first letter of two waits for the second (milliseconds): for slow hands too (WCAG 2.2.1). */
const pairWindow = 3000;
/** The letter that every pair begins with. */
const pairLead = 'g';
interface Pressed {
  key: string;
  /** When it was dealt with (as `event.timeStamp`): while the page is busy, nobody is too slow. */
  at: number;
}
let previous: Pressed | null = null;
let latest: Pressed | null = null;

// One listener before all others remembers the letter before the current one, for pairs like `g b`. What was
// typed into a field or a dialog begins none.
addEventListener(
  'keydown',
  (event) => {
    previous = latest;
    const isText = isTyping(event.target, false) || isDialogOpen();
    latest = isText ? null : { key: nameOf(event), at: performance.now() };
  },
  { capture: true },
);

/**
 * Listens for shortcuts on the whole page while the component is shown. Never while somebody types,
 * never while a dialog is open; single letters only while they are switched on. A key that is held down acts once.
 */
export function useShortcuts(keys: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event);
    const chord = name.startsWith('ctrl+');
    const isTaken = !inFields.has(name) && isTyping(event.target, chord);
    if (event.defaultPrevented || isTaken || isDialogOpen()) return;
    const asLetter = event.altKey && !isSign(event.key);
    if (!chord && (asLetter || !singleKeysOn())) return;
    const recent = previous !== null && event.timeStamp - previous.at < pairWindow;
    const pair = recent ? keys[`${previous?.key} ${name}`] : undefined;
    // The second letter of a pair is no shortcut of its own, whoever listens to it.
    const action = pair ?? (recent && previous?.key === pairLead ? undefined : keys[name]);
    if (action !== undefined) {
      event.preventDefault();
      // What has ended a pair begins none.
      if (pair !== undefined) latest = null;
      if (!event.repeat) action(event);
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
