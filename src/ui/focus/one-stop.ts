import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

interface OneStop<Place extends HTMLElement> {
  ref: RefObject<Place | null>;
  onKeyDown: (event: KeyboardEvent<Place>) => void;
  onFocus: (event: FocusEvent<Place>) => void;
}

/**
 * What belongs together is one stop of Tab; arrows, Home and End lead from one to another.
 * @param selector what of it can have the focus
 */
export function useOneStop<Place extends HTMLElement>(selector: string): OneStop<Place> {
  const place = useRef<Place>(null);
  const turn = useRef<Element>(null);
  const all = () => [...(place.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const give = (to: Element | null) => {
    const each = all();
    const current = each.find((one) => one === to) ?? each[0];
    for (const one of each) one.tabIndex = one === current ? 0 : -1;
  };
  // What stands in it is the caller's: who has the turn is written after each rendering.
  useEffect(() => give(turn.current));
  return {
    ref: place,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const each = all();
      const at = each.findIndex((one) => one === event.target);
      const ends: Record<string, number> = { Home: 0, End: -1 };
      const next = each.at(ends[event.key] ?? (at + (steps[event.key] ?? 0)) % each.length);
      if (at === -1 || next === undefined || next === event.target) return;
      event.preventDefault();
      next.focus();
    },
    onFocus: ({ target: focused }) => {
      if (!focused.matches(selector)) return;
      turn.current = focused;
      give(focused);
    },
  };
}
