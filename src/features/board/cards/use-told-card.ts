import { useEffect, useState } from 'react';
import { cardOf } from './card-place.ts';
import type { CardPlace } from './cards.ts';

/** So long a pointer or the focus rests on a card until it is told of, and so long it is after that (milliseconds). */
const rest = 400;

interface ToldCard {
  place: CardPlace;
  card: HTMLElement;
}

/** The sign on a card that is in several groups, and what tells which these are. */
const sign = '[data-in-groups]';
export const tellsGroups = 'data-tells-groups';

/**
 * The card whose groups are told: its sign is pointed at, or a key brought the focus to it. Whatever is done next
 * ends it; a pointer may go on to what is told.
 */
export function useToldCard(): ToldCard | null {
  const [told, setTold] = useState<ToldCard | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (next: ToldCard | null) => {
      clearTimeout(timer);
      timer = setTimeout(() => setTold(next), rest);
    };
    const end = () => {
      clearTimeout(timer);
      setTold(null);
    };
    let isPointed = false;
    const point = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'touch' || !(target instanceof Element)) return;
      if (target.closest(`[${tellsGroups}]`) !== null) clearTimeout(timer);
      else if (target.closest(sign) !== null) soon(cardOf(target));
      else if (isPointed) soon(null);
      isPointed = target.closest(`${sign}, [${tellsGroups}]`) !== null;
    };
    const focus = ({ target }: FocusEvent) => {
      const at = cardOf(target);
      if (at?.card === target && at.card.matches(`:focus-visible:has(${sign})`)) soon(at);
      else end();
    };
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    addEventListener('pointerover', point, options);
    addEventListener('focusin', focus, options);
    for (const event of ['keydown', 'pointerdown', 'dragstart', 'scroll'])
      addEventListener(event, end, options);
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
  return told;
}
