type Cell = string | number | null;

/**
 * What a spreadsheet would take for a formula, were it at the start of a cell: the signs in both
 * widths, and the white space that some of them skip.
 */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n\0]/;

/** A quote before it makes a formula a text. A number is no formula, negative as it may be. */
function harmless(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

function written(cell: Cell): string {
  const text = harmless(cell);
  return /[",;\r\n\t\0]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180), in which no cell can become a formula. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}
