import type { Arranged } from '../../../parts/lists/kept-columns.ts';
import { columnsIn, without } from './arrangement.ts';
import { inPlaces, type Placed } from './column-places.ts';

/** Which of the numbers are left where as few as possible are taken out, so that the rest rises. */
function rising(numbers: readonly number[]): ReadonlySet<number> {
  // The least number that ends a rising row of each length, and what stands before a number in its row.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? number) < number) low = middle + 1;
      else high = middle;
    }
    before.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const left = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) left.add(at);
  return left;
}

/** Which columns have to be put behind which ones, as few as possible, so that they stand as wanted. */
export function placesOf(own: readonly number[], wanted: readonly number[]): readonly Placed[] {
  const places = new Map(own.map((id, place) => [id, place]));
  const placeOf = (id: number) => places.get(id) ?? -1;
  const left = rising(wanted.map(placeOf));
  return wanted.flatMap((column, at) =>
    left.has(placeOf(column)) ? [] : [{ column, after: wanted[at - 1] ?? null }],
  );
}

interface Shown {
  /** The groups whose columns are shown, as they stand. */
  shown: readonly number[];
  pinned: ReadonlySet<number>;
}

/** From where to where a column can be moved: pinned ones stay before all others. */
export function placesFor(
  { shown, pinned }: Shown,
  column: number,
): { first: number; last: number } {
  const before = shown.filter((id) => pinned.has(id)).length;
  return pinned.has(column)
    ? { first: 0, last: before - 1 }
    : { first: before, last: shown.length - 1 };
}

/** The arrangement once a column stands at another place among those that are shown. */
export function withMoved(
  arranged: readonly Arranged[],
  groups: readonly { id: number }[],
  shown: readonly number[],
  { column, to }: { column: number; to: number },
): readonly Arranged[] {
  const { pinned, placed } = columnsIn(arranged);
  const arePinned = new Set(pinned);
  const others = shown.filter((id) => id !== column);
  const put = (order: readonly number[]): readonly number[] => {
    const rest = order.filter((id) => id !== column);
    // Where pinned ones end and others begin, only one neighbour counts.
    const placeOf = (id: number | undefined) =>
      id !== undefined && arePinned.has(id) === arePinned.has(column) ? rest.indexOf(id) : -1;
    const [before, after] = [placeOf(others[to - 1]), placeOf(others[to])];
    return rest.toSpliced(before === -1 ? Math.max(0, after) : before + 1, 0, column);
  };
  if (arePinned.has(column)) {
    const moved = put(pinned).map((id) => ({ is: 'pinned', column: id }) as const);
    return [...without(arranged, 'pinned'), ...moved];
  }
  const order = inPlaces(groups, placed).map(({ id }) => id);
  const own = groups.map(({ id }) => id);
  const moved = placesOf(own, put(order)).map((each) => ({ is: 'placed', ...each }) as const);
  return [...without(arranged, 'placed'), ...moved];
}

/** With it, or without it where it is so already. */
export function toggled(arranged: readonly Arranged[], change: Arranged): readonly Arranged[] {
  const rest = without(arranged, change.is, change.column);
  return rest.length < arranged.length ? rest : [...rest, change];
}
