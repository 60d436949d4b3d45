import type { ElementKind } from '../../api/elements.ts';
import { createStore } from '../../store.ts';

interface CardFinder {
  kind: ElementKind;
  /** Brings the element's card in the column of the group into sight, whatever hides it, and gives it the focus. */
  show: (groupId: number, elementId: number) => void;
  /** Selects all cards of these elements, in whichever columns they stand, and gives the first the focus. */
  select: (elementIds: readonly number[]) => void;
}

/** What leads to the cards of the board, for as long as that is on the screen. */
export const cardFinder = createStore<{ board: CardFinder | null }>({ board: null });
