import { textMatcher } from '../../i18n/text-search.ts';
import type { BoardColumn, BoardModel } from './board-model.ts';

/**
 * The groups whose names hold every word that is asked for. Those in which the search found something come
 * first: a card that is moved then does not move the columns.
 */
export function shownGroups(
  { groups }: Pick<BoardModel, 'groups'>,
  words: string,
  first: ReadonlySet<number> | null,
): readonly BoardColumn[] {
  const named = textMatcher(words);
  const wanted = groups.filter(({ name }) => named([name]));
  if (first === null || first.size === 0) return wanted;
  const comesFirst = ({ id }: BoardColumn) => id !== 'none' && first.has(id);
  return [...wanted.filter(comesFirst), ...wanted.filter((group) => !comesFirst(group))];
}
