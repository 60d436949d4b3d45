import { atOnce, ofEach } from '../sliced.ts';

export type Cell = string | number | null;

/**
 * What a spreadsheet would take for a formula, were it at the start of a cell: the signs in both
 * widths, and the white space that some of them skip. Quotes before it are a text's own, and what
 * isolates a text from right to left is not seen.
 */
const formulaStart = /^'*\u2068?[=+\-@＝＋－＠\t\r\n\0]/;

/** A quote before it makes a formula a text. A number is no formula, negative as it may be. */
export function harmless(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/** What such a quote makes a text again, wherever it comes back from. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}

function written(cell: Cell): string {
  const text = harmless(cell);
  return /[",;\r\n\t\0]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type Rows = readonly (readonly Cell[])[];

/** Rows as CSV (RFC 4180), in which no cell can become a formula; some rows in each step. */
export function* csvInSteps(rows: Rows, separator: ',' | ';'): Generator<void, string> {
  const lines = yield* ofEach(rows, (row) => `${row.map(written).join(separator)}\r\n`);
  return lines.join('');
}

/** The same at once, of rows that are few. */
export function csvOf(rows: Rows, separator: ',' | ';' = ','): string {
  return atOnce(csvInSteps(rows, separator));
}

/** What parts the cells where spreadsheets speak this language: a semicolon where a comma parts decimals. */
export function separatorOf(locale: string): ',' | ';' {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}
