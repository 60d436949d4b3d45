import { createStore } from '../../store.ts';
import unseen from '../unseen.module.css';
import { useStored } from '../use-stored.ts';

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

/** How long a state is the same before it is said (milliseconds). */
const rest = 400;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Says nothing of a state that is over. */
export function hush(): void {
  clearTimeout(resting);
}

/** Says how something is that may change with every key: once it stays so for a moment, the last state alone. */
export function announceAtRest(state: string): void {
  hush();
  resting = setTimeout(() => announce(state), rest);
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
