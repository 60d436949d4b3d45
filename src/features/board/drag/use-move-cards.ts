import { useChange } from '../../../parts/plans/use-change.ts';
import type { BoardColumn, BoardModel, ColumnId } from '../board-model.ts';
import type { BoardStore } from '../board-state.ts';
import { focusCard, markCards } from '../cards/card-place.ts';
import { type CardPlace, elementsIn, leadOf } from '../cards/cards.ts';
import { carried, type CardMove, loosened, neighbourOf, wishOf } from './move-cards.ts';

interface Board {
  store: BoardStore;
  model: BoardModel;
  shown: (column: ColumnId) => readonly number[];
  /** The columns that are shown. */
  columns: readonly BoardColumn[];
  collapsed: ReadonlySet<ColumnId>;
}

/** Carries cards from one column to another, and keeps the focus where the person works. */
export function useMoveCards({
  store,
  model,
  shown,
  columns,
  collapsed,
}: Board): (move: CardMove, focus: 'goes' | 'stays') => void {
  const change = useChange();

  /** Whether the card will stand in the column that it is carried to. */
  const arrives = (id: number, { to }: CardMove): boolean => {
    const isShown = columns.some((column) => column.id === to);
    const isKnown = model.contentOf(to).ids !== null;
    return isShown && isKnown && (to !== 'none' || model.countOf(id) <= 1);
  };

  const focusAfter = (move: CardMove, goes: boolean): CardPlace | ColumnId => {
    const { to, add } = move;
    const cards = carried(move);
    const lead = leadOf(cards, store.get().active);
    if (lead === null) return to;
    const { column, id } = lead;
    if (goes && collapsed.has(to)) return to;
    if (goes && arrives(id, move)) return { column: to, id };
    const stays = add && column !== 'none';
    const next = stays ? id : neighbourOf(shown(column), cards.get(column) ?? new Set());
    // Where nobody is left, the head of the column is.
    return next === null ? column : { column, id: next };
  };

  return (asked, focus) => {
    // Into a group, a card that others took out of its own is added: there is nothing left to remove it from.
    const cards = asked.to === 'none' ? asked.cards : loosened(model, asked.cards);
    const move = { ...asked, cards };
    const wish = wishOf(model.kind, move);
    if (wish === null) return;
    const next = focusAfter(move, focus === 'goes');
    store.set({ lifted: null, menu: null });
    // A big wish is looked at first: until it is agreed to, all stays as it is.
    change.wish(wish, () => {
      store.set({ selection: null });
      markCards(store, new Map([[move.to, new Set(elementsIn(carried(move)))]]));
      if (typeof next === 'object') focusCard(store, next);
      else store.set({ headed: next });
    });
  };
}
