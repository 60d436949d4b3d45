import { type Cell, type CellValue, type Sheet as ReadSheet, readXlsx } from 'hucre/xlsx';
import { unguarded } from '../../ui/tables/csv.ts';
import { mostBytes, mostCells, mostRows } from './limits.ts';
import type { Sheet, WorkbookContent } from './sheet.ts';
import { unpackedSize } from './unpacked-size.ts';

/** How a file begins that is no zip archive: the old kind of a workbook, and one with a password. */
const oldStart = [0xd0, 0xcf, 0x11, 0xe0];
/** The part of it that holds what a password protects. */
const protectedPart = Array.from('EncryptedPackage').flatMap((sign) => [sign.charCodeAt(0), 0]);

const beginsWith = (bytes: Uint8Array, start: readonly number[], at = 0) =>
  start.every((byte, place) => bytes[at + place] === byte);

function isProtected(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1))
    if (beginsWith(bytes, protectedPart, at)) return true;
  return false;
}

/** A day as `2026-11-25`; with the time of day where it has one. */
const dayOf = (date: Date) =>
  Number.isNaN(date.getTime())
    ? ''
    : date
        .toISOString()
        .replace('T', ' ')
        .replace(/:00\.000Z$|\.\d{3}Z$/, '')
        .replace(/ 00:00$/, '');

/** What a cell says. A number that is shown with leading zeros keeps them: it is no amount. */
function textOf(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return unguarded(value);
  const zeros = format !== undefined && /^0{2,}$/.test(format) && Number.isInteger(value);
  if (zeros && value >= 0) return String(value).padStart(format.length, '0');
  // 0.1 + 0.2 is shown as 0.3.
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

function withoutEnd<T>(all: readonly T[], isNothing: (one: T) => boolean): readonly T[] {
  return all.slice(0, all.findLastIndex((one) => !isNothing(one)) + 1);
}

/** A cell that reaches over several rows is said by each of them, as people read it. */
function fillDown(texts: readonly string[][], merges: ReadSheet['merges'] = []): void {
  for (const { startRow, endRow, startCol } of merges) {
    const said = texts[startRow]?.[startCol] ?? '';
    if (said === '') continue;
    for (const row of texts.slice(startRow + 1, endRow + 1)) {
      // Where ranges lie over one another, nothing is written twice.
      if ((row[startCol] ?? '') !== '') break;
      while (row.length < startCol) row.push('');
      row[startCol] = said;
    }
  }
}

function sheetOf({ name, rows, cells, merges }: ReadSheet): Sheet {
  const formatOf = (at: string): string | undefined => {
    const cell: Cell | undefined = cells?.get(at);
    return cell?.style?.numFmt;
  };
  const all = rows.map((row, y) =>
    row.map((value, x) =>
      textOf(value, typeof value === 'number' ? formatOf(`${y},${x}`) : undefined),
    ),
  );
  fillDown(all, merges);
  const texts = all.map((row) => withoutEnd(row, (text) => text.trim() === ''));
  const first = texts.findIndex(({ length }) => length > 0);
  const filled = first === -1 ? [] : texts.slice(first);
  return { name, rows: withoutEnd(filled, ({ length }) => length === 0) };
}

/**
 * Reads the sheets of an `.xlsx` file that hold something, those that are hidden only where no other
 * does. A formula says what it came to when the file was saved; empty rows before the first one are left
 * out.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<WorkbookContent> {
  if (beginsWith(bytes, oldStart)) return { problem: isProtected(bytes) ? 'protected' : 'old' };
  const size = unpackedSize(bytes);
  if (size === null) return { problem: 'broken' };
  if (size > mostBytes) return { problem: 'tooLarge' };
  try {
    const read = await readXlsx(bytes, { readStyles: true, maxRows: mostRows + 1 });
    const isHidden = ({ hidden, veryHidden }: ReadSheet) => hidden === true || veryHidden === true;
    const ordered = [
      read.sheets.filter((sheet) => !isHidden(sheet)),
      read.sheets.filter((sheet) => isHidden(sheet)),
    ].map((some) => some.map(sheetOf).filter(({ rows }) => rows.length > 0));
    const sheets = ordered.find(({ length }) => length > 0) ?? [];
    if (sheets.length === 0) return { problem: 'empty' };
    const counts = sheets.map(({ rows }) => rows.reduce((sum, { length }) => sum + length, 0));
    const isLarge =
      sheets.some(({ rows }) => rows.length > mostRows) ||
      counts.reduce((sum, count) => sum + count, 0) > mostCells;
    return isLarge ? { problem: 'tooLarge' } : { sheets };
  } catch {
    // Whatever it says: the file is no spreadsheet, or not whole.
    return { problem: 'broken' };
  }
}
