import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { isUnderWay } from './run-standing.ts';

/** Up to how many changes a run is told in a message alone; a longer one has a progress bar before. */
export const smallRun = 25;

/** It had nothing to send: nobody could have seen it under way. */
const wasOverAtOnce = ({ total, counts }: RunSnapshot) => counts['not-sent'] === total;

/**
 * Tells of each run, of whatever customer, once when it has ended: those that were under way before,
 * and those that began after `since` (milliseconds since 1970), which may have ended at once. What the
 * journal brings from before is old news, and what another tab has done is told there.
 */
export function endedRuns(since = performance.timeOrigin) {
  const open = new Set<string>();
  const over = new Set<string>();
  let isFirstLook = true;
  return (runs: readonly RunSnapshot[]): RunSnapshot[] => {
    const news: RunSnapshot[] = [];
    for (const run of runs) {
      if (run.endedAt === null) {
        if (isUnderWay(run)) open.add(run.id);
        over.delete(run.id);
        continue;
      }
      if (over.has(run.id)) continue;
      over.add(run.id);
      const isUnseen = isFirstLook || wasOverAtOnce(run);
      if (open.delete(run.id) || (isUnseen && run.startedAt >= since)) news.push(run);
    }
    isFirstLook = false;
    return news.toReversed();
  };
}
