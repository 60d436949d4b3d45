import { isColumnId } from '../drag/drag.ts';
import type { BoardStore } from '../board-state.ts';
import type { CardPlace, Cards } from './cards.ts';

/** The card that an event happened in, and its element; null outside of cards. */
export function cardOf(target: EventTarget | null): { place: CardPlace; card: HTMLElement } | null {
  if (!(target instanceof Element)) return null;
  const card = target.closest<HTMLElement>('[data-card]');
  if (card === null) return null;
  const { card: id, column: written } = card.dataset;
  const column = written === 'none' ? written : Number(written);
  return isColumnId(column) ? { place: { column, id: Number(id) }, card } : null;
}

/** Whether a card is on the screen, at least its middle. */
export function isInSight({ column, id }: CardPlace): boolean {
  const card = document.querySelector(`[data-column="${column}"][data-card="${id}"]`);
  if (card === null) return false;
  const { top, bottom, left, right } = card.getBoundingClientRect();
  const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return found !== null && card.contains(found);
}

/** Brings the focus to a card, as soon as it is on the screen. */
export function focusCard(store: BoardStore, place: CardPlace): void {
  store.set({ active: place, focus: { ...place } });
}

/** As long as a mark takes to fade (milliseconds). */
const fading = 1_500;

/** Marks cards for a moment: they have just come there, or were looked for. */
export function markCards(store: BoardStore, marked: Cards): void {
  store.set({ marked });
  setTimeout(() => {
    if (store.get().marked === marked) store.set({ marked: null });
  }, fading);
}
