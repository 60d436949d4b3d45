import { textMatcher } from '../../../i18n/text-search.ts';
import type { NamedGroup } from '../../../changes/pending/overlay.ts';
import type { Columns } from './arrangement.ts';
import type { BoardModel, ColumnId } from '../board-model.ts';
import { inPlaces } from './column-places.ts';

/** Which columns are shown: those that are not hidden, or fewer of them, or those that are hidden alone. */
export const shownColumns = ['all', 'pinned', 'hits', 'hidden'] as const;
export type ShownColumns = (typeof shownColumns)[number];

interface Asked {
  /** Words that are in the names of the groups. */
  words: string;
  show: ShownColumns;
  arranged: Pick<Columns, 'pinned' | 'hidden' | 'placed'>;
  /** The groups in which a search found something; null where nothing is searched, or not found yet. */
  hits: ReadonlySet<number> | null;
}

/** Those of the groups that are there: what is kept of a group stays when it goes. */
export function idsThere(
  groups: readonly { id: ColumnId }[],
  ids: readonly number[],
): readonly number[] {
  const there = new Set(groups.map(({ id }) => id));
  return ids.filter((id) => there.has(id));
}

/** Pinned ones first, in the order in which they were pinned. */
function pinnedFirst(
  groups: readonly NamedGroup[],
  pinned: readonly number[],
): readonly NamedGroup[] {
  if (pinned.length === 0) return groups;
  const places = new Map(pinned.map((id, place) => [id, place]));
  const placeOf = ({ id }: NamedGroup) => places.get(id) ?? pinned.length;
  return groups.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/**
 * The groups whose names hold every word that is asked for, as they are arranged. Those in which the search
 * found something come first: a card that is moved then does not move the columns.
 */
export function shownGroups(
  { groups }: Pick<BoardModel, 'groups'>,
  { words, show, arranged, hits }: Asked,
): readonly NamedGroup[] {
  const named = textMatcher(words);
  const hidden = new Set(arranged.hidden);
  const pinned = new Set(arranged.pinned);
  const holdsHit = ({ id }: NamedGroup) => hits !== null && hits.has(id);
  const isShown = (group: NamedGroup) => {
    if (show === 'hidden') return hidden.has(group.id);
    if (hidden.has(group.id)) return false;
    if (show === 'hits') return hits === null || holdsHit(group);
    return show === 'all' || pinned.has(group.id);
  };
  const placed = inPlaces(groups, arranged.placed);
  const wanted = placed.filter((group) => named([group.name]) && isShown(group));
  const inPlace = pinnedFirst(wanted, arranged.pinned);
  if (hits === null || hits.size === 0) return inPlace;
  return [...inPlace.filter(holdsHit), ...inPlace.filter((group) => !holdsHit(group))];
}
