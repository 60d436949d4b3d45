import type { TeamChange } from '../../api/live-changes.ts';

/** A run is told of once nothing more of it has come for so long (milliseconds). */
const quiet = 1_500;

/** Collects what colleagues change, and tells of each run once, when it has come to rest. */
export function createNews(tell: (changes: readonly TeamChange[]) => void) {
  const runs = new Map<string, { changes: TeamChange[]; timer: ReturnType<typeof setTimeout> }>();
  return {
    add(change: TeamChange): void {
      const key = `${change.by.id}/${change.run ?? ''}`;
      const known = runs.get(key);
      if (known !== undefined) clearTimeout(known.timer);
      const changes = known?.changes ?? [];
      changes.push(change);
      const timer = setTimeout(() => {
        runs.delete(key);
        tell(changes);
      }, quiet);
      runs.set(key, { changes, timer });
    },
    stop(): void {
      for (const { timer } of runs.values()) clearTimeout(timer);
      runs.clear();
    },
  };
}
