import { useCallback, useEffect, useRef } from 'react';

/**
 * A function that stays one and the same, and does what that of the last drawing does: for listeners of
 * rows, each of which would be drawn anew with another one. Not to be called while something is drawn.
 */
export function useLatest<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
