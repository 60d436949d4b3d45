import type { Cause } from '../changes/answers.ts';
import type { Engine } from '../changes/engine.ts';
import type { ItemSnapshot } from '../changes/run-snapshot.ts';
import { ApiError } from '../api/errors.ts';

/**
 * Resolves once the run is over, with its first item: for a form that starts a run of one change and
 * says itself what came of it. Null where the run was forgotten meanwhile.
 */
export function outcomeOf(engine: Engine, runId: string): Promise<ItemSnapshot | null> {
  return new Promise((resolve) => {
    const look = () => {
      const run = engine.run(runId);
      if (run !== null && run.open > 0) return;
      unsubscribe();
      resolve(run === null ? null : (engine.items(runId, { limit: 1 })[0] ?? null));
    };
    const unsubscribe = engine.subscribe(look);
    look();
  });
}

/** A cause as the error it was, for its words. */
export function errorOf({ kind, status, message }: Cause): ApiError {
  return new ApiError(kind, { status, message });
}
