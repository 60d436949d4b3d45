import type { BoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';
import type { CardPlace } from '../cards/cards.ts';

/** Selects all that the columns show, without bringing it into its order. */
export function selectEverywhere(
  { store, model, columns, search, isShown }: BoardParts,
  anchor: CardPlace,
): void {
  const cards = new Map<ColumnId, ReadonlySet<number>>();
  for (const { id: column } of columns) {
    const all = [...(model.contentOf(column).ids ?? [])];
    const ids = search === '' ? all : all.filter((id) => isShown({ column, id }));
    if (ids.length > 0) cards.set(column, new Set(ids));
  }
  store.set({ selection: cards.size === 0 ? null : { cards, anchor } });
}
