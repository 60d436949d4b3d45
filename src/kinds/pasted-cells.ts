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

/**
 * The lines of a text that was pasted in which something stands, with their cells: lines of any system,
 * cells as spreadsheets part them.
 */
export function* pastedRows(text: string): Generator<readonly PastedCell[]> {
  let line = 0;
  for (const written of pastedText(text).split('\n')) {
    line += 1;
    const cells: PastedCell[] = [];
    for (const [column, part] of written.split(/[\t;|]/).entries()) {
      const cell = unquoted(part.trim().replace(bullet, ''));
      if (cell !== '') cells.push({ line, column, text: cell });
    }
    if (cells.length > 0) yield cells;
  }
}
