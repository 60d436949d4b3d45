/** A thread of its own, so that a large or a hostile workbook never stops the page. */
import type { WorkbookMessage } from './messages.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Cells } from './sheet.ts';

/** So many cells come in one message: a few milliseconds for the page. */
const cellsAtOnce = 10_000;

const tell = (message: WorkbookMessage) => self.postMessage(message);

function tellRows(rows: Cells): void {
  let piece: (readonly string[])[] = [];
  let count = 0;
  for (const row of rows) {
    piece.push(row);
    count += row.length + 1;
    if (count < cellsAtOnce) continue;
    tell({ type: 'rows', rows: piece });
    piece = [];
    count = 0;
  }
  tell({ type: 'rows', rows: piece });
}

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  void readWorkbook(new Uint8Array(data)).then((content) => {
    if ('problem' in content) return tell({ type: 'problem', problem: content.problem });
    for (const { name, rows } of content.sheets) {
      tell({ type: 'sheet', name });
      tellRows(rows);
    }
    return tell({ type: 'end' });
  });
});
