import type { Element, ElementKind } from '../../api/elements.ts';
import type { Overlay, UserOp } from '../../changes/overlay.ts';
import { type ElementRow, rowOf } from '../../parts/element-row.ts';

interface ReadPage {
  elements: readonly Element[];
  startedAt: number;
}

/**
 * The rows of all pages, each once (paging through a list that changes can bring one twice); of users
 * without those who have left since their page was read, and what of them waits.
 */
export function rowsOf(
  kind: ElementKind,
  pages: readonly ReadPage[],
  overlay: Overlay,
): { rows: readonly ElementRow[]; pending: ReadonlyMap<number, UserOp> } {
  const byId = new Map<number, ElementRow>();
  const pending = new Map<number, UserOp>();
  for (const { elements, startedAt } of pages) {
    const laid = kind === 'users' ? overlay.users(startedAt) : null;
    for (const element of elements)
      if (laid?.unassigned.has(element.id) !== true)
        byId.set(element.id, rowOf(kind, element.id, element));
    for (const [id, op] of laid?.pending ?? []) pending.set(id, op);
  }
  return { rows: [...byId.values()], pending };
}
