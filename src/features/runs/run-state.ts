import type { RunSnapshot } from '../../changes/run-snapshot.ts';
import { isLeft } from './run-standing.ts';

/** A run's state as it is told; `failed`: it is over and not all of it came true. */
export type ToldState = 'running' | 'paused' | 'left' | 'finished' | 'failed' | 'cancelled';

export function stateOf(run: RunSnapshot): ToldState {
  if (isLeft(run)) return 'left';
  if (run.state !== 'finished') return run.state;
  const { failed, unknown } = run.counts;
  return failed + unknown > 0 || run.refused !== null ? 'failed' : 'finished';
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
