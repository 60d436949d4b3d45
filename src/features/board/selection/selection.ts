import type { ColumnId } from '../board-model.ts';
import { type BoardStore, isAt } from '../board-state.ts';
import { type CardPlace, type Cards, cardsThat, isAmong, oneCard } from '../cards/cards.ts';

const nothing: Cards = new Map();

/** Selects these of a column in place of those that were selected there; those of others stay. */
function selectIn(store: BoardStore, ids: ReadonlySet<number>, anchor: CardPlace): void {
  const cards = new Map(store.get().selection?.cards ?? nothing);
  if (ids.size === 0) cards.delete(anchor.column);
  else cards.set(anchor.column, ids);
  store.set({ selection: cards.size === 0 ? null : { cards, anchor } });
}

/** Selects this card in place of all others, as a click does. */
export function selectOnly(store: BoardStore, place: CardPlace): void {
  store.set({ selection: { cards: oneCard(place), anchor: place, follows: true } });
}

/** Where a click selected one card, the arrows take that along: Delete means the card that has the focus. */
export function followFocus(store: BoardStore, from: CardPlace, to: CardPlace): void {
  const { selection } = store.get();
  if (selection?.follows === true && isAt(selection.anchor, from.column, from.id))
    selectOnly(store, to);
}

/** Adds the card to those that are selected, of whatever column, or takes it off. */
export function toggleSelected(store: BoardStore, place: CardPlace): void {
  const ids = new Set(store.get().selection?.cards.get(place.column));
  if (!ids.delete(place.id)) ids.add(place.id);
  selectIn(store, ids, place);
}

interface Range {
  /** Where it begins, unless a range of the column is being selected already. */
  from: CardPlace | null;
  to: CardPlace;
  /** The cards of the column, in their order. */
  shown: readonly number[];
  /** What was selected in the column before stays selected. */
  adds?: boolean;
}

/**
 * Selects all between two cards of a column. Where it would begin in another column, both ends are selected and
 * ranges begin here: what lies between two columns is nothing that anybody sees.
 */
export function selectRange(store: BoardStore, { from, to, shown, adds = false }: Range): void {
  const { selection } = store.get();
  const { column, id } = to;
  const before = selection?.cards.get(column) ?? [];
  const begun = [selection?.anchor, from].find((place) => place?.column === column);
  if (begun == null) {
    if (selection === null && from !== null) selectIn(store, new Set([from.id]), from);
    selectIn(store, new Set([...before, id]), to);
    return;
  }
  const [first = 0, last = 0] = [shown.indexOf(begun.id), shown.indexOf(id)].toSorted(
    (a, b) => a - b,
  );
  // An anchor that the search hides stands at -1: then it is this card alone.
  const ids = first < 0 ? [id] : shown.slice(first, last + 1);
  selectIn(store, new Set(adds ? [...before, ...ids] : ids), first < 0 ? to : begun);
}

/** Selects the whole column, as far as it is shown. */
export function selectAll(store: BoardStore, anchor: CardPlace, shown: readonly number[]): void {
  selectIn(store, new Set(shown), anchor);
}

/** Whether all that a column shows is selected. */
export const isAllSelected = (
  store: BoardStore,
  column: ColumnId,
  shown: readonly number[],
): boolean => {
  const ids = store.get().selection?.cards.get(column);
  return ids !== undefined && shown.every((id) => ids.has(id));
};

/**
 * What a gesture on this card takes along: all that is selected where the card is selected too, else
 * the card alone. Never a card that is not shown.
 */
export function takenWith(
  store: BoardStore,
  place: CardPlace,
  isShown: (place: CardPlace) => boolean,
): Cards {
  const cards = store.get().selection?.cards;
  if (cards === undefined || !isAmong(cards, place.column, place.id)) return oneCard(place);
  return cardsThat(cards, isShown);
}
