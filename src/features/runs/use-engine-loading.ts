import { useEffect, useState } from 'react';
import { useEngine, useIsEngineLoaded } from '../../parts/plans/use-engine.tsx';
import type { QueryState } from '../../parts/reads/query-view.tsx';

/** Brings the engine for a page that is nothing without it: only then is known which runs there are. */
export function useEngineLoading(): QueryState<true> {
  const engine = useEngine();
  const isLoaded = useIsEngineLoaded();
  const [error, setError] = useState<unknown>(null);
  useEffect(() => void engine.load().catch(setError), [engine]);
  return {
    data: isLoaded ? true : undefined,
    error,
    isFetching: false,
    refetch: () => {
      setError(null);
      engine.load().catch(setError);
    },
  };
}
