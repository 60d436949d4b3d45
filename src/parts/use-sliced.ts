import { useEffect, useState } from 'react';
import { inSlices } from '../kinds/sliced.ts';

/** How long a computation rests before it is made again (milliseconds): where all is read, each group makes it another. */
const rest = 300;

/**
 * What a long computation comes to, made in short goes while the page answers; made anew after what
 * `subscribe` tells of, and until that is done the one before counts. Null before the first one is done.
 * @param make has to be the same function for as long as it computes the same
 */
export function useSliced<Result>(
  make: () => Generator<void, Result>,
  subscribe: (listener: () => void) => () => void,
): Result | null {
  const [made, setMade] = useState<{ by: () => unknown; result: Result } | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const state = { isWorking: false, isOld: false };
    const work = async () => {
      state.isWorking = true;
      for (state.isOld = true; state.isOld && !signal.aborted;) {
        state.isOld = false;
        const result = await inSlices(make(), signal);
        if (result !== null) setMade({ by: make, result });
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
      state.isWorking = false;
    };
    const hear = () => {
      if (state.isWorking) state.isOld = true;
      else void work();
    };
    const stop = subscribe(hear);
    hear();
    return () => {
      leaving.abort();
      stop();
    };
  }, [make, subscribe]);
  return made?.by === make ? made.result : null;
}
