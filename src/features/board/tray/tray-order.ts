import type { NamedGroup } from '../../../changes/pending/overlay.ts';
import { textMatcher } from '../../../i18n/text-search.ts';
import { likelyFirst } from '../../../parts/groups/likely-groups.ts';

interface Asked {
  /** The column that the cards are taken from: it is no target. */
  from: number | 'none';
  /** Groups that cards were brought to lately, the last first. */
  lately: readonly number[];
  pinned: ReadonlySet<number>;
  /** Words that are in the names of the groups. */
  words: string;
}

/** Groups as targets, the most likely first. */
export function trayGroups(
  groups: readonly NamedGroup[],
  { from, ...asked }: Asked,
): readonly NamedGroup[] {
  const named = textMatcher(asked.words);
  return likelyFirst(
    groups.filter((group) => group.id !== from && named([group.name])),
    asked,
  );
}
