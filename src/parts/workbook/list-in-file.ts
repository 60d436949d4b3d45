import { cleanText } from '../../i18n/clean-text.ts';
import type { FileProblem, Sheet } from './sheet.ts';

/** A list that was typed, pasted, dropped or chosen. */
export interface BroughtList {
  /** A file has one. */
  name: string | null;
  /** What it says; of a workbook nothing. */
  text: string;
  /** Those of a workbook that hold something. */
  sheets: readonly Sheet[];
  /** Why nothing can be read from it. */
  problem: FileProblem | null;
}

/** Text that is written in two bytes a sign and does not say so: every other one of them is empty. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, 4096);
  const empty = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = empty;
  const half = looked.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null;
}

/** What nobody wrote with Windows: signs that it has not, or a capital among the small letters of a word. */
const notOfWindows = /[\u0081\u008D\u008F\u0090\u009D]|\p{Ll}[ŠŽŸ]|\p{L}[ŠŽŸ]\p{Ll}/u;

/** Text of one byte a sign: as Windows writes it, unless it is certain that an old Mac did. */
function textOfSingleBytes(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return notOfWindows.test(text) ? new TextDecoder('macintosh').decode(bytes) : text;
}

/** The text of these bytes: UTF-16 and UTF-8 by their marks, else as it looks, else one byte a sign. */
function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return textOfSingleBytes(bytes);
  }
}

/** Whether these bytes are a workbook, the new kind (a zip archive) or the old one, and no text at all. */
function isWorkbook(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isZip = a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;
  return isZip || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}

const noList = { name: null, text: '', sheets: [], problem: null } as const;

/** A list that is a text: typed, pasted, or what a file of text says. */
export const listOfText = (text: string, name: string | null = null): BroughtList => ({
  ...noList,
  name,
  text,
});

/** What a file holds: its text in whatever encoding, or the sheets of a workbook. Never rejects. */
export async function listInFile(file: File, signal: AbortSignal): Promise<BroughtList> {
  const { name } = file;
  try {
    const buffer = await file.arrayBuffer();
    const bytes = new Uint8Array(buffer);
    if (!isWorkbook(bytes)) {
      const text = textOfBytes(bytes);
      return { ...listOfText(text, name), problem: cleanText(text) === '' ? 'empty' : null };
    }
    const { workbookIn } = await import('./workbook-in.ts');
    return { ...noList, name, ...(await workbookIn(buffer, signal)) };
  } catch {
    // It was moved or deleted meanwhile, or is a folder.
    return { ...noList, name, problem: 'unreadable' };
  }
}
