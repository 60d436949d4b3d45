import { getNonce } from 'get-nonce';
import { harmless } from './csv.ts';
import { inSlices, ofEach } from '../sliced.ts';
import type { Table } from './table.ts';

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\0', '');

/** What is shown as a number, a day or a time of day, and would be made one. */
const mayBeNumber = /\d/;

/**
 * A table as spreadsheets and mail programs take it, in which no cell can become a formula, and no text a
 * number or a day: `007` and `1E5` stay what they are, in Excel by the style, in LibreOffice by `sdnum`.
 * @param nonce the page's policy holds on the clipboard as well, and refuses a style without it
 */
export function* tableHtml({ head, rows }: Table, nonce: string): Generator<void, string> {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells
      .map((cell) => {
        const text = escaped(harmless(cell)).replaceAll(/\r\n|[\r\n]/g, '<br>');
        const kept = tag === 'td' && mayBeNumber.test(cell) ? ' sdnum="1033;0;@"' : '';
        return `<${tag}${kept}>${text}</${tag}>`;
      })
      .join('')}</tr>`;
  const body = yield* ofEach(rows, (cells) => row(cells, 'td'));
  const style = `<style nonce="${escaped(nonce)}">td { mso-number-format: "\\@"; }</style>`;
  return `${style}<table><thead>${row(head, 'th')}</thead><tbody>${body.join('')}</tbody></table>`;
}

/** The same as lines of cells that tabs part; what would part them otherwise is a blank. */
export function* tableText({ head, rows }: Table): Generator<void, string> {
  const written = (cell: string) => {
    const text = harmless(cell).replaceAll(/[\t\r\n\0]+/g, ' ');
    // A quote at its beginning would take in the cells after it.
    return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (cells: readonly string[]) => cells.map(written).join('\t');
  return [line(head), ...(yield* ofEach(rows, line))].join('\r\n');
}

/** Puts a table on the clipboard in both ways. It may still be made: the click that asks must not grow old. */
export function copyTable(table: Promise<Table>): Promise<void> {
  const as = async (type: string, write: (table: Table) => Generator<void, string>) =>
    new Blob([await inSlices(write(await table))], { type });
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': as('text/html', (made) => tableHtml(made, getNonce() ?? '')),
      'text/plain': as('text/plain', tableText),
    }),
  ]);
}
