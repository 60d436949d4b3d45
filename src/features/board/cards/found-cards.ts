import type { BoardModel, ColumnId } from '../board-model.ts';
import type { Cards } from './cards.ts';

/**
 * All cards of these elements, in the order of the columns. A hidden column stays hidden, unless one of them stands
 * in hidden columns alone.
 */
export function foundCards(
  { contentOf }: Pick<BoardModel, 'contentOf'>,
  wanted: ReadonlySet<number>,
  columns: Iterable<ColumnId>,
  hidden: ReadonlySet<ColumnId>,
): Cards {
  const cards = new Map<ColumnId, ReadonlySet<number>>();
  for (const column of columns) {
    const those = [...(contentOf(column).ids ?? [])].filter((id) => wanted.has(id));
    if (those.length > 0) cards.set(column, new Set(those));
  }
  const inOpen = new Set<number>();
  for (const [column, ids] of cards) if (!hidden.has(column)) for (const id of ids) inOpen.add(id);
  for (const [column, ids] of cards) {
    const isNeeded = [...ids].some((id) => !inOpen.has(id));
    if (hidden.has(column) && !isNeeded) cards.delete(column);
  }
  return cards;
}
