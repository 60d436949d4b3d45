import type { Parser, ParseResult } from 'papaparse';
import type { Cells } from '../../parts/workbook/sheet.ts';
import { unguarded } from '../../ui/tables/csv.ts';

/** What parts cells, the likeliest first. */
export const separators = [';', '\t', ',', '|'] as const;
export type Separator = (typeof separators)[number];

/** The cells of a text, row by row, and what parts them. */
export interface ReadCells {
  cells: Cells;
  separator: Separator;
}
/** What Excel is told in a line of its own, before the list. */
const toldSeparator = /^\uFEFF?sep=([;\t,|])(?:\r\n|\r|\n)/i;
/** So many rows tell which it is. */
const looked = 50;
const lineEnds = ['\r\n', '\n', '\r'] as const;

/** So many signs are parsed in one go: some milliseconds. */
const chunkSize = 100_000;

/**
 * A list in which all lines end alike: one that was put together from several, of which the parser would take
 * a line end for a part of a cell. Line breaks within quotes are a cell's own, and make no list a mixed one.
 */
function withEvenLines(list: string): string {
  const begin = list.slice(0, chunkSize).replaceAll(/"[^"]*"/g, '');
  const ends = new Set(begin.match(/\r\n|\r(?!$)|\n/g));
  return ends.size > 1 ? list.replaceAll(/\r\n?/g, '\n') : list;
}

/** Written as a formula so that a spreadsheet leaves it a text: ="007". */
const textFormula = /^="(.*)"$/s;

/** What a cell says, without what keeps it from being a formula or a number. */
const saidIn = (cell: string): string => textFormula.exec(cell)?.[1] ?? unguarded(cell);

/** How many rows of a try are as wide as most of them are, and how wide that is; one cell parts nothing. */
function evenness(rows: readonly (readonly string[])[]): { share: number; width: number } {
  const counts = Map.groupBy(rows, ({ length }) => length);
  let best = { share: 0, width: 0 };
  for (const [width, same] of counts)
    if (width > 1 && same.length / rows.length > best.share)
      best = { share: same.length / rows.length, width };
  return best;
}

/** The separator that gives the most even rows comes first, of equal ones the one that gives more cells. */
function compareTries(one: Cells, other: Cells): number {
  const [a, b] = [evenness(one), evenness(other)];
  return b.share - a.share || b.width - a.width;
}

/**
 * Parses what was pasted or stands in a file: the separator and the quotes are found, and what was put
 * before a text so that it is no formula is taken off. In short goes, so that the page answers meanwhile.
 * Null where it was aborted.
 * @param chosen what parts cells, where somebody knows better than the text; null where that is to be found
 */
export async function readCells(
  text: string,
  chosen: Separator | null,
  signal: AbortSignal,
  size = chunkSize,
): Promise<ReadCells | null> {
  const { default: papa } = await import('papaparse');
  if (signal.aborted) return null;
  const [told = '', toldSign] = toldSeparator.exec(text) ?? [];
  const known = chosen ?? separators.find((each) => each === toldSign);
  const list = withEvenLines(text.slice(told.length).replace(/^\uFEFF/, ''));
  const begin = list.slice(0, chunkSize);
  const tried = (known === undefined ? separators : [known]).map((separator) => ({
    separator,
    ...papa.parse<string[]>(begin, {
      delimiter: separator,
      preview: looked,
      skipEmptyLines: 'greedy',
    }),
  }));
  const best = tried.toSorted((one, other) => compareTries(one.data, other.data))[0];
  const separator = best?.separator ?? ';';
  const { promise, resolve } = Promise.withResolvers<ReadCells | null>();
  const rows: string[][] = [];
  const chunk = ({ data }: ParseResult<string[]>, parser: Parser) => {
    for (const row of data) rows.push(row.map(saidIn));
    parser.pause();
    setTimeout(() => {
      if (signal.aborted) parser.abort();
      else parser.resume();
    });
  };
  papa.parse<string[]>(list, {
    delimiter: separator,
    newline: lineEnds.find((end) => end === best?.meta.linebreak),
    chunkSize: size,
    chunk,
    complete: () => resolve(signal.aborted ? null : { cells: rows, separator }),
  });
  return promise;
}
