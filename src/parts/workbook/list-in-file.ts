import { cleanText } from '../../i18n/clean-text.ts';
import { type Encoding, textIn, textOfBytes } from './encodings.ts';
import { isForeign } from './foreign.ts';
import { mostFileBytes } from './limits.ts';
import type { FileProblem, Sheet } from './sheet.ts';

/** A list that was typed, pasted, dropped or chosen. */
export interface BroughtList {
  /** A file has one. */
  name: string | null;
  /** What it says; of a workbook nothing. */
  text: string;
  /** In which it was written, where it is the text of a file. */
  encoding: Encoding | null;
  /** Those of a workbook that hold something. */
  sheets: readonly Sheet[];
  /** Why nothing can be read from it. */
  problem: FileProblem | null;
}

/** Whether these bytes are a workbook, the new kind (a zip archive) or the old one, and no text at all. */
function isWorkbook(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isZip = a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;
  return isZip || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}

const noList = { name: null, text: '', encoding: null, sheets: [], problem: null } as const;

/** A list that is a text: typed, pasted, or what a file of text says. */
export const listOfText = (text: string): BroughtList => ({ ...noList, text });

/**
 * What a file holds: its text, or the sheets of a workbook. Never rejects.
 * @param encoding in which the text is written; null where that is to be found
 */
export async function listInFile(
  file: File,
  encoding: Encoding | null,
  signal: AbortSignal,
): Promise<BroughtList> {
  const { name } = file;
  if (file.size > mostFileBytes) return { ...noList, name, problem: 'tooLarge' };
  try {
    const buffer = await file.arrayBuffer();
    const bytes = new Uint8Array(buffer);
    if (!isWorkbook(bytes)) {
      const written = encoding === null ? textOfBytes(bytes) : textIn(encoding, bytes);
      if (isForeign(bytes, written.text)) return { ...noList, name, problem: 'broken' };
      const problem = cleanText(written.text) === '' ? 'empty' : null;
      return { ...noList, name, ...written, problem };
    }
    const { workbookIn } = await import('./workbook-in.ts');
    return { ...noList, name, ...(await workbookIn(buffer, signal)) };
  } catch {
    // It was moved or deleted meanwhile, or is a folder.
    return { ...noList, name, problem: 'unreadable' };
  }
}
