import { createStore } from '../../store.ts';
import unseen from '../unseen.module.css';
import { useStored } from '../use-stored.ts';
import { WithEnglish } from './with-english.tsx';

/** What is said, and what in it is English. */
interface Said {
  text: string;
  english: string;
}

const spoken = createStore<Said>({ text: '', english: '' });

/** How long each stands alone before the next takes its place, so that no word is lost (milliseconds). */
const turn = 150;

const waiting: Said[] = [];
let isSpeaking = false;

function sayNext(): void {
  const next = waiting.shift();
  isSpeaking = next !== undefined;
  if (next === undefined) return;
  const { text, english } = next;
  // A no-break space makes a repeated message a new one.
  spoken.set({ text: text === spoken.get().text ? `${text}\u00a0` : text, english });
  setTimeout(sayNext, turn);
}

/**
 * Says one thing politely to a screen reader, after what was to be said before. The same words twice are said twice.
 * @param english what is in it in English, whatever the page speaks
 */
export function announce(text: string, english = ''): void {
  waiting.push({ text, english });
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
  const { text, english } = useStored(spoken, (said) => said);
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={unseen.unseen}>
      <WithEnglish english={english}>{text}</WithEnglish>
    </div>
  );
}
