import { collatorFor } from '../ui/collator.ts';
import { atOnce } from '../ui/sliced.ts';
import { mergeSteps } from '../ui/sort-steps.ts';

export type Groups = readonly { id: number; name: string }[];
type Compare = (one: Groups[number], other: Groups[number]) => number;

/** The last list of each language in its order: the next one is nearly the same. */
export const lastOrders = new Map<string, Groups>();

/** How a language puts names in order; of two that are the same, the older group comes first. */
export function byName(locale: string): Compare {
  const collator = collatorFor(locale);
  return (a, b) => collator.compare(a.name, b.name) || a.id - b.id;
}

/**
 * Groups in the order of their names in a language. To compare ten thousand names takes longer than a frame,
 * so only what is new or was renamed since the last list is put in its place; the same list is the same value.
 */
export function groupsByName(groups: Groups, locale: string): Groups {
  const compare = byName(locale);
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
  const before = lastOrders.get(locale) ?? [];
  const kept = before.filter(({ id, name }) => nameOf.get(id) === name);
  if (kept.length === before.length && kept.length === groups.length) return before;
  const known = new Set(kept.map(({ id }) => id));
  const others = groups.filter(({ id }) => !known.has(id)).toSorted(compare);
  const sorted = kept.length === 0 ? others : atOnce(mergeSteps(kept, others, compare));
  lastOrders.set(locale, sorted);
  return sorted;
}
