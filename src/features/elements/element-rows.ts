import type { Element, ElementKind } from '../../api/elements.ts';
import type { Overlay, UserOp } from '../../changes/pending/overlay.ts';
import { type ElementRow, rowOf } from '../../parts/elements/element-row.ts';

type UsersOver = Pick<Overlay, 'users'>;

interface ReadPage {
  elements: readonly Element[];
  startedAt: number;
}

interface Rows {
  rows: readonly ElementRow[];
  pending: ReadonlyMap<number, UserOp>;
}

/** Rows of some pages, and where the row of each element stands. */
interface Gathered extends Rows {
  pages: readonly ReadPage[];
  overlay: UsersOver;
  places: Map<number, number>;
}

/** What was gathered last of the pages that begin with this one. */
const gathered = new WeakMap<ReadPage, Gathered>();

/** Whether one list is the other one, or goes on where that ends. */
const isBegunBy = (pages: readonly ReadPage[], before: readonly ReadPage[]) =>
  before.every((page, at) => page === pages[at]);

/**
 * The rows of all pages, each once (paging through a list that changes can bring one twice); of users
 * without those who have left since their page was read, and what of them waits. A page that comes is
 * added to what was there: at the end of 100,000 it costs no more than at their beginning.
 */
export function rowsOf(kind: ElementKind, pages: readonly ReadPage[], overlay: UsersOver): Rows {
  const [first] = pages;
  if (first === undefined) return { rows: [], pending: new Map() };
  const known = gathered.get(first);
  // Of other elements than users nothing lies over their pages.
  const isSame = known?.overlay === overlay || kind !== 'users';
  const before = isSame && known && isBegunBy(pages, known.pages) ? known : null;
  if (before?.pages.length === pages.length) return before;
  const rows = [...(before?.rows ?? [])];
  const places = before?.places ?? new Map<number, number>();
  const pending = new Map(before?.pending);
  for (const { elements, startedAt } of pages.slice(before?.pages.length ?? 0)) {
    const laid = kind === 'users' ? overlay.users(startedAt) : null;
    for (const element of elements) {
      if (laid?.unassigned.has(element.id) === true) continue;
      const place = places.get(element.id) ?? rows.length;
      places.set(element.id, place);
      rows[place] = rowOf(kind, element.id, element);
    }
    for (const [id, op] of laid?.pending ?? []) pending.set(id, op);
  }
  const made = { pages, overlay, rows, pending, places };
  gathered.set(first, made);
  return made;
}
