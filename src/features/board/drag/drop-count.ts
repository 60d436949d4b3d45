import { hasId } from '../../../queries/sorted-ids.ts';
import type { BoardModel } from '../board-model.ts';
import { elementsIn } from '../cards/cards.ts';
import { carried, type CardMove } from './move-cards.ts';

/** What a drop makes of the column that it is on. */
interface DropCount {
  /** So many it holds now, and what is on its way there or away. */
  now: number;
  onTheirWay: number;
  /** So many it will hold once all of that is done. */
  after: number;
  /** So many of the cards are in it already. */
  already: number;
  /** So many are in other groups as well, and stay there. */
  stays: number;
}

/** What putting cards down would come to; null while it is not known who is in the column. */
export function dropCount(
  { contentOf, countOf }: Pick<BoardModel, 'contentOf' | 'countOf'>,
  move: CardMove,
): DropCount | null {
  const { ids: held, now, pending } = contentOf(move.to);
  if (held === null) return null;
  const from = carried(move);
  const ids = elementsIn(from);
  const already = ids.filter((id) => hasId(held, id)).length;
  // What is in other groups as well stays there.
  const leaves = (id: number) => [...from.values()].filter((cards) => cards.has(id)).length;
  const come =
    move.to === 'none'
      ? ids.filter((id) => countOf(id) <= leaves(id)).length
      : ids.length - already;
  const stays = move.to === 'none' ? ids.length - come : 0;
  return { now, onTheirWay: pending.size, after: held.length + come, already, stays };
}
