import type { Run } from './run.ts';
import type { RunSnapshot } from './run-snapshot.ts';

function snapshotOf(run: Run): RunSnapshot {
  const { id, scope, intent, total, alreadySo, startedAt, endedAt, undoOf } = run.header;
  const { state, pausedFor, open, refused } = run;
  return {
    id,
    scope,
    intent,
    state,
    pausedFor,
    total,
    counts: { ...run.counts },
    open,
    alreadySo,
    startedAt,
    endedAt,
    undoOf,
    hasInverse: run.hasInverse,
    refused,
  };
}

/**
 * Tells listeners that something changed: once per turn of the event loop, however much it was. What
 * it gives keeps its identity until then, as `useSyncExternalStore` wants it.
 */
export class RunSnapshots {
  readonly #source: ReadonlyMap<string, Run>;
  readonly #listeners = new Set<() => void>();
  readonly #snapshots = new Map<string, RunSnapshot>();
  #runs: readonly RunSnapshot[] | null = null;
  #announced = false;

  constructor(source: ReadonlyMap<string, Run>) {
    this.#source = source;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(runId: string): void {
    this.#snapshots.delete(runId);
    this.announce();
  }

  /** Some runs are not there any more. */
  forgot(): void {
    this.#snapshots.clear();
    this.announce();
  }

  /** Tells the listeners, soon, that something changed. */
  announce(): void {
    this.#runs = null;
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      for (const listener of this.#listeners) listener();
    });
  }

  run(runId: string): RunSnapshot | null {
    const run = this.#source.get(runId);
    if (run === undefined) return null;
    const snapshot = this.#snapshots.get(runId) ?? snapshotOf(run);
    this.#snapshots.set(runId, snapshot);
    return snapshot;
  }

  /** Newest first. */
  runs(): readonly RunSnapshot[] {
    this.#runs ??= [...this.#source.keys()]
      .toReversed()
      .map((id) => this.run(id))
      .filter((run) => run !== null);
    return this.#runs;
  }
}
