/** Ids in ascending order, each once: 4 bytes a membership, where objects take 238. */
export type SortedIds = Int32Array;

export const noIds: SortedIds = new Int32Array(0);

/** The ids in order, each once, in whatever order and however often they came. */
export function sortedIds(ids: Iterable<number>): SortedIds {
  const sorted = Int32Array.from(ids).toSorted();
  let kept = 0;
  for (const id of sorted) {
    if (kept > 0 && sorted[kept - 1] === id) continue;
    sorted[kept] = id;
    kept += 1;
  }
  return kept === sorted.length ? sorted : sorted.slice(0, kept);
}

/** Where the id stands, or would stand; not before the place where the search begins. */
export function placeOf(ids: SortedIds, id: number, from = 0): number {
  let [low, high] = [from, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function hasId(ids: SortedIds, id: number): boolean {
  return ids[placeOf(ids, id)] === id;
}

/** What came and what went between two states of one thing. */
export interface Difference {
  came: readonly number[];
  went: readonly number[];
}

export function differenceOf(before: SortedIds, after: SortedIds): Difference {
  const came: number[] = [];
  const went: number[] = [];
  let [b, a] = [0, 0];
  while (b < before.length || a < after.length) {
    const [old, now] = [before[b] ?? Infinity, after[a] ?? Infinity];
    if (old < now) went.push(old);
    else if (now < old) came.push(now);
    if (old <= now) b += 1;
    if (now <= old) a += 1;
  }
  return { came, went };
}

/** The ids with some more and some fewer; the same array where that changes nothing. */
export function withDifference(ids: SortedIds, { came, went }: Difference): SortedIds {
  const more = came.filter((id) => !hasId(ids, id));
  const fewer = new Set(went.filter((id) => hasId(ids, id)));
  if (more.length === 0 && fewer.size === 0) return ids;
  const added = sortedIds(more);
  const result = new Int32Array(ids.length + added.length - fewer.size);
  let [from, next, to] = [0, 0, 0];
  while (from < ids.length || next < added.length) {
    const [old, fresh] = [ids[from] ?? Infinity, added[next] ?? Infinity];
    if (old < fresh) {
      from += 1;
      if (fewer.has(old)) continue;
      result[to] = old;
    } else {
      next += 1;
      result[to] = fresh;
    }
    to += 1;
  }
  return result;
}
