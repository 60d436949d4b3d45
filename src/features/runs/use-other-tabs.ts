import { useEffect } from 'react';
import { useEngine, useRuns } from '../../parts/plans/use-engine.tsx';
import { isUnderWay } from './run-standing.ts';

/**
 * Looks, whenever somebody comes back to the page, what other tabs have done with the runs that they
 * carry on or have left: they do not tell.
 */
export function useOtherTabs(): void {
  const engine = useEngine();
  const isInterrupted = useRuns().some((run) => run.endedAt === null && !isUnderWay(run));
  useEffect(() => {
    if (!isInterrupted) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void engine.resumable();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [engine, isInterrupted]);
}
