import { useEffect, useState } from 'react';
import { type Cells, readCells } from './read-cells.ts';

const noCells: Cells = [];

/** The cells of a text, parsed in the background; `isOld` while what was given last is not read yet. */
export function useCells(text: string): { cells: Cells; isOld: boolean } {
  const [read, setRead] = useState<{ text: string; cells: Cells }>({ text: '', cells: noCells });
  useEffect(() => {
    const leaving = new AbortController();
    void readCells(text, leaving.signal).then((cells) => {
      if (cells !== null && !leaving.signal.aborted) setRead({ text, cells });
    });
    return () => leaving.abort();
  }, [text]);
  return { cells: read.cells, isOld: read.text !== text };
}
