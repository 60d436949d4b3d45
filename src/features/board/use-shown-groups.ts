import { useState } from 'react';
import { type BoardColumn, type BoardModel, type ColumnId, shownOf } from './board-model.ts';

const nowhere: ReadonlySet<ColumnId> = new Set();

/**
 * The groups whose names hold every word that is asked for. Those in which the search finds a car
 * come first, as they were when it was typed: a car that is moved then does not move the columns.
 */
export function useShownGroups(
  { catalogue, groups }: BoardModel,
  matching: ReadonlySet<number> | null,
  words: string,
): readonly BoardColumn[] {
  const [found, setFound] = useState({ matching, first: nowhere });
  if (found.matching !== matching) {
    const finds = groups.filter((group) => shownOf(group, catalogue, matching).length > 0);
    const first = matching === null ? nowhere : new Set(finds.map(({ id }) => id));
    setFound({ matching, first });
  }
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const named = groups.filter(({ name }) =>
    wanted.every((word) => name.toLowerCase().includes(word)),
  );
  if (found.first.size === 0) return named;
  return [
    ...named.filter(({ id }) => found.first.has(id)),
    ...named.filter(({ id }) => !found.first.has(id)),
  ];
}
