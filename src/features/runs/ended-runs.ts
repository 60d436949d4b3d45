import type { RunSnapshot } from '../../changes/run-snapshot.ts';

/** Up to how many changes a run is told in a message alone; a longer one has a progress bar before. */
export const smallRun = 25;

/**
 * Tells of each run, of whatever customer, once when it has ended: those that were under way before, and those that began
 * after `since` (milliseconds since 1970), which may have ended at once. What the journal brings from
 * before is old news.
 */
export function endedRuns(since = performance.timeOrigin) {
  const open = new Set<string>();
  const over = new Set<string>();
  return (runs: readonly RunSnapshot[]): RunSnapshot[] => {
    const news: RunSnapshot[] = [];
    for (const run of runs) {
      if (run.endedAt === null) {
        if (run.pausedFor?.reason !== 'left') open.add(run.id);
        over.delete(run.id);
        continue;
      }
      if (over.has(run.id)) continue;
      over.add(run.id);
      const isNews = open.delete(run.id) || run.startedAt >= since;
      if (isNews) news.push(run);
    }
    return news.toReversed();
  };
}
