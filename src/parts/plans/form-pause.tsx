import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import classes from './form-pause.module.css';
import { useRuns } from './use-engine.tsx';
import { usePauseText } from './use-pause-text.ts';

function PauseOf({ run }: { run: RunSnapshot }) {
  const text = usePauseText(run);
  return text !== null && <p className={classes.pause}>{text}</p>;
}

/** Why the change of a form waits, where it does. The run itself says it aloud. */
export function FormPause({ runId }: { runId: string }) {
  const run = useRuns().find(({ id }) => id === runId);
  return run !== undefined && <PauseOf run={run} />;
}
