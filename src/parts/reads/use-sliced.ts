import { startTransition, useEffect, useState } from 'react';
import { inSlices } from '../../ui/sliced.ts';

/** How long a computation rests before it is made again (milliseconds): where all is read, each group makes it another. */
const rest = 300;

/**
 * What a long computation comes to, made in short goes while the page answers: whenever `make` is another
 * one, and after what `subscribe` tells of. The former result stays meanwhile; of another `make` it is
 * marked as old. Null before the first one is done.
 * @param make null where it can not be made yet; the same function for as long as it computes the same
 */
export function useSliced<Result>(
  make: (() => Generator<void, Result>) | null,
  subscribe?: (listener: () => void) => () => void,
): { result: Result | null; isOld: boolean } {
  const [made, setMade] = useState<{ by: typeof make; result: Result } | null>(null);
  useEffect(() => {
    if (make === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const state = { isWorking: false, isOld: false };
    const work = async () => {
      state.isWorking = true;
      for (state.isOld = true; state.isOld && !signal.aborted;) {
        state.isOld = false;
        const result = await inSlices(make(), signal);
        if (result !== null) startTransition(() => setMade({ by: make, result }));
        if (subscribe !== undefined) await new Promise((resolve) => setTimeout(resolve, rest));
      }
      state.isWorking = false;
    };
    const hear = () => {
      if (state.isWorking) state.isOld = true;
      else void work();
    };
    const stop = subscribe?.(hear);
    hear();
    return () => {
      leaving.abort();
      stop?.();
    };
  }, [make, subscribe]);
  return { result: made?.result ?? null, isOld: made?.by !== make };
}
