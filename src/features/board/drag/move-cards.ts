import type { ElementKind } from '../../../api/elements.ts';
import type { Wish } from '../../../changes/wish.ts';
import type { BoardModel, ColumnId } from '../board-model.ts';
import {
  type CardPlace,
  type Cards,
  cardsThat,
  elementsIn,
  onlyColumn,
  outside,
  stands,
} from '../cards/cards.ts';

/** Cards taken from their columns to another. */
export interface CardMove {
  cards: Cards;
  to: ColumnId;
  /** They stay where they are as well. */
  add: boolean;
}

/** Those that a move carries: what stands there already stays, and out of no group nothing is removed. */
export const carried = ({ cards, to }: CardMove): Cards => outside(cards, to);

/** The same cards, of which those that others have taken out of their group meanwhile come from no group. */
export function loosened(model: Pick<BoardModel, 'contentOf'>, cards: Cards): Cards {
  const isLoose = (card: CardPlace) => card.column !== 'none' && !stands(model, card);
  const loose = cardsThat(cards, isLoose);
  if (loose.size === 0) return cards;
  const here = cardsThat(cards, (card) => !isLoose(card));
  const elsewhere = new Set(elementsIn(here));
  const ids = elementsIn(loose).filter((id) => !elsewhere.has(id));
  if (ids.length === 0) return here;
  return new Map([...here, ['none', new Set([...(here.get('none') ?? []), ...ids])]]);
}

/** What a move does with those that it carries; null where it carries none. */
export function deedOf(move: CardMove): 'remove' | 'assign' | 'move' | null {
  const from = carried(move);
  if (from.size === 0) return null;
  if (move.to === 'none') return 'remove';
  return move.add || onlyColumn(from) === 'none' ? 'assign' : 'move';
}

/**
 * What a gesture wishes; null where it wishes nothing. Each card leaves its own column. Out of a group into "in
 * no group" leaves that one group alone: what is in several stays in the others.
 */
export function wishOf(kind: ElementKind, move: CardMove): Wish | null {
  const { to } = move;
  const from = carried(move);
  const deed = deedOf(move);
  if (deed === null) return null;
  const elements = { kind, elementIds: elementsIn(from) } as const;
  if (deed === 'assign')
    return to === 'none' ? null : { type: 'assign', groupIds: [to], ...elements };
  const only = onlyColumn(from);
  if (only !== undefined && only !== 'none')
    return to === 'none'
      ? { type: 'remove', groupIds: [only], ...elements }
      : { type: 'move', from: only, to, ...elements };
  const sources = [...from].map(([column, ids]) => ({
    groupId: column === 'none' ? null : column,
    elementIds: [...ids],
  }));
  return to === 'none' ? { type: 'scatter', kind, sources } : { type: 'gather', kind, sources, to };
}

/** Where the focus goes when these leave a column: to the next card, else to the one before. */
export function neighbourOf(shown: readonly number[], leaving: ReadonlySet<number>): number | null {
  const last = shown.findLastIndex((id) => leaving.has(id));
  const after = shown.slice(last + 1).find((id) => !leaving.has(id));
  return after ?? shown.findLast((id) => !leaving.has(id)) ?? null;
}
