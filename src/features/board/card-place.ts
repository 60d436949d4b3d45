import { isColumnId } from './drag.ts';
import type { BoardStore, CardPlace } from './board-state.ts';

/** The card that an event happened in, and its element; null outside of cards. */
export function cardOf(target: EventTarget | null): { place: CardPlace; card: HTMLElement } | null {
  if (!(target instanceof Element)) return null;
  const card = target.closest<HTMLElement>('[data-car]');
  if (card === null) return null;
  const { car, column: written } = card.dataset;
  const column = written === 'none' ? written : Number(written);
  return isColumnId(column) ? { place: { column, id: Number(car) }, card } : null;
}

/** Brings the focus to a card, as soon as it is on the screen. */
export function focusCard(store: BoardStore, place: CardPlace): void {
  store.set({ active: place, focus: { ...place } });
}
