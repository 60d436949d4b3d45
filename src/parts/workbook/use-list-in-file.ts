import { useEffect, useState } from 'react';
import { type BroughtList, listInFile } from './list-in-file.ts';

/** What a file holds, read in the background; null where there is none, and while it is read. */
export function useListInFile(file: File | null): BroughtList | null {
  const [read, setRead] = useState<{ file: File; list: BroughtList } | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    const leaving = new AbortController();
    void listInFile(file, leaving.signal).then((list) => {
      if (!leaving.signal.aborted) setRead({ file, list });
    });
    return () => leaving.abort();
  }, [file]);
  return read !== null && read.file === file ? read.list : null;
}
