import { useState } from 'react';
import type { Brought } from '../../parts/paste/use-brought-list.ts';
import { type BroughtList, listOfText } from '../../parts/workbook/list-in-file.ts';
import type { Encoding } from '../../parts/workbook/encodings.ts';
import type { Sheet } from '../../parts/workbook/sheet.ts';
import { useListInFile } from '../../parts/workbook/use-list-in-file.ts';

/** The list that is read: the last one that was brought, typed or chosen, and could be read. */
export interface Source {
  list: BroughtList;
  /** The sheet that is meant, where it is a workbook. */
  sheet: Sheet | null;
  /** Which one that is, counted from 0. */
  sheetAt: number;
  /** Whether there is anything to check. */
  isThere: boolean;
  /** Says in which encoding the file is written. */
  chooseEncoding: (encoding: Encoding) => void;
  /** A file is read that may take its place. */
  isReading: boolean;
  /** The file that was chosen last, where nothing could be read from it: the list before it stays. */
  refused: BroughtList | null;
  chooseSheet: (at: number) => void;
  take: (what: string | File) => void;
  clear: () => void;
}

export function useSource(brought: Brought | null): Source {
  const [list, setList] = useState(() => listOfText(''));
  const [file, setFile] = useState<File | null>(null);
  const [encoding, chooseEncoding] = useState<Encoding | null>(null);
  const [known, setKnown] = useState<Brought | null>(null);
  const [sheetAt, chooseSheet] = useState(0);
  const inFile = useListInFile(file, encoding);
  const show = (shown: BroughtList) => {
    setList(shown);
    chooseSheet(0);
  };
  const take = (what: string | File) => {
    setFile(typeof what === 'string' ? null : what);
    chooseEncoding(null);
    if (typeof what === 'string') show(listOfText(what));
  };
  if (brought !== null && brought !== known) {
    setKnown(brought);
    take(brought.what);
  }
  const isRead = inFile !== null && inFile.problem === null;
  if (isRead && inFile !== list) show(inFile);
  const sheet = list.sheets[sheetAt] ?? null;
  return {
    list,
    sheet,
    sheetAt,
    isThere: sheet !== null || list.text !== '',
    isReading: file !== null && inFile === null,
    refused: isRead ? null : inFile,
    chooseSheet,
    chooseEncoding,
    take,
    clear: () => take(''),
  };
}
