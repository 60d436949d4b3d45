import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';

/** Whether a crash or a closed tab left the run, so that nobody carries it on. */
export const isInterrupted = (run: RunSnapshot) => run.pausedFor?.reason === 'interrupted';

/** Whether this page carries the run on now, or waits to. */
export const isUnderWay = (run: RunSnapshot) =>
  run.endedAt === null && !isInterrupted(run) && run.pausedFor?.reason !== 'elsewhere';
