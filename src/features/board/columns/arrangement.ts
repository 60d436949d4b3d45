import type { Arranged, CardSort } from '../../../parts/lists/kept-columns.ts';
import type { ColumnId } from '../board-model.ts';
import type { Placed } from './column-places.ts';

/** How the columns stand: what is arranged of them, by what it is. */
export interface Columns {
  /** In the order in which they stand. */
  readonly pinned: readonly number[];
  readonly hidden: readonly number[];
  readonly collapsed: readonly ColumnId[];
  readonly placed: readonly Placed[];
  readonly sorted: ReadonlyMap<ColumnId, CardSort>;
}

export function columnsIn(arranged: readonly Arranged[]): Columns {
  const pinned: number[] = [];
  const hidden: number[] = [];
  const collapsed: ColumnId[] = [];
  const placed: Placed[] = [];
  const sorted = new Map<ColumnId, CardSort>();
  for (const each of arranged) {
    if (each.is === 'collapsed') collapsed.push(each.column);
    else if (each.is === 'placed') placed.push(each);
    else if (each.is === 'sorted') sorted.set(each.column, each.by);
    else (each.is === 'pinned' ? pinned : hidden).push(each.column);
  }
  return { pinned, hidden, collapsed, placed, sorted };
}

/** Without all that is so of it in this way, of one column or of every one. */
export const without = (
  arranged: readonly Arranged[],
  is: Arranged['is'],
  of?: ColumnId,
): readonly Arranged[] =>
  arranged.filter((each) => each.is !== is || (of !== undefined && each.column !== of));
