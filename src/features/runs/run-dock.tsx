import { useLocation } from 'react-router';
import type { Scope } from '../../api/scope.ts';
import { useRuns } from '../../parts/plans/use-engine.tsx';
import { routes } from '../../paths.ts';
import { smallRun } from './ended-runs.ts';
import { InterruptedRun } from './interrupted-run.tsx';
import { RunProgress } from './run-progress.tsx';
import { useRunAddress } from './use-run-address.ts';
import { isInterrupted, isUnderWay } from './run-standing.ts';

/** How many runs are shown at a time, or they cover a phone; the page of runs has them all. */
const most = 3;

/** The runs that are long or that wait for something, and those that a crash left. */
export function RunDock({ scope: here, onEnter }: { scope: Scope; onEnter: () => void }) {
  // Its own page asks the same already.
  const { values } = useRunAddress();
  const opened = useLocation().pathname === routes.runs ? values.run : null;
  const runs = useRuns();
  // A form that is open over the page says by itself what its change waits for.
  const underWay = runs.filter(
    (run) => isUnderWay(run) && !run.reported && (run.total > smallRun || run.state === 'paused'),
  );
  const left = runs.filter(
    (run) =>
      isInterrupted(run) &&
      run.id !== opened &&
      run.scope.environment === here.environment &&
      run.scope.customerId === here.customerId,
  );

  return (
    <>
      {left.slice(0, Math.max(0, most - underWay.length)).map((run) => (
        <InterruptedRun key={run.id} run={run} />
      ))}
      {underWay.slice(0, most).map((run) => (
        <RunProgress key={run.id} here={here} run={run} onEnter={onEnter} />
      ))}
    </>
  );
}
