import { createStore } from '../../store.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run-store.ts';
import type { RunSnapshot } from './run-snapshot.ts';

function snapshotOf(run: Run, takenBack: boolean, reported: boolean): RunSnapshot {
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
    takenBack,
    reported,
    refused,
  };
}

/**
 * Tells listeners that something changed: once per turn of the event loop, however much it was. What
 * it gives keeps its identity until then, as `useSyncExternalStore` wants it.
 */
export class RunSnapshots {
  readonly #store: RunStore;
  /** The runs that somebody else tells of. */
  readonly #reported = new Set<string>();
  /** How often something was told. */
  readonly #told = createStore({ times: 0 });
  readonly #snapshots = new Map<string, RunSnapshot>();
  #runs: readonly RunSnapshot[] | null = null;
  #announced = false;

  constructor(store: RunStore) {
    this.#store = store;
  }

  /** Somebody else tells of the run from now on; gives how to end that. */
  report(runId: string): () => void {
    this.#reported.add(runId);
    this.changed(runId);
    return () => {
      if (this.#reported.delete(runId)) this.changed(runId);
    };
  }

  subscribe(listener: () => void): () => void {
    return this.#told.subscribe(listener);
  }

  /** The run has changed, and with it how what it takes back stands, or does again. */
  changed(runId: string): void {
    this.#runs = null;
    this.#snapshots.delete(runId);
    for (const { id } of this.#store.chains().get(runId)?.runs ?? []) this.#snapshots.delete(id);
    this.announce();
  }

  /** Some runs are not there any more. */
  forgot(): void {
    this.#runs = null;
    this.#snapshots.clear();
    this.announce();
  }

  /** Tells the listeners, soon, that something changed. */
  announce(): void {
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      this.#told.set({ times: this.#told.get().times + 1 });
    });
  }

  #isTakenBack(run: Run): boolean {
    const chain = this.#store.chainOf(run);
    if (chain === undefined || chain.runs.length === 1) return false;
    if (chain.directionOf(run) === 'do') return !chain.canUndo;
    const again = chain.lastOf('do');
    return (
      again !== undefined &&
      chain.runs.indexOf(again) > chain.runs.indexOf(run) &&
      (again.open > 0 || again.hasInverse)
    );
  }

  run(runId: string): RunSnapshot | null {
    const run = this.#store.runs.get(runId);
    if (run === undefined) return null;
    const snapshot =
      this.#snapshots.get(runId) ??
      snapshotOf(run, this.#isTakenBack(run), this.#reported.has(runId));
    this.#snapshots.set(runId, snapshot);
    return snapshot;
  }

  /** Newest first. */
  runs(): readonly RunSnapshot[] {
    this.#runs ??= [...this.#store.runs.keys()]
      .toReversed()
      .map((id) => this.run(id))
      .filter((run) => run !== null);
    return this.#runs;
  }
}
