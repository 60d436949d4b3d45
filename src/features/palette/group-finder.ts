import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { folded, type Searchable, searchable, searchMatcher } from '../../i18n/text-search.ts';

/** A group that some words find: 0 where they are its whole name, 1 where they begin it, else 2. */
export interface FoundGroup {
  group: NamedGroup;
  distance: number;
}

interface Known {
  group: NamedGroup;
  name: string;
  text: Searchable;
}

export type FindGroups = (words: string) => readonly FoundGroup[];

/** Finds groups by the words of their names, the nearest first; namesakes by their ids as well. */
export function groupFinder(
  groups: readonly NamedGroup[],
  namesakes: ReadonlySet<number>,
): FindGroups {
  let known: readonly Known[] | null = null;
  const all = () =>
    (known ??= groups.map((group) => {
      const id = namesakes.has(group.id) ? String(group.id) : '';
      return { group, name: folded(group.name), text: searchable([group.name, id]) };
    }));
  const answers = new Map<string, readonly FoundGroup[]>();
  const find = (words: string) => {
    const matches = searchMatcher(words);
    const sought = folded(words);
    return all()
      .filter(({ text }) => matches(text))
      .map(({ group, name }) => ({
        group,
        distance: name === sought ? 0 : name.startsWith(sought) ? 1 : 2,
      }))
      .toSorted((a, b) => a.distance - b.distance);
  };
  return (words) => {
    const before = answers.get(words);
    if (before !== undefined) return before;
    const found = find(words);
    answers.set(words, found);
    return found;
  };
}
