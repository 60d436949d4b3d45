import type { RunSnapshot } from '../../changes/run-snapshot.ts';
import { isLeft } from './run-standing.ts';

/**
 * A run's state as it is told. `failed`: it is over and none, or not all (`partly-failed`), of it came
 * true; `partly`, `not-sent`:
 * some, or all, of it was taken back before it was sent, or can not be sent any more; `elsewhere`:
 * another tab carries it on.
 */
export type ToldState =
  | 'running'
  | 'paused'
  | 'left'
  | 'elsewhere'
  | 'finished'
  | 'failed'
  | 'partly-failed'
  | 'partly'
  | 'not-sent'
  | 'cancelled';

/**
 * How a run stands.
 * @param free the interrupted runs that no other tab carries on, null while that is not known
 */
export function stateOf(run: RunSnapshot, free: ReadonlySet<string> | null = null): ToldState {
  if (isLeft(run)) return free?.has(run.id) === false ? 'elsewhere' : 'left';
  if (run.state !== 'finished') return run.state;
  const { done, failed, unknown, 'not-sent': notSent, 'already-so': alreadySo } = run.counts;
  if (failed + unknown > 0 || run.refused !== null)
    return done + alreadySo + unknown === 0 ? 'failed' : 'partly-failed';
  if (notSent === 0) return 'finished';
  return notSent === run.total ? 'not-sent' : 'partly';
}

/** Whether what the run did was taken back, and not done again since. */
export function isTakenBack(runs: readonly RunSnapshot[], run: RunSnapshot): boolean {
  let taken = false;
  let last = run;
  const next = () =>
    runs.find(({ undoOf, open, counts }) => undoOf === last.id && (open > 0 || counts.done > 0));
  for (let undo = next(); undo !== undefined; undo = next()) {
    last = undo;
    taken = !taken;
  }
  return taken;
}
