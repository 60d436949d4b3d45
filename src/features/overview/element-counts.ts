import { hasId, placeOf, type SortedIds } from '../../queries/sorted-ids.ts';

/** A group and what it holds of one kind; what was not read counts as nothing. */
export interface HeldIds {
  id: number;
  ids: SortedIds;
}

/** In how many groups the elements of one kind are. */
export interface ElementCounts {
  /** How many elements are in so many groups: in none, in one, in two ... */
  byCount: readonly number[];
  /** How many of those that were marked are in any group. */
  marked: number;
  /** The groups that hold nothing of the kind. */
  empty: ReadonlySet<number>;
}

/** So many steps are made before the page may answer again. */
const atOnce = 4096;

/** Counts the groups of every element, in short goes. @param marked of which it is counted how many are in any group */
export function* elementCountsOf(
  all: SortedIds,
  groups: readonly HeldIds[],
  marked: SortedIds,
): Generator<void, ElementCounts> {
  const counts = new Uint16Array(all.length);
  let steps = 0;
  for (const { ids } of groups) {
    let at = 0;
    for (const id of ids) {
      at = placeOf(all, id, at);
      if (all[at] === id) counts[at] = (counts[at] ?? 0) + 1;
      steps += 1;
      if (steps % atOnce === 0) yield;
    }
  }
  const byCount: number[] = [];
  let ofMarked = 0;
  for (const [at, count] of counts.entries()) {
    byCount[count] = (byCount[count] ?? 0) + 1;
    if (count > 0 && hasId(marked, all[at] ?? 0)) ofMarked += 1;
    if (at % atOnce === 0) yield;
  }
  return {
    byCount: Array.from(byCount, (count) => count ?? 0),
    marked: ofMarked,
    empty: new Set(groups.filter(({ ids }) => ids.length === 0).map(({ id }) => id)),
  };
}

/** How many elements are in more groups than this. */
export const inMoreThan = ({ byCount }: ElementCounts, limit: number): number =>
  byCount.slice(limit + 1).reduce((sum, count) => sum + count, 0);
