import { useEffect, useState } from 'react';
import { readCells } from './read-cells.ts';
import type { Cells, Sheet } from '../../parts/workbook/sheet.ts';

const noCells: Cells = [];

/**
 * The cells of a sheet, or of a text, which is parsed in the background; `isOld` while what was given last
 * is not read yet.
 */
export function useCells(text: string, sheet: Sheet | null): { cells: Cells; isOld: boolean } {
  const [read, setRead] = useState<{ text: string; cells: Cells }>({ text: '', cells: noCells });
  useEffect(() => {
    const leaving = new AbortController();
    void readCells(text, leaving.signal).then((cells) => {
      if (cells !== null && !leaving.signal.aborted) setRead({ text, cells });
    });
    return () => leaving.abort();
  }, [text]);
  if (sheet !== null) return { cells: sheet.rows, isOld: false };
  return { cells: read.cells, isOld: read.text !== text };
}
