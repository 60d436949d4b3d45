import { useEffect, useState } from 'react';
import { useEngine, useIsAwake } from '../../parts/engine.tsx';
import type { QueryState } from '../../parts/query-view.tsx';

/** Brings the engine for a page that is nothing without it: only then is known which runs there are. */
export function useWaking(): QueryState<true> {
  const engine = useEngine();
  const isAwake = useIsAwake();
  const [error, setError] = useState<unknown>(null);
  useEffect(() => void engine.wake().catch(setError), [engine]);
  return {
    data: isAwake ? true : undefined,
    error,
    isFetching: false,
    refetch: () => {
      setError(null);
      engine.wake().catch(setError);
    },
  };
}
