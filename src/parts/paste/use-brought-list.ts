import { useEffect, useState } from 'react';
import { listTaker } from './pasting.ts';

/** What somebody has brought, each time a new one. */
export interface Brought {
  what: string | File;
}

/**
 * While it is shown, what is pasted or dropped anywhere on the page comes here, also before the part that
 * reads it is there: the last of it, or null.
 */
export function useBroughtList(): Brought | null {
  const [brought, setBrought] = useState<Brought | null>(null);
  useEffect(() => {
    listTaker.set({ take: (what) => setBrought({ what }) });
    return () => listTaker.set({ take: null });
  }, []);
  return brought;
}
