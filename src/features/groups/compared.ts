import { hasId, noIds, type SortedIds } from '../../queries/sorted-ids.ts';

/** Two groups beside each other, of one kind. */
export interface Compared {
  first: readonly number[];
  both: readonly number[];
  second: readonly number[];
}

/** What is only in the first group, in both, and only in the second. Pure. */
export function comparedOf(a: SortedIds = noIds, b: SortedIds = noIds): Compared {
  return {
    first: [...a].filter((id) => !hasId(b, id)),
    both: [...a].filter((id) => hasId(b, id)),
    second: [...b].filter((id) => !hasId(a, id)),
  };
}
