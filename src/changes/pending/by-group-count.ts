import { hasId, type SortedIds, withDifference } from '../../queries/sorted-ids.ts';
import type { MembershipOp } from './overlay.ts';

/** The elements that are in no group, in at least one, in more than one, or in more than so many. */
export type GroupCount = 'none' | 'any' | 'several' | MoreThan;
type MoreThan = `over${number}`;

/** The elements that are in more groups than this. */
export const moreThan = (count: number): GroupCount => `over${count}`;

/** More groups than which are asked for; null where they are not. */
export function limitOf(which: GroupCount): number | null {
  if (which === 'none') return null;
  if (which === 'any') return 0;
  return which === 'several' ? 1 : Number(which.slice('over'.length));
}

/** Whether an element in so many groups is meant. */
export function holdsFor(which: GroupCount): (count: number) => boolean {
  const limit = limitOf(which);
  return (count) => (limit === null ? count === 0 : count > limit);
}

/** The elements that are in so many groups: as it will be, and what of it is still on its way. */
export interface ShownByCount {
  ids: SortedIds;
  pending: ReadonlyMap<number, MembershipOp>;
  now: number;
}

/** In how many groups an element is by what was done, and by what will be. */
export interface Counts {
  confirmed: number;
  future: number;
}

const nothingPending: ReadonlyMap<number, MembershipOp> = new Map();

/**
 * The elements that are in so many groups, kept up with those whose groups changed: what they are is
 * seen anew when somebody asks, and the others are not looked at.
 */
export class ByGroupCount {
  readonly #holds: (count: number) => boolean;
  readonly #all: SortedIds;
  readonly #countsOf: (id: number) => Counts;
  readonly #touched: Set<number>;
  #view: ShownByCount;

  constructor(
    which: GroupCount,
    all: SortedIds,
    countsOf: (id: number) => Counts,
    touched: Iterable<number>,
  ) {
    this.#holds = holdsFor(which);
    this.#all = all;
    this.#countsOf = countsOf;
    this.#touched = new Set(touched);
    const ids = all.filter((id) => this.#holds(countsOf(id).future));
    this.#view = { ids, pending: nothingPending, now: ids.length };
  }

  /** The groups of the element may have changed. */
  touch(id: number): void {
    this.#touched.add(id);
  }

  view(): ShownByCount {
    if (this.#touched.size === 0) return this.#view;
    const came: number[] = [];
    const went: number[] = [];
    const before = this.#view;
    const pending = new Map(before.pending);
    let isSame = true;
    for (const id of this.#touched) {
      if (!hasId(this.#all, id)) continue;
      const { confirmed, future } = this.#countsOf(id);
      const [isNow, willBe] = [this.#holds(confirmed), this.#holds(future)];
      (willBe ? came : went).push(id);
      const op = willBe ? 'assign' : 'remove';
      if (isNow !== willBe) {
        isSame &&= pending.get(id) === op;
        pending.set(id, op);
      } else if (pending.delete(id)) isSame = false;
    }
    this.#touched.clear();
    const ids = withDifference(before.ids, { came, went });
    // Most changes are of elements that are in some group before and after: who shows the others is left alone.
    if (isSame && ids === before.ids) return before;
    let now = ids.length;
    for (const op of pending.values()) now += op === 'assign' ? -1 : 1;
    this.#view = { ids, pending, now };
    return this.#view;
  }
}
