import type { StoredRun } from './journal.ts';
import { Run } from '../run/run.ts';
import { codeOf } from '../run/status.ts';

const codes = {
  waiting: codeOf({ state: 'waiting' }),
  sending: codeOf({ state: 'sending' }),
  looking: codeOf({ state: 'sending', isLooking: true }),
  unknown: codeOf({ state: 'unknown' }),
  forgotten: codeOf({ state: 'not-sent', reason: 'forgotten' }),
};

/** What was being sent when the tab went away may have been done; what was not stored can not be sent. */
function afterCrash({ header, created, changes, codes: kept }: StoredRun): StoredRun {
  return {
    header,
    created,
    changes,
    codes: kept.map((code, index) => {
      if (code === codes.sending) return codes.unknown;
      if (code !== codes.waiting && code !== codes.looking) return code;
      return changes[index]?.op === 'forgotten' ? codes.forgotten : codes.waiting;
    }),
  };
}

/** Whether the journal holds the run just as it is known here. */
export function isAsKnown({ header, codes: kept }: StoredRun, known: Run): boolean {
  return (
    header.endedAt === known.header.endedAt &&
    header.cancelled === known.header.cancelled &&
    kept.every((code, index) => code === known.codes[index])
  );
}

/** A run as it was left, which nobody carries on. @throws where its changes do not fit together */
export function shelved(stored: StoredRun): Run {
  const run = new Run(afterCrash(stored));
  run.kept = 'stored';
  const { endedAt, cancelled } = stored.header;
  if (endedAt === null) {
    run.ownPause = { reason: 'interrupted', resumesAt: null };
    run.pausedFor = run.ownPause;
    run.setState(cancelled ? 'cancelled' : 'paused');
  } else run.setState(cancelled ? 'cancelled' : 'finished');
  return run;
}
