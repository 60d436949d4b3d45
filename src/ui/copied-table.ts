import { harmless } from './csv.ts';
import type { Table } from './table.ts';

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\0', '');

/**
 * A table as spreadsheets and mail programs take it, in which no cell can become a formula. Without
 * styles: the page's policy refuses them, on the clipboard as well.
 */
export function tableHtml({ head, rows }: Table): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells
      .map((cell) => {
        const text = escaped(harmless(cell)).replaceAll(/\r\n|[\r\n]/g, '<br>');
        return `<${tag}>${text}</${tag}>`;
      })
      .join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows
    .map((cells) => row(cells, 'td'))
    .join('')}</tbody></table>`;
}

/** The same as lines of cells that tabs part; what would part them otherwise is a blank. */
export function tableText({ head, rows }: Table): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => harmless(cell).replaceAll(/[\t\r\n\0]+/g, ' ')).join('\t');
  return [head, ...rows].map(line).join('\r\n');
}

/** Puts a table on the clipboard in both ways. It may still be made: the click that asks must not grow old. */
export function copyTable(table: Promise<Table>): Promise<void> {
  const as = (type: string, write: (table: Table) => string) =>
    table.then((made) => new Blob([write(made)], { type }));
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': as('text/html', tableHtml),
      'text/plain': as('text/plain', tableText),
    }),
  ]);
}
