import type { ElementKind } from '../../api/elements.ts';
import type { Wish } from '../../changes/wish.ts';
import type { ColumnId } from './board-model.ts';

/** Elements taken from one column to another. */
export interface CardMove {
  from: ColumnId;
  to: ColumnId;
  ids: readonly number[];
  /** They stay where they are as well. */
  add: boolean;
}

/**
 * What a gesture wishes; null where it wishes nothing. Out of a group into "in no group" leaves that
 * one group alone: what is in several stays in the others.
 */
export function wishOf(kind: ElementKind, { from, to, ids, add }: CardMove): Wish | null {
  if (from === to || ids.length === 0) return null;
  const elements = { kind, elementIds: ids } as const;
  if (to === 'none')
    return from === 'none' ? null : { type: 'remove', groupIds: [from], ...elements };
  if (from === 'none' || add) return { type: 'assign', groupIds: [to], ...elements };
  return { type: 'move', from, to, ...elements };
}

/** Where the focus goes when these leave a column: to the next card, else to the one before. */
export function neighbourOf(shown: readonly number[], leaving: ReadonlySet<number>): number | null {
  const last = shown.findLastIndex((id) => leaving.has(id));
  const after = shown.slice(last + 1).find((id) => !leaving.has(id));
  return after ?? shown.findLast((id) => !leaving.has(id)) ?? null;
}
