import type { HeldIds } from './element-counts.ts';

/** Two groups and how many elements both hold. */
export interface Overlap {
  a: number;
  b: number;
  common: number;
}

/** Which groups overlap, and how far. */
export interface Overlaps {
  /** The groups of the picture, in the order in which they were given. */
  groupIds: readonly number[];
  /** How many elements each two of these have in common, row by row; nothing stands on the diagonal. */
  common: Uint32Array;
  largest: number;
  /** The largest overlaps of all groups, the largest first. */
  pairs: readonly Overlap[];
  /** How many pairs overlap at all. */
  count: number;
  /** How much each group holds. */
  sizes: ReadonlyMap<number, number>;
}

/** How much of the smaller group the other one holds as well, up to 1. */
export const shareOf = ({ a, b, common }: Overlap, sizes: Overlaps['sizes']): number =>
  common / Math.max(1, Math.min(sizes.get(a) ?? 0, sizes.get(b) ?? 0));

/** No picture shows more groups than this, and no list more pairs. */
const limits = { groups: 200, pairs: 5000 };

/** So many steps are made before the page may answer again. */
const atOnce = 4096;

/** For each element the groups that hold it, by their places: `members` from `starts[e]` to `starts[e + 1]`. */
interface Inverted {
  /** Of each group its elements, by their places. */
  elements: readonly Int32Array[];
  starts: Int32Array;
  members: Int32Array;
}

function* inverted(groups: readonly HeldIds[]): Generator<void, Inverted> {
  const places = new Map<number, number>();
  const counts: number[] = [];
  const elements: Int32Array[] = [];
  let steps = 0;
  for (const { ids } of groups) {
    const own = new Int32Array(ids.length);
    for (const [at, id] of ids.entries()) {
      const place = places.get(id) ?? places.size;
      if (place === places.size) places.set(id, place);
      counts[place] = (counts[place] ?? 0) + 1;
      own[at] = place;
      steps += 1;
      if (steps % atOnce === 0) yield;
    }
    elements.push(own);
  }
  const starts = new Int32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) starts[at + 1] = (starts[at] ?? 0) + count;
  const next = starts.slice();
  const members = new Int32Array(starts.at(-1) ?? 0);
  for (const [group, own] of elements.entries())
    for (const element of own) {
      const at = next[element] ?? 0;
      members[at] = group;
      next[element] = at + 1;
      steps += 1;
      if (steps % atOnce === 0) yield;
    }
  return { elements, starts, members };
}

/** Tells of each two groups with anything in common once, the first one in order first. */
function* eachPair(
  { elements, starts, members }: Inverted,
  tell: (a: number, b: number, common: number) => void,
): Generator<void, void> {
  // Groups come in order, so of each element those before the current one are done.
  const done = starts.slice();
  const row = new Uint32Array(elements.length);
  let steps = 0;
  for (const [a, own] of elements.entries()) {
    const touched: number[] = [];
    for (const element of own) {
      const from = (done[element] ?? 0) + 1;
      const to = starts[element + 1] ?? 0;
      done[element] = from;
      for (let at = from; at < to; at += 1) {
        const b = members[at] ?? 0;
        if (row[b] === 0) touched.push(b);
        row[b] = (row[b] ?? 0) + 1;
        steps += 1;
        if (steps % atOnce === 0) yield;
      }
    }
    for (const b of touched) {
      tell(a, b, row[b] ?? 0);
      row[b] = 0;
    }
    yield;
  }
}

const byCommon = (one: Overlap, other: Overlap) =>
  other.common - one.common || one.a - other.a || one.b - other.b;

/** Keeps the largest of what comes, without keeping all of it. */
function largestOf(most: number) {
  let kept: Overlap[] = [];
  let least = 0;
  return {
    add: (pair: Overlap) => {
      if (pair.common < least) return;
      kept.push(pair);
      if (kept.length < 2 * most) return;
      kept = kept.toSorted(byCommon).slice(0, most);
      least = kept.at(-1)?.common ?? 0;
    },
    all: () => kept.toSorted(byCommon).slice(0, most),
  };
}

/** The places of those with the most, in order. */
const mostOf = (totals: Float64Array, most: number) =>
  [...totals.keys()]
    .filter((at) => (totals[at] ?? 0) > 0)
    .toSorted((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0))
    .slice(0, most)
    .toSorted((one, other) => one - other);

/**
 * Which of these groups overlap, in short goes. What it costs grows with the memberships and with how
 * many groups hold the same element, not with the square of the groups.
 */
export function* overlapsOf(
  groups: readonly HeldIds[],
  { groups: mostGroups, pairs: mostPairs } = limits,
): Generator<void, Overlaps> {
  const index = yield* inverted(groups);
  const totals = new Float64Array(groups.length);
  const largest = largestOf(mostPairs);
  const idOf = (at: number) => groups[at]?.id ?? 0;
  let count = 0;
  yield* eachPair(index, (a, b, common) => {
    count += 1;
    totals[a] = (totals[a] ?? 0) + common;
    totals[b] = (totals[b] ?? 0) + common;
    largest.add({ a: idOf(a), b: idOf(b), common });
  });
  const shown = mostOf(totals, mostGroups);
  const size = shown.length;
  const placeOf = new Map(shown.map((group, at) => [group, at]));
  const common = new Uint32Array(size * size);
  yield* eachPair(index, (a, b, both) => {
    const [x, y] = [placeOf.get(a), placeOf.get(b)];
    if (x === undefined || y === undefined) return;
    common[x * size + y] = both;
    common[y * size + x] = both;
  });
  const pairs = largest.all();
  return {
    groupIds: shown.map(idOf),
    common,
    largest: pairs[0]?.common ?? 0,
    pairs,
    count,
    sizes: new Map(groups.map(({ id, ids }) => [id, ids.length])),
  };
}
