import { createContext, use, useEffect, useEffectEvent, useRef } from 'react';
import { announce, announceAtRest } from './live-region.tsx';
import { isTextField } from './text-field.ts';

/** What lists say of themselves; whoever knows the language gives the words. */
export interface ListWords {
  found: (count: number, more: boolean) => string;
  selected: (count: number) => string;
}

export const ListWordsContext = createContext<ListWords>({
  found: String,
  selected: String,
});

/** How long somebody has typed nothing before the result is said (milliseconds). */
const pause = 700;

const isSearching = () =>
  isTextField(document.activeElement) && document.activeElement.type === 'search';

/** Says what a search has come to, once somebody stops typing; a count that changes by itself is not said. */
export function useTellFound(count: number, { more = false, busy = false } = {}): void {
  const { found } = use(ListWordsContext);
  const text = found(count, more);
  useEffect(() => {
    if (busy || !isSearching()) return undefined;
    const timer = setTimeout(() => announce(text), pause);
    return () => clearTimeout(timer);
  }, [text, busy]);
}

/** Says how many are selected, once that has changed; `words` says of what. */
export function useTellSelected(
  count: number | undefined,
  words?: (count: number) => string,
): void {
  const { selected } = use(ListWordsContext);
  const before = useRef(count);
  const tell = useEffectEvent((now: number) =>
    announceAtRest(now === 0 || words === undefined ? selected(now) : words(now)),
  );
  useEffect(() => {
    if (count !== undefined && before.current !== undefined && before.current !== count)
      tell(count);
    before.current = count;
  }, [count]);
}
