import { folded } from '../../i18n/text-search.ts';

/** What stands above a column, without regard to case, accents, blanks and signs. */
const keyOf = (text: string) => folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Which field a head names, by its words in each language; null where it names none. */
export function fieldOfHead<Field extends string>(
  head: string,
  words: Readonly<Record<Field, readonly string[]>>,
): Field | null {
  // "E-Mail (dienstlich)" and "Gruppe 2" are such as well.
  const plain = head.replaceAll(/\(.*?\)|\[.*?\]/g, '');
  for (const key of [keyOf(head), keyOf(plain), keyOf(plain).replace(/\d+$/, '')])
    for (const field in words) if (words[field].includes(key)) return field;
  return null;
}

/** How the columns of a list are read. */
export interface Columns<Field extends string> {
  /** The row that is the head, counted from 0; what stands above it is a title. Null where there is none. */
  headAt: number | null;
  /** What stands in each column; null where it is left out. */
  fields: readonly (Field | null)[];
}

/** So far down a head is looked for: spreadsheets have a title above it. */
const mostTitles = 10;

/** The first row that is a head, among those at the beginning of a list; null where none is. */
export function headAtOf(
  cells: readonly (readonly string[])[],
  isHead: (row: readonly string[], at: number) => boolean,
): number | null {
  const at = cells.slice(0, mostTitles).findIndex(isHead);
  return at === -1 ? null : at;
}

/** The first row that holds elements. */
export const bodyAt = ({ headAt }: { headAt: number | null }) => (headAt === null ? 0 : headAt + 1);

/** How many columns the widest row has. */
export const widthOf = (cells: readonly (readonly string[])[]) =>
  cells.reduce((widest, { length }) => Math.max(widest, length), 0);

/** The columns that hold anything where it is looked, or are read; one far cell makes no thousand of them. */
export function columnsInUse(cells: readonly (readonly string[])[], { fields }: Columns<string>) {
  const filled = columnsOf(cells);
  const places = Array.from({ length: widthOf(cells) }, (_, at) => at);
  return places.filter((at) => (filled[at]?.length ?? 0) > 0 || (fields[at] ?? null) !== null);
}

/** The rows, counted from 1, that say something where neither the head nor a field of the list stands. */
export function rowsPastHead(
  cells: readonly (readonly string[])[],
  { headAt, fields }: Columns<string>,
): readonly number[] {
  if (headAt === null) return [];
  const width = Math.max(cells[headAt]?.length ?? 0, fields.findLastIndex(Boolean) + 1);
  return cells.flatMap((row, at) =>
    at > headAt && row.slice(width).some((text) => text.trim() !== '') ? [at + 1] : [],
  );
}

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
