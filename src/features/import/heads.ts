import { folded } from '../../i18n/text-search.ts';

/** What stands above a column, without regard to case, accents, blanks and signs. */
const keyOf = (text: string) => folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Which field a head names, by its words in each language; null where it names none. */
export function fieldOfHead<Field extends string>(
  head: string,
  words: Readonly<Record<Field, readonly string[]>>,
): Field | null {
  // "E-Mail (dienstlich)" is one as well.
  for (const key of [keyOf(head), keyOf(head.replaceAll(/\(.*?\)|\[.*?\]/g, ''))])
    for (const field in words) if (words[field].includes(key)) return field;
  return null;
}

/** How the columns of a list are read. */
export interface Columns<Field extends string> {
  hasHead: boolean;
  /** What stands in each column; null where it is left out. */
  fields: readonly (Field | null)[];
}

/** How many columns the widest row has. */
export const widthOf = (cells: readonly (readonly string[])[]) =>
  cells.reduce((widest, { length }) => Math.max(widest, length), 0);

/** So many rows tell what a column holds. */
const looked = 50;

/** The cells of each column that are not empty, of the first rows. */
export function columnsOf(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const rows = cells.slice(0, looked);
  return Array.from({ length: widthOf(rows) }, (_, at) =>
    rows.map((row) => row[at]?.trim() ?? '').filter((text) => text !== ''),
  );
}

/** Whether most of these texts are so; of none, nothing is so. */
export const mostly = (texts: readonly string[], isSo: (text: string) => boolean) =>
  texts.length > 0 && texts.filter(isSo).length * 2 > texts.length;
