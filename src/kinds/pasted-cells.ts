/** One cell of what was pasted: which line it stood in, counted from 1, and what stood in it. */
export interface PastedCell {
  line: number;
  /** Its place in the line, counted from 0; empty cells count. */
  column: number;
  text: string;
}

/** What mail programs, spreadsheets and lists put before and around what is meant. */
const bullet = /^(?:[•·▪◦●*>–—-]|\(?\d{1,3}[.)])\s+/;
const quotes = /^=?["'„“”»«‚‘’]+|["'„“”»«‚‘’]+$/g;

/** A text without the quotes around it. */
export const unquoted = (text: string): string => text.replaceAll(quotes, '').trim();

const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\0]/g;

/** A text that was pasted, with line ends, blanks and invisible characters as a person would type it. */
export function pastedText(text: string): string {
  return text
    .replaceAll(unseen, '')
    .replaceAll(/\r\n|[\r\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/[^\S\n\t]+/g, ' ');
}

/** Where one line of a text begins and ends, its line end not counted. */
interface Line {
  start: number;
  end: number;
}

/** The lines of a text, of any system, one after the other: nothing is made of all of them at once. */
function* linesIn(text: string): Generator<Line> {
  const lineEnd = /\r\n|[\n\r\u2028\u2029\v\f]/g;
  let start = 0;
  while (lineEnd.test(text)) {
    const next = lineEnd.lastIndex;
    yield { start, end: next - (text.startsWith('\r\n', next - 2) ? 2 : 1) };
    start = next;
  }
  yield { start, end: text.length };
}

/** One line of a text, counted from 1. */
export function lineAt(text: string, line: number): Line {
  let at = 0;
  for (const found of linesIn(text)) {
    at += 1;
    if (at === line) return found;
  }
  return { start: text.length, end: text.length };
}

/** How many lines a text has. */
export function lineCount(text: string): number {
  let count = 0;
  for (const _ of linesIn(text)) count += 1;
  return count;
}

/**
 * The lines of a text that was pasted in which something stands, with their cells, as spreadsheets part
 * them.
 */
export function* pastedRows(text: string): Generator<readonly PastedCell[]> {
  let line = 0;
  for (const { start, end } of linesIn(text)) {
    line += 1;
    const cells: PastedCell[] = [];
    const written = pastedText(text.slice(start, end));
    for (const [column, part] of written.split(/[\t;|]/).entries()) {
      const cell = unquoted(part.trim().replace(bullet, ''));
      if (cell !== '') cells.push({ line, column, text: cell });
    }
    if (cells.length > 0) yield cells;
  }
}
