import { useEffect, useState } from 'react';
import { useEngine, useRuns } from '../../parts/engine.tsx';
import { isLeft } from './run-standing.ts';

/**
 * The ids of the runs that were interrupted and that no other tab carries on; null until that is
 * known. Looked at anew whenever somebody comes back to the page: other tabs do not tell.
 */
export function useFreeRuns(): ReadonlySet<string> | null {
  const engine = useEngine();
  const [free, setFree] = useState<ReadonlySet<string> | null>(null);
  const left = useRuns().filter(isLeft);
  const key = left.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (key === '') return undefined;
    let isCurrent = true;
    const look = async () => {
      const found = await engine.resumable();
      if (isCurrent) setFree(new Set(found.map(({ runId }) => runId)));
    };
    const onReturn = () => {
      if (document.visibilityState === 'visible') void look();
    };
    void look();
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      isCurrent = false;
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [engine, key]);
  return free;
}
