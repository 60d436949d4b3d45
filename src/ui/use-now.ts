import { useEffect, useEffectEvent, useState } from 'react';

/** The time in milliseconds, anew every `every` milliseconds while the component is shown. */
export function useNow(every: number, clock: () => number = Date.now): number {
  const [now, setNow] = useState(clock);
  const look = useEffectEvent(() => setNow(clock()));
  useEffect(() => {
    const timer = setInterval(() => look(), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
