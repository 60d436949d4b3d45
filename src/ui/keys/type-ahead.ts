import { isTextField, typeInto } from './text-field.ts';

let typed = '';
let holders = 0;

/** A field of the page that is about to be covered is none to type into any more; one of a dialog is. */
const isToType = (target: EventTarget | null) =>
  isTextField(target) && target.closest('[role="dialog"]') !== null;

/** Keys that type nothing but act on what has the focus. */
const acting: ReadonlySet<string> = new Set([
  'Backspace',
  'ContextMenu',
  'Delete',
  'Enter',
  'F10',
  'F2',
]);

const isChord = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');

function onKeyDown(event: KeyboardEvent): void {
  const { key, repeat } = event;
  if (isToType(event.target) || isChord(event)) return;
  if (key.length !== 1 && !acting.has(key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // A key that is still held down opened this.
  if (repeat) return;
  if (key.length === 1) typed += key;
  else if (key === 'Backspace') typed = typed.slice(0, -1);
}

function stopWhereNobodyHolds(): void {
  if (holders > 0) return;
  typed = '';
  removeEventListener('keydown', onKeyDown, { capture: true });
}

/**
 * While something is opening, no key acts on the page that is about to be covered, and what is typed is
 * kept for the field that comes. Gives how to end that.
 */
export function holdTyping(): () => void {
  if (holders === 0) addEventListener('keydown', onKeyDown, { capture: true });
  holders += 1;
  let isHolding = true;
  return () => {
    if (!isHolding) return;
    isHolding = false;
    holders -= 1;
    // What takes its place in the same breath goes on with what was typed.
    queueMicrotask(stopWhereNobodyHolds);
  };
}

/** Gives what was typed meanwhile to the field that has come, if it is one. */
export function handOverTyping(target: EventTarget | null): void {
  const text = typed;
  typed = '';
  if (text !== '' && isTextField(target)) typeInto(target, text);
}
