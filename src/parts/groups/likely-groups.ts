import { isSameScope, type Scope } from '../../api/scope.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { folded } from '../../i18n/text-search.ts';

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

interface Likelihood {
  /** Groups that something was brought to lately, the last first. */
  lately: readonly number[];
  pinned?: ReadonlySet<number>;
  /** What was typed to find one. */
  words: string;
}

/**
 * The most likely groups first: those whose names begin with what was typed, of them those used lately, then
 * the pinned ones, then all others in their order.
 */
export function likelyFirst(
  groups: readonly NamedGroup[],
  { lately, pinned, words }: Likelihood,
): readonly NamedGroup[] {
  const places = new Map(lately.map((id, place) => [id, place]));
  const others = lately.length + 1;
  const beginning = folded(words.trim());
  const rankOf = ({ id, name }: NamedGroup) => {
    const begins = beginning === '' || folded(name).startsWith(beginning);
    const place = places.get(id) ?? (pinned?.has(id) === true ? lately.length : others);
    return begins ? place : place + others + 1;
  };
  // A few ranks, and ten thousand groups: sorting them all would be felt.
  const byRank = Map.groupBy(groups, rankOf);
  return [...byRank.keys()].toSorted((a, b) => a - b).flatMap((rank) => byRank.get(rank) ?? []);
}
