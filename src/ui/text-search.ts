/** Letters without case and accents, so that "munchen" finds "München". */
export const folded = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a search, folded; all of them are wanted. */
export const searchWords = (search: string): readonly string[] =>
  folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether every word of the search is found in a text that is folded; no words match everything. */
export function wordsMatcher(search: string): (text: string) => boolean {
  const words = searchWords(search);
  return (text) => words.every((word) => text.includes(word));
}

/** Whether every word of the search is found in one of the texts; no words match everything. */
export function textMatcher(search: string): (texts: readonly string[]) => boolean {
  const matches = wordsMatcher(search);
  return (texts) => matches(folded(texts.join('\n')));
}
