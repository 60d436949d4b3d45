import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';

/**
 * A run's state as it is told. `failed`, `partly-failed`: it is over and nothing, or not all, of it came
 * true; `partly`, `not-sent`: some, or all, of it was taken back before it was sent, or can not be sent
 * any more; `elsewhere`: another tab carries it on.
 */
export type ToldState =
  | 'running'
  | 'paused'
  | 'interrupted'
  | 'elsewhere'
  | 'finished'
  | 'failed'
  | 'partly-failed'
  | 'partly'
  | 'not-sent'
  | 'cancelled';

/** How a run stands. */
export function stateOf(run: RunSnapshot): ToldState {
  const reason = run.pausedFor?.reason;
  if (reason === 'interrupted' || reason === 'elsewhere') return reason;
  if (run.state !== 'finished') return run.state;
  const { done, failed, unknown, 'not-sent': notSent, 'already-so': alreadySo } = run.counts;
  if (failed + unknown > 0 || run.refused !== null)
    return done + alreadySo + unknown === 0 ? 'failed' : 'partly-failed';
  if (notSent === 0) return 'finished';
  return notSent === run.total ? 'not-sent' : 'partly';
}
