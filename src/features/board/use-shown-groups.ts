import { useState } from 'react';
import { textMatcher } from '../../i18n/text-search.ts';
import { type BoardColumn, type BoardModel, type ColumnId, shownOf } from './board-model.ts';

/** In which columns a search found a car, and whether no group was still to be read by then. */
interface Found {
  search: string;
  whole: boolean;
  first: ReadonlySet<ColumnId>;
}

interface Asked {
  /** What cars are searched for, and those in which it is found: null where nothing is searched. */
  search: string;
  matching: ReadonlySet<number> | null;
  /** What groups are searched for. */
  words: string;
  /** No group is still to be read. */
  whole: boolean;
}

/**
 * The groups whose names hold every word that is asked for. Those in which the search finds a car
 * come first, as they were when it was typed or once all had been read: a car that is moved then does
 * not move the columns.
 */
export function useShownGroups(
  { carIndex, groups }: BoardModel,
  { search, matching, words, whole }: Asked,
): readonly BoardColumn[] {
  const [found, setFound] = useState<Found | null>(null);
  const finds = (group: BoardColumn) => shownOf(group, carIndex, matching).length > 0;
  if (found?.search !== search || (whole && !found.whole)) {
    const first = matching === null ? [] : groups.filter(finds).map(({ id }) => id);
    setFound({ search, whole, first: new Set(first) });
  }
  const named = textMatcher(words);
  const wanted = groups.filter(({ name }) => named([name]));
  const comesFirst = ({ id }: BoardColumn) => found?.first.has(id) === true;
  return [...wanted.filter(comesFirst), ...wanted.filter((group) => !comesFirst(group))];
}
