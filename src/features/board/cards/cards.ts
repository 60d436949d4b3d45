import { hasId } from '../../../queries/sorted-ids.ts';
import type { BoardModel, ColumnId } from '../board-model.ts';
import type { CardMatcher } from './card-order.ts';

/** A card: one element in one column. */
export interface CardPlace {
  column: ColumnId;
  id: number;
}

/** Cards by the columns that they stand in, none of which is empty; an element may stand in several. */
export type Cards = ReadonlyMap<ColumnId, ReadonlySet<number>>;

export const oneCard = ({ column, id }: CardPlace): Cards => new Map([[column, new Set([id])]]);

export const isAmong = (cards: Cards | null | undefined, column: ColumnId, id: number): boolean =>
  cards?.get(column)?.has(id) === true;

/** The elements that the cards stand for, each once. */
export function elementsIn(cards: Cards): readonly number[] {
  return [...new Set([...cards.values()].flatMap((ids) => [...ids]))];
}

/** The only column of the cards; undefined where there are several. */
export function onlyColumn(cards: Cards): ColumnId | undefined {
  const [column] = cards.size === 1 ? cards.keys() : [];
  return column;
}

/** The card that stands for all of them: the one that has the focus, else the first. */
export function leadOf(cards: Cards, active: CardPlace | null): CardPlace | null {
  if (active !== null && isAmong(cards, active.column, active.id)) return active;
  for (const [column, [id]] of cards) if (id !== undefined) return { column, id };
  return null;
}

/** Those that do not stand in this column. */
export const outside = (cards: Cards, column: ColumnId): Cards =>
  new Map([...cards].filter(([id]) => id !== column));

/** Those for which something holds; costs what the cards are, not what their columns hold. */
export function cardsThat(cards: Cards, holds: (place: CardPlace) => boolean): Cards {
  const kept = new Map<ColumnId, ReadonlySet<number>>();
  for (const [column, ids] of cards) {
    const those = [...ids].filter((id) => holds({ column, id }));
    if (those.length > 0) kept.set(column, those.length === ids.size ? ids : new Set(those));
  }
  return kept;
}

/** Whether a card stands where it is said to: true as well while that is not known. */
export function stands(
  { contentOf }: Pick<BoardModel, 'contentOf'>,
  { column, id }: CardPlace,
): boolean {
  const { ids } = contentOf(column);
  return ids === null || hasId(ids, id);
}

/** Whether a card is shown: it stands there, and the search does not hide it. */
export function isShown(
  { contentOf, elementOf }: Pick<BoardModel, 'contentOf' | 'elementOf'>,
  { column, id }: CardPlace,
  matches: CardMatcher | null,
): boolean {
  const { ids } = contentOf(column);
  if (ids === null || !hasId(ids, id)) return false;
  const element = elementOf(id);
  return element !== undefined && (matches === null || matches(element));
}
