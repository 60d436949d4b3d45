import { startTransition, useEffect, useState } from 'react';
import { keepMaking } from '../../ui/sliced.ts';

/**
 * What a long computation comes to, made in short goes while the page answers: whenever `make` is another
 * one, and after what `subscribe` tells of. The former result stays meanwhile; of another `make` it is
 * marked as old. Null before the first one is done.
 * @param make null where it can not be made yet; the same function for as long as it computes the same. Where it
 * comes to null, the former result stays
 */
export function useSliced<Result>(
  make: (() => Generator<void, Result | null>) | null,
  subscribe?: (listener: () => void) => () => void,
): { result: Result | null; isOld: boolean } {
  const [made, setMade] = useState<{ by: typeof make; result: Result } | null>(null);
  useEffect(() => {
    if (make === null) return undefined;
    const tell = (result: Result) => startTransition(() => setMade({ by: make, result }));
    return keepMaking(make, tell, subscribe);
  }, [make, subscribe]);
  return { result: made?.result ?? null, isOld: made?.by !== make };
}
