import { useEffect, useState } from 'react';
import { type BroughtList, listTaker } from './pasting.ts';

/** What a file says, in whatever encoding. */
export async function listInFile(file: File): Promise<BroughtList> {
  const { textOfFile } = await import('./text-of-file.ts');
  return { name: file.name, text: await textOfFile(file) };
}

/**
 * While it is shown, what is pasted or dropped anywhere on the page comes here, also before the part that
 * reads it is there: the last of it, or null.
 */
export function useBroughtList(): BroughtList | null {
  const [brought, setBrought] = useState<BroughtList | null>(null);
  useEffect(() => {
    const take = (list: string | File) => {
      if (typeof list === 'string') setBrought({ name: null, text: list });
      else void listInFile(list).then(setBrought);
    };
    listTaker.set({ take });
    return () => listTaker.set({ take: null });
  }, []);
  return brought;
}
