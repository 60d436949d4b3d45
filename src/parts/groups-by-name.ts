import type { NamedGroup } from '../changes/overlay.ts';
import { collatorFor } from '../ui/collator.ts';

type Groups = readonly NamedGroup[];
type Compare = (one: NamedGroup, other: NamedGroup) => number;

/** The last list of each language in its order: the next one is nearly the same. */
const last = new Map<string, Groups>();

/** Two lists in order as one. */
function merged(one: Groups, other: Groups, compare: Compare): Groups {
  const all: NamedGroup[] = [];
  let at = 0;
  for (const group of one) {
    for (let next = other[at]; next !== undefined && compare(next, group) < 0; next = other[at]) {
      all.push(next);
      at += 1;
    }
    all.push(group);
  }
  return [...all, ...other.slice(at)];
}

/**
 * Groups in the order of their names in a language. To compare ten thousand names takes longer than a frame,
 * so only what is new or was renamed since the last list is put in its place; the same list is the same value.
 */
export function groupsByName(groups: Groups, locale: string): Groups {
  const collator = collatorFor(locale);
  const compare: Compare = (a, b) => collator.compare(a.name, b.name) || a.id - b.id;
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
  const before = last.get(locale) ?? [];
  const kept = before.filter(({ id, name }) => nameOf.get(id) === name);
  if (kept.length === before.length && kept.length === groups.length) return before;
  const known = new Set(kept.map(({ id }) => id));
  const others = groups.filter(({ id }) => !known.has(id)).toSorted(compare);
  const sorted = kept.length === 0 ? others : merged(kept, others, compare);
  last.set(locale, sorted);
  return sorted;
}
