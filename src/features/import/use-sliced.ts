import { useEffect, useState } from 'react';
import { inSlices } from '../../kinds/sliced.ts';

/**
 * What a long computation comes to, made in short goes whenever `make` is another one (keep it with
 * `useMemo`); the former result meanwhile, marked as old. Null before there is one.
 */
export function useSliced<Result>(make: (() => Generator<void, Result>) | null): {
  result: Result | null;
  isOld: boolean;
} {
  const [made, setMade] = useState<{ by: typeof make; result: Result } | null>(null);
  useEffect(() => {
    if (make === null) return undefined;
    const leaving = new AbortController();
    void inSlices(make(), leaving.signal).then((result) => {
      if (result !== null) setMade({ by: make, result });
    });
    return () => leaving.abort();
  }, [make]);
  return { result: made?.result ?? null, isOld: made?.by !== make };
}
