import type { DeletionWaits } from './deletion-waits.ts';
import type { Gates } from './gates.ts';
import type { Journal } from '../journal/journal.ts';
import { RunRefused } from '../journal/run-refused.ts';
import { isInterrupted, Run } from './run.ts';
import type { RunPlaces } from '../journal/run-places.ts';
import type { RunRecovery } from '../journal/run-recovery.ts';
import type { RunSnapshots } from './run-snapshots.ts';
import type { RunSteps } from './run-steps.ts';
import type { RunStore } from './run-store.ts';
import { codeOf } from './status.ts';
import type { Begin } from '../undo/take-back.ts';
import type { TargetLocks } from './target-locks.ts';
import type { Clock } from './timing.ts';

/** What came of asking for an interrupted run: it is this tab's now, another tab's, or known to nobody. */
export type Claimed = 'ours' | 'elsewhere' | 'gone';

/** What came of trying again what failed: so many items are, or the run is not this tab's to try. */
export type Retried = { type: 'retried'; count: number } | { type: 'elsewhere' | 'gone' };

interface RunControlOptions {
  store: RunStore;
  steps: RunSteps;
  snapshots: RunSnapshots;
  recovery: RunRecovery;
  places: RunPlaces;
  journal: Journal;
  gates: Gates;
  locks: TargetLocks;
  deletions: DeletionWaits;
  clock: Clock;
  /** Sends what may be sent. */
  pump: () => void;
  /** Whether somebody takes the run back, or does it again, just now. */
  isTaking: (run: Run) => boolean;
}

/** Whether a run goes on: what a person says to it, and what its environment lets it do. */
export class RunControl {
  readonly #at: RunControlOptions;

  constructor(options: RunControlOptions) {
    this.#at = options;
  }

  /** @throws RunRefused where it is more than one change and nothing can be journaled */
  begin({ id, scope, plan: { changes, alreadySo }, intent, undoOf, place }: Begin): string {
    const { volatile } = this.#at.journal;
    if (volatile !== null && changes.length > 1) throw new RunRefused(volatile);
    const run = new Run({
      header: {
        id,
        scope,
        intent,
        startedAt: this.#at.clock.now(),
        sequence: place ?? this.#at.store.nextPlace,
        total: changes.length,
        alreadySo: alreadySo.length,
        undoOf,
        endedAt: null,
        cancelled: false,
      },
      created: new Map(),
      changes,
      codes: new Uint8Array(changes.length).fill(codeOf({ state: 'waiting' })),
    });
    if (place !== null) run.wishedSince = this.#at.store.wishedSince(scope, place);
    run.begun = this.#at.places.keep(run, place !== null);
    run.begun.catch((error: unknown) => this.#refuse(run, error));
    this.#at.steps.enter(run);
    this.refresh();
    return run.id;
  }

  /** The journal did not take the run: several changes are not sent, a single one is. */
  #refuse(run: Run, error: unknown): void {
    run.refused = error instanceof Error ? error.message : String(error);
    this.#at.steps.cancel(run, 'journal');
  }

  pause(runId: string): void {
    const run = this.#at.store.runs.get(runId);
    if (run === undefined || run.open === 0) return;
    run.ownPause = { reason: 'person', resumesAt: null };
    this.refresh();
  }

  /**
   * Goes on: ends the run's own pause, and tries whether the API lets its environment go on. Whoever
   * was asked about what somebody else has changed agrees to it.
   */
  resume(runId: string): void {
    const run = this.#at.store.runs.get(runId);
    if (run === undefined || isInterrupted(run)) return;
    if (run.ownPause?.reason === 'surprise' && run.agree())
      run.begun = this.#at.places.keepAnew(run);
    run.ownPause = null;
    this.resumeAll(run.scope.environment);
  }

  /** There are new credentials, say: every run that waits for its environment goes on. */
  resumeAll(environment: string): void {
    this.#at.gates.open(environment);
    this.refresh();
  }

  /** What waits is not sent any more; what is under way is seen to its end. */
  cancel(runId: string): void {
    const run = this.#at.store.runs.get(runId);
    if (run !== undefined && run.open > 0) this.end(run);
  }

  /** Cancels a run that is under way or was interrupted; leaves one alone that is over. */
  end(run: Run): void {
    const wasInterrupted = isInterrupted(run);
    if (!wasInterrupted && (run.open === 0 || run.state === 'cancelled')) return;
    run.setState('cancelled');
    this.#at.store.describe(run, { cancelled: true });
    if (wasInterrupted) this.#at.steps.reenter(run);
    else this.#at.steps.cancel(run, 'cancelled');
    run.ownPause = null;
    this.refresh();
  }

  /**
   * Sends again what failed, what nobody knows, and what waited for those; nothing of a run that was
   * taken back, or done again, since.
   */
  async retryFailed(runId: string): Promise<Retried> {
    const taken = await this.#at.recovery.take(runId);
    if (taken.type !== 'ours') return taken;
    const { run } = taken;
    try {
      // Another tab may have taken it back since.
      await this.#at.recovery.refresh();
      if (isInterrupted(run)) this.#at.steps.reenter(run);
      const wasCancelled = run.state === 'cancelled';
      // Whoever waited for that as well may have begun to try it again.
      while (!this.#at.steps.isSettled) await this.#at.steps.settled();
      // Whoever cancelled it since, or takes it back, wants the opposite.
      const isWanted = (wasCancelled || run.state !== 'cancelled') && !this.#at.isTaking(run);
      const isLast = this.#at.store.chainOf(run)?.last === run;
      const indexes = isWanted && isLast ? this.#at.steps.retryable(run) : [];
      if (indexes.length > 0) {
        this.#at.store.describe(run, { endedAt: null, cancelled: false });
        if (run.state !== 'paused') run.setState('running');
        run.begun = this.#at.places.keepRetry(run, indexes);
        this.#at.steps.retry(run, indexes);
      }
      return { type: 'retried', count: indexes.length };
    } finally {
      this.#at.recovery.release(run);
      this.refresh();
    }
  }

  /** Goes on with such a run. */
  async continueRun(runId: string): Promise<Claimed> {
    const taken = await this.#at.recovery.take(runId);
    if (taken.type !== 'ours') return taken.type;
    const { run } = taken;
    const isOver = run.open === 0 && !isInterrupted(run);
    if (isInterrupted(run)) this.#at.steps.reenter(run);
    this.#at.recovery.release(run);
    this.refresh();
    return isOver ? 'gone' : 'ours';
  }

  /** Ends such a run: what waits is not sent any more, what nobody knows is settled. */
  async leave(runId: string): Promise<Claimed> {
    const taken = await this.#at.recovery.take(runId);
    if (taken.type === 'ours') {
      this.end(taken.run);
      this.#at.recovery.release(taken.run);
    }
    return taken.type;
  }

  /** Brings the state of every open run up to date, and sends what may be sent. */
  refresh(): void {
    for (const run of this.#at.store.active) {
      const pause = run.ownPause ?? this.#at.gates.pauseOf(run.scope.environment);
      const state = pause === null ? 'running' : 'paused';
      if (pause === run.pausedFor && (run.state === state || run.state === 'cancelled')) continue;
      run.pausedFor = pause;
      if (pause !== null) this.#at.locks.letGoOf(run);
      if (run.ownPause !== null) this.#at.deletions.letGoOf(run);
      if (run.state !== 'cancelled') run.setState(state);
      this.#at.snapshots.changed(run.id);
    }
    this.#at.pump();
  }
}
