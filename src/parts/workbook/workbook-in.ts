import type { WorkbookMessage } from './messages.ts';
import type { WorkbookContent } from './sheet.ts';

/** Reads a workbook in a worker, which ends with it or where it is aborted; then nothing is read. */
export async function workbookIn(
  bytes: ArrayBuffer,
  signal: AbortSignal,
): Promise<WorkbookContent> {
  const { promise, resolve } = Promise.withResolvers<WorkbookContent>();
  const worker = new Worker(new URL('workbook-worker.ts', import.meta.url), { type: 'module' });
  const sheets: { name: string; rows: (readonly string[])[] }[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<WorkbookMessage>) => {
    if (data.type === 'sheet') sheets.push({ name: data.name, rows: [] });
    else if (data.type === 'rows') sheets.at(-1)?.rows.push(...data.rows);
    else resolve(data.type === 'end' ? { sheets } : { problem: data.problem });
  });
  // It could not be started, or ran out of memory.
  worker.addEventListener('error', () => resolve({ problem: 'broken' }));
  signal.addEventListener('abort', () => resolve({ problem: 'unreadable' }));
  worker.postMessage(bytes, [bytes]);
  return promise.finally(() => worker.terminate());
}
