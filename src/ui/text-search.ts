/** Letters without case and accents, so that "munchen" finds "München". */
export const folded = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a search, folded; all of them are wanted. */
export const searchWords = (search: string): readonly string[] =>
  folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether every word of the search is found in one of the texts; no words match everything. */
export function textMatcher(search: string): (texts: readonly string[]) => boolean {
  const words = searchWords(search);
  if (words.length === 0) return () => true;
  return (texts) => {
    const all = folded(texts.join('\n'));
    return words.every((word) => all.includes(word));
  };
}
