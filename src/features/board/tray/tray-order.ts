import { isSameScope, type Scope } from '../../../api/scope.ts';
import { folded, textMatcher } from '../../../i18n/text-search.ts';
import type { NamedGroup } from '../../../changes/overlay.ts';
import type { RunSnapshot } from '../../../changes/run-snapshot.ts';

/** So many groups count as used lately. */
const few = 8;

/** The groups of a customer that something was brought to in this browser, the last first. */
export function latelyFilled(
  runs: readonly Pick<RunSnapshot, 'scope' | 'intent'>[],
  here: Scope,
): readonly number[] {
  const filled = runs
    .filter(({ scope }) => isSameScope(scope, here))
    .flatMap(({ intent }) => {
      if (intent.type === 'move' || intent.type === 'gather') return [intent.to];
      return intent.type === 'assign' ? intent.groupIds : [];
    });
  return [...new Set(filled)].slice(0, few);
}

interface Asked {
  /** The column that the cards are taken from: it is no target. */
  from: number | 'none';
  /** Groups that cards were brought to lately, the last first. */
  lately: readonly number[];
  pinned: ReadonlySet<number>;
  /** Words that are in the names of the groups. */
  words: string;
}

/** Groups as targets, most likely first: those whose names begin with what was typed, and of them those used lately, then the pinned ones, then all others by name. */
export function trayGroups(
  groups: readonly NamedGroup[],
  { from, lately, pinned, words }: Asked,
): readonly NamedGroup[] {
  const named = textMatcher(words);
  const places = new Map(lately.map((id, place) => [id, place]));
  const placeOf = ({ id }: NamedGroup) =>
    places.get(id) ?? (pinned.has(id) ? lately.length : lately.length + 1);
  const beginning = folded(words.trim());
  const begins = ({ name }: NamedGroup) => Number(!folded(name).startsWith(beginning));
  return groups
    .filter((group) => group.id !== from && named([group.name]))
    .toSorted((one, other) => begins(one) - begins(other) || placeOf(one) - placeOf(other));
}
