import type { Change } from '../change.ts';
import { Run } from '../run/run.ts';
import { codeOf, type Status } from '../run/status.ts';
import { intent, scope } from './world.ts';

/** Changes of a run, each as it stands. */
export type Standing = readonly [change: Change, status: Status];

/** A run of these changes, at a place in the order of all runs. */
export function runOf(standing: readonly Standing[], place = 1): Run {
  return new Run({
    header: {
      id: `run ${place}`,
      scope,
      intent,
      startedAt: 1,
      total: standing.length,
      alreadySo: 0,
      undoOf: null,
      sequence: place,
      endedAt: null,
      cancelled: false,
    },
    created: new Map(),
    changes: standing.map(([change]) => change),
    codes: Uint8Array.from(standing, ([, status]) => codeOf(status)),
  });
}
