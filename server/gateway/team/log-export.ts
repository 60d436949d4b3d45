import type { LoggedChange } from './team-entry.ts';

const columns = [
  'time',
  'person',
  'personName',
  'operation',
  'kind',
  'groupId',
  'elementId',
  'outcome',
  'run',
  'id',
];

/** So many changes are read at a time. */
export const exportPageSize = 1_000;
const encoder = new TextEncoder();

/**
 * Changes as CSV (RFC 4180), page after page as fast as they are taken. `readPage` gives up to
 * `exportPageSize` changes before one id, newest first.
 */
export function exportLog(
  readPage: (before: number | undefined) => Promise<LoggedChange[]>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let before: number | undefined;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(`${columns.join(',')}\r\n`));
    },
    async pull(controller) {
      const page = await readPage(before);
      before = page.at(-1)?.id;
      if (page.length > 0) controller.enqueue(encoder.encode(page.map(lineOf).join('')));
      if (page.length < exportPageSize) controller.close();
    },
  });
}

function lineOf({ id, at, op, kind, groupId, elementId, outcome, by, run }: LoggedChange): string {
  const values = [at, by.id, by.name, op, kind, groupId, elementId, outcome, run, id];
  return `${values.map(fieldOf).join(',')}\r\n`;
}

/** A name comes from a token: a spreadsheet must not take it for a formula. */
function fieldOf(value: string | number | null): string {
  const text = String(value ?? '');
  const safe =
    /^[\s\0]*[=+\-@＝＋－＠]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
