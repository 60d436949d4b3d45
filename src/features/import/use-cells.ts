import { useEffect, useState } from 'react';
import { type ReadCells, readCells, type Separator } from './read-cells.ts';
import type { Cells, Sheet } from '../../parts/workbook/sheet.ts';

interface Read extends ReadCells {
  text: string;
  chosen: Separator | null;
}

const nothing: Read = { text: '', chosen: null, cells: [], separator: ';' };

export interface CellsOfList {
  cells: Cells;
  /** What was given last is not read yet. */
  isOld: boolean;
  /** What parts the cells of the text; null where there is none. */
  separator: Separator | null;
  chooseSeparator: (separator: Separator) => void;
}

/** The cells of a sheet, or of a text, which is parsed in the background. */
export function useCells(text: string, sheet: Sheet | null): CellsOfList {
  const [read, setRead] = useState(nothing);
  const [said, setSaid] = useState<{ of: string; separator: Separator } | null>(null);
  // What was said of another list does not hold for this one.
  const chosen = said?.of === text ? said.separator : null;
  useEffect(() => {
    const leaving = new AbortController();
    void readCells(text, chosen, leaving.signal).then((found) => {
      if (found !== null && !leaving.signal.aborted) setRead({ text, chosen, ...found });
    });
    return () => leaving.abort();
  }, [text, chosen]);
  const chooseSeparator = (separator: Separator) => setSaid({ of: text, separator });
  if (sheet !== null) return { cells: sheet.rows, isOld: false, separator: null, chooseSeparator };
  const isOld = read.text !== text || read.chosen !== chosen;
  const separator = text === '' ? null : (chosen ?? read.separator);
  return { cells: read.cells, isOld, separator, chooseSeparator };
}
