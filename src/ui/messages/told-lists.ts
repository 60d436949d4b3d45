import { createContext, use, useEffect, useEffectEvent, useRef } from 'react';
import { announce, announceAtRest } from './live-region.tsx';

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

/** Where somebody is who narrows a list: in a field to search in, or at what `data-narrows` holds. */
const narrowing = 'input[type="search"], [data-narrows]';

/**
 * Says what a choice has come to, once whoever is `within` stops choosing; what changes by itself is not said.
 * @param chosen what was chosen: another choice is told although it comes to the same
 */
export function useTellOutcome(text: string, within: string, busy = false, chosen = ''): void {
  const outcome = `${chosen}: ${text}`;
  const told = useRef<string>(null);
  useEffect(() => {
    const isAsked = (document.activeElement?.closest(within) ?? null) !== null;
    if (busy || !isAsked || told.current === outcome) return undefined;
    const timer = setTimeout(() => {
      told.current = outcome;
      announce(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [outcome, text, within, busy]);
}

/** Says what a dialog or page has come to, once that stays so for a moment: at first, and whenever it is another. */
export function useTold(text: string): void {
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => announce(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
}

/** Says how many a search or a filter has found, `sought` being what it looks for. */
export function useTellFound(
  count: number,
  { more = false, busy = false, sought = '' } = {},
): void {
  const { found } = use(ListWordsContext);
  useTellOutcome(found(count, more), narrowing, busy, sought);
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
