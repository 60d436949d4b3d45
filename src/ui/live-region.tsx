import { createStore } from '../store.ts';
import unseen from './unseen.module.css';
import { useStored } from './use-stored.ts';

const spoken = createStore({ text: '' });

/** How long each stands alone before the next takes its place, so that no word is lost (milliseconds). */
const turn = 150;

const waiting: string[] = [];
let isSpeaking = false;

function sayNext(): void {
  const message = waiting.shift();
  isSpeaking = message !== undefined;
  if (message === undefined) return;
  // A no-break space makes a repeated message a new one.
  spoken.set({ text: message === spoken.get().text ? `${message}\u00a0` : message });
  setTimeout(sayNext, turn);
}

/** Says one thing politely to a screen reader, after what was to be said before. The same words twice are said twice. */
export function announce(message: string): void {
  waiting.push(message);
  if (!isSpeaking) sayNext();
}

/** The one polite live region of the page. */
export function LiveRegion() {
  const message = useStored(spoken, ({ text }) => text);
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={unseen.unseen}>
      {message}
    </div>
  );
}
