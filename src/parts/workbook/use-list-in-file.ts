import { useEffect, useState } from 'react';
import type { Encoding } from './encodings.ts';
import { type BroughtList, listInFile } from './list-in-file.ts';

interface Read {
  file: File;
  encoding: Encoding | null;
  list: BroughtList;
}

/**
 * What a file holds, read in the background; null where there is none, and while it is read.
 * @param encoding in which its text is written; null where that is to be found
 */
export function useListInFile(file: File | null, encoding: Encoding | null): BroughtList | null {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    const leaving = new AbortController();
    void listInFile(file, encoding, leaving.signal).then((list) => {
      if (!leaving.signal.aborted) setRead({ file, encoding, list });
    });
    return () => leaving.abort();
  }, [file, encoding]);
  return read !== null && read.file === file && read.encoding === encoding ? read.list : null;
}
