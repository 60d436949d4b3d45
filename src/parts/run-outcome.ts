import { ApiError } from '../api/errors.ts';
import type { Cause } from '../changes/answers.ts';
import type { LazyEngine } from '../changes/lazy-engine.ts';
import type { ItemSnapshot } from '../changes/run-snapshot.ts';

/**
 * Resolves once the run is over, with its first item: for a form that starts a run of one change and
 * says itself what came of it. Null where the run did not begin, or was forgotten meanwhile.
 */
export async function outcomeOf(engine: LazyEngine, runId: string): Promise<ItemSnapshot | null> {
  // The first change of a page brings the engine, and is in it once that is there.
  await engine.load();
  await new Promise<void>((resolve) => {
    const look = () => {
      if ((engine.run(runId)?.open ?? 0) > 0) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = engine.subscribe(look);
    look();
  });
  return engine.items(runId, { limit: 1 })[0] ?? null;
}

/** A cause as the error it was, for its words. */
export function errorOf({ kind, status, message }: Cause): ApiError {
  return new ApiError(kind, { status, message });
}
