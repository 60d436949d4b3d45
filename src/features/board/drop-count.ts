import { hasId } from '../../queries/sorted-ids.ts';
import type { BoardModel } from './board-model.ts';
import type { CardMove } from './move-cards.ts';

/** What a drop makes of the column that it is on. */
interface DropCount {
  /** So many it holds before, and after. */
  now: number;
  after: number;
  /** So many of the cards are in it already. */
  already: number;
}

/** What putting cards down would come to; null while it is not known who is in the column. */
export function dropCount(
  { contentOf, countOf }: Pick<BoardModel, 'contentOf' | 'countOf'>,
  { to, ids }: CardMove,
): DropCount | null {
  const held = contentOf(to).ids;
  if (held === null) return null;
  const already = ids.filter((id) => hasId(held, id)).length;
  // What is in several groups stays in the others.
  const come = to === 'none' ? ids.filter((id) => countOf(id) <= 1).length : ids.length - already;
  return { now: held.length, after: held.length + come, already };
}
