import { useEffect, useState } from 'react';
import type { Scope } from '../../api/scope.ts';
import { useEngine, useRuns } from '../../parts/engine.tsx';
import { smallRun } from './ended-runs.ts';
import { LeftRun, useLeftRuns } from './left-run.tsx';
import { RunProgress } from './run-progress.tsx';
import { isUnderWay } from './run-standing.ts';

const declinedKey = 'motorpool.left-runs';

/** Ids of runs that were left as they are, so that nobody is asked twice. */
function declinedBefore(): readonly string[] {
  return localStorage.getItem(declinedKey)?.split(' ') ?? [];
}

/** How many runs are shown at a time; the page of runs has them all. */
const most = 3;

/** The runs that are long or that wait for something, and those that a crash left. */
export function RunDock({ scope, onEnter }: { scope: Scope; onEnter: () => void }) {
  const engine = useEngine();
  const [declined, setDeclined] = useState(declinedBefore);
  const underWay = useRuns().filter(
    (run) => isUnderWay(run) && (run.total > smallRun || run.state === 'paused'),
  );
  const left = useLeftRuns(scope).filter(({ id }) => !declined.includes(id));

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (engine.isBusy()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [engine]);

  const decline = (runId: string) => {
    const next = [...declined.slice(-most * 10), runId];
    localStorage.setItem(declinedKey, next.join(' '));
    setDeclined(next);
  };
  return (
    <>
      {left.slice(0, most).map((run) => (
        <LeftRun key={run.id} run={run} onLeave={() => decline(run.id)} />
      ))}
      {underWay.slice(0, most).map((run) => (
        <RunProgress key={run.id} here={scope} run={run} onEnter={onEnter} />
      ))}
    </>
  );
}
