import { useEffect, useState } from 'react';

/** Whether something that is there has been painted: what comes beside it must not stand before it. */
export function useAfterPaint(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (!isThere) return undefined;
    // A list measures itself in the first frame, and shows its rows in the second.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, [isThere]);
  return isThere && isPainted;
}
