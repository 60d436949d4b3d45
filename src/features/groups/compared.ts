import { noIds, type SortedIds } from '../../queries/sorted-ids.ts';

/** Two groups beside each other, of one kind. */
export interface Compared {
  first: readonly number[];
  both: readonly number[];
  second: readonly number[];
}

/** What is only in the first group, in both, and only in the second. Pure. */
export function comparedOf(a: SortedIds = noIds, b: SortedIds = noIds): Compared {
  const first: number[] = [];
  const both: number[] = [];
  const second: number[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    const [ofA, ofB] = [a[atA] ?? Infinity, b[atB] ?? Infinity];
    if (ofA === ofB) both.push(ofA);
    else if (ofA < ofB) first.push(ofA);
    else second.push(ofB);
    if (ofA <= ofB) atA += 1;
    if (ofB <= ofA) atB += 1;
  }
  return { first, both, second };
}
