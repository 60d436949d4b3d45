import type { TeamChange } from '../../api/live-changes.ts';
import { paths } from '../../paths.ts';
import { ElementOfLog } from './element-of-log.tsx';
import { RunOfLog } from './run-of-log.tsx';
import type { LogState } from './use-log-filter.ts';
import type { LogNames } from './use-log-names.ts';

interface LogFactsProps {
  state: LogState;
  names: LogNames;
  changes: readonly TeamChange[];
  /** These are all changes of the run. */
  isWhole: boolean;
}

/** The one run, and the one element, that the log is about. */
export function LogFacts({ state, names, changes, isWhole }: LogFactsProps) {
  const { run, kind, element } = state.values;
  return (
    <>
      {run !== null && isWhole && <RunOfLog changes={changes} />}
      {kind !== null && element !== null && (
        <ElementOfLog
          what={names.element(kind, element)}
          to={paths.element(kind, element)}
          onAll={() => state.change({ element: null })}
        />
      )}
    </>
  );
}
