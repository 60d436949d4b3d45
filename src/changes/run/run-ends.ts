import type { Change } from '../change.ts';
import type { EngineOptions } from '../engine-options.ts';
import type { Run } from './run.ts';
import type { RunClaims } from '../journal/run-claims.ts';
import type { RunSnapshots } from './run-snapshots.ts';
import type { RunStore } from './run-store.ts';
import { doneMembership, settledOf } from './settled.ts';
import type { Clock } from './timing.ts';

interface RunEndsOptions extends Pick<EngineOptions, 'onSettled' | 'onDone'> {
  store: RunStore;
  snapshots: RunSnapshots;
  claims: RunClaims;
  clock: Clock;
  report: (error: unknown) => void;
}

/** Tells what came true and which runs are over. Whoever fails at hearing it holds nobody up. */
export class RunEnds {
  readonly #at: RunEndsOptions;
  readonly #whenOver = new Map<string, (() => void)[]>();

  constructor(options: RunEndsOptions) {
    this.#at = options;
  }

  /** A change came true. */
  came(run: Run, change: Change): void {
    const tell = this.#at.onDone;
    const done = tell === undefined ? null : doneMembership(run.scope, change);
    if (done === null) return;
    try {
      tell?.(done);
    } catch (error) {
      this.#at.report(error);
    }
  }

  /** All items of the run have ended. */
  over(run: Run): void {
    run.ownPause = null;
    run.pausedFor = null;
    if (run.state !== 'cancelled') run.setState('finished');
    this.#at.store.describe(run, { endedAt: this.#at.clock.now() });
    this.#at.claims.letGo(run);
    this.#at.snapshots.changed(run.id);
    try {
      this.#at.onSettled?.(settledOf(run));
    } catch (error) {
      this.#at.report(error);
    }
    for (const resolve of this.#whenOver.get(run.id) ?? []) resolve();
    this.#whenOver.delete(run.id);
  }

  /** Resolves once the run is over. */
  overOf(run: Run): Promise<void> {
    if (run.open === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenOver.set(run.id, [...(this.#whenOver.get(run.id) ?? []), resolve]);
    });
  }
}
