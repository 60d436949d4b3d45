/** How two of them stand to each other: below zero where the first one comes first. */
type Compare<One> = (one: One, other: One) => number;

/** So many are put in order, or looked at, between two places where that may pause. */
const portion = 200;

/** Two lists in order as one, in steps; of two that are the same, that of the first list comes first. */
export function* mergeSteps<One>(
  first: readonly One[],
  second: readonly One[],
  compare: Compare<One>,
): Generator<void, readonly One[]> {
  const all: One[] = [];
  let at = 0;
  for (const one of first) {
    for (let next = second[at]; next !== undefined && compare(next, one) < 0; next = second[at]) {
      all.push(next);
      at += 1;
      if (all.length % portion === 0) yield;
    }
    all.push(one);
    if (all.length % portion === 0) yield;
  }
  return [...all, ...second.slice(at)];
}

/** A list in order, in steps: to compare ten thousand names takes longer than a frame. */
export function* sortSteps<One>(
  all: readonly One[],
  compare: Compare<One>,
): Generator<void, readonly One[]> {
  let runs: (readonly One[])[] = [];
  for (let at = 0; at < all.length; at += portion) {
    runs.push(all.slice(at, at + portion).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly One[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}
