import type { BoardStore, CardPlace } from './board-state.ts';

/** Adds the card to the selected ones of its column, or takes it off. */
export function toggleSelected(store: BoardStore, { column, id }: CardPlace): void {
  const { selection } = store.get();
  const ids = new Set(selection?.column === column ? selection.ids : []);
  if (!ids.delete(id)) ids.add(id);
  store.set({ selection: ids.size === 0 ? null : { column, ids, anchor: id } });
}

/**
 * Selects all between two cards, in the order in which they are shown. Where a range of the column
 * is being selected already, it begins where that one began, and not at `from`.
 */
export function selectRange(
  store: BoardStore,
  from: CardPlace | null,
  { column, id }: CardPlace,
  shown: readonly number[],
): void {
  const { selection } = store.get();
  const begun = selection?.column === column ? selection.anchor : null;
  const beside = from?.column === column ? from.id : null;
  const anchor = begun ?? beside ?? id;
  const [first = 0, last = 0] = [shown.indexOf(anchor), shown.indexOf(id)].toSorted(
    (a, b) => a - b,
  );
  // An anchor that the search hides stands at -1: then it is this card alone.
  const ids = first < 0 ? [id] : shown.slice(first, last + 1);
  store.set({ selection: { column, ids: new Set(ids), anchor: first < 0 ? id : anchor } });
}

/** Selects the whole column, as far as it is shown. */
export function selectAll(
  store: BoardStore,
  { column, id }: CardPlace,
  shown: readonly number[],
): void {
  store.set({ selection: { column, ids: new Set(shown), anchor: id } });
}

/**
 * What a gesture on this card takes along: all that is selected where the card is selected too, else
 * the card alone. Never a card that the search hides.
 */
export function takenWith(
  store: BoardStore,
  { column, id }: CardPlace,
  shown: readonly number[],
): readonly number[] {
  const { selection } = store.get();
  if (selection?.column !== column || !selection.ids.has(id)) return [id];
  return shown.filter((one) => selection.ids.has(one));
}
