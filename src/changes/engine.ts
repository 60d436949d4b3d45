import type { Scope } from '../api/scope.ts';
import type { Change } from './change.ts';
import type { Dispatcher } from './run/dispatcher.ts';
import type { EngineOptions } from './engine-options.ts';
import { assemble } from './engine-parts.ts';
import type { History } from './undo/history.ts';
import type { Intent } from './plan/intent.ts';
import type { Result } from './operation.ts';
import type { Overlay } from './pending/overlay.ts';
import type { PendingMemberships, Read } from './pending/pending-memberships.ts';
import type { Plan } from './plan/plan.ts';
import type { Claimed, Retried, RunControl } from './run/run-control.ts';
import type { RunEnds } from './run/run-ends.ts';
import type { Resumable, RunRecovery } from './journal/run-recovery.ts';
import {
  type ItemFilter,
  type ItemSnapshot,
  itemsOf,
  type Made,
  madeBy,
  type RunSnapshot,
} from './run/run-snapshot.ts';
import type { RunSnapshots } from './run/run-snapshots.ts';
import type { RunSteps } from './run/run-steps.ts';
import type { RunStore } from './run/run-store.ts';
import type { TakeBack, TakenBack } from './undo/take-back.ts';
import type { WholeRuns } from './undo/whole-runs.ts';

/** Carries change sets out, whatever gesture they come from: the one door to all of it. */
export class Engine {
  readonly #store: RunStore;
  readonly #steps: RunSteps;
  readonly #snapshots: RunSnapshots;
  readonly #recovery: RunRecovery;
  readonly #control: RunControl;
  readonly #dispatcher: Dispatcher;
  readonly #ends: RunEnds;
  readonly #takeBack: TakeBack;
  readonly #wholes: WholeRuns;

  constructor(options: EngineOptions) {
    const parts = assemble(options);
    this.#store = parts.store;
    this.#steps = parts.steps;
    this.#snapshots = parts.snapshots;
    this.#recovery = parts.recovery;
    this.#control = parts.control;
    this.#dispatcher = parts.dispatcher;
    this.#ends = parts.ends;
    this.#takeBack = parts.takeBack;
    this.#wholes = parts.wholes;
  }

  /**
   * Starts a run and gives its id, new or the given one. A plan tells besides what was so already;
   * changes may come alone.
   * @throws RunRefused where it is more than one change and nothing can be journaled
   */
  start(
    scope: Scope,
    wished: Plan | readonly Change[],
    intent: Intent,
    id: string = crypto.randomUUID(),
  ): string {
    const plan = 'changes' in wished ? wished : { changes: wished, alreadySo: [] };
    return this.#control.begin({ id, scope, plan, intent, undoOf: null, place: null });
  }

  /** Calls `listener` whenever anything changed; gives how to stop that. */
  subscribe = (listener: () => void): (() => void) => this.#snapshots.subscribe(listener);

  /** All runs of this session and of the journal, newest first. */
  runs = (): readonly RunSnapshot[] => this.#snapshots.runs();

  run(runId: string): RunSnapshot | null {
    return this.#snapshots.run(runId);
  }

  items(runId: string, filter: ItemFilter = {}): readonly ItemSnapshot[] {
    const run = this.#store.runs.get(runId);
    return run === undefined ? [] : itemsOf(run, filter);
  }

  /** What the run has made so far, as far as this tab knows it. */
  madeBy(runId: string): Made {
    return madeBy(this.#store.runs.get(runId) ?? { created: new Map() });
  }

  /** What lies over the reads of the scope: the same value until that changes. */
  overlay(scope: Scope): Overlay {
    return this.#store.layers(scope).overlay();
  }

  /** Which memberships of the scope are not, or may not be, as the reads say. */
  pendingOf(scope: Scope): PendingMemberships {
    return this.#store.layers(scope).memberships;
  }

  /** A read has arrived and is what the screens show: what it tells does not lie over it any more. */
  wasRead(scope: Scope, read: Read): void {
    this.#store.layers(scope).wasRead(read);
    this.#snapshots.announce();
  }

  /** Which run undo and redo would take back now, as far as this tab knows. */
  history(scope: Scope): History {
    return this.#takeBack.history(scope);
  }

  /** Whether leaving the page now would interrupt a run. */
  isBusy(): boolean {
    return this.#store.active.size > 0;
  }

  /** Resolves once the run is over; null where there is none, or where it was forgotten meanwhile. */
  async whenOver(runId: string): Promise<RunSnapshot | null> {
    const run = this.#store.runs.get(runId);
    if (run !== undefined) await this.#ends.overOf(run);
    return this.run(runId);
  }

  /**
   * Somebody else tells of the run from now on, such as the form that began it: it is marked as
   * `reported`. Gives how to end that.
   */
  report(runId: string): () => void {
    return this.#snapshots.report(runId);
  }

  /** What a done item brought that is kept nowhere else, e.g. a password; null where nothing. */
  resultOf(runId: string, index: number): Result | null {
    return this.#store.runs.get(runId)?.results.get(index) ?? null;
  }

  /** The password was seen, or that it is lost: it goes for good. Whose it was stays known, since undo needs it. */
  forgetPassword(runId: string, index: number): void {
    const results = this.#store.runs.get(runId)?.results;
    const result = results?.get(index);
    if (result?.user === undefined) return;
    results?.set(index, { ...result, user: { id: result.user.id, password: null } });
    this.#snapshots.changed(runId);
  }

  setWorkers(workers: number): void {
    this.#dispatcher.workers = workers;
    this.#dispatcher.pump();
  }

  pause(runId: string): void {
    this.#control.pause(runId);
  }

  /**
   * Goes on: ends the run's own pause, and tries whether the API lets its environment go on. Whoever
   * was asked about what somebody else has changed agrees to it.
   */
  resume(runId: string): void {
    this.#control.resume(runId);
  }

  /** There are new credentials, say: every run that waits for its environment goes on. */
  resumeAll(environment: string): void {
    this.#control.resumeAll(environment);
  }

  /** What waits is not sent any more; what is under way is seen to its end. */
  cancel(runId: string): void {
    this.#control.cancel(runId);
  }

  /**
   * Sends again what failed, what nobody knows, and what waited for those; nothing of a run that was
   * taken back, or done again, since.
   */
  retryFailed(runId: string): Promise<Retried> {
    return this.#control.retryFailed(runId);
  }

  /** Takes back the last change of this browser that stands, whichever tab made it. @throws RunRefused */
  undoLast(scope: Scope): Promise<TakenBack> {
    return this.#wholes.last(scope, 'undo');
  }

  /** Does again what was taken back last. @throws RunRefused */
  redoLast(scope: Scope): Promise<TakenBack> {
    return this.#wholes.last(scope, 'redo');
  }

  /**
   * Takes back what of the run stands, as a run of its own. A run under way, or one that was
   * interrupted, is cancelled first.
   * @throws RunRefused
   */
  undo(runId: string): Promise<TakenBack> {
    return this.#wholes.run(runId, 'undo');
  }

  /** Does again what was taken back. @throws RunRefused */
  redo(runId: string): Promise<TakenBack> {
    return this.#wholes.run(runId, 'redo');
  }

  /** Reads what the journal kept from before, once, when the page starts. */
  restore(): Promise<void> {
    return this.#recovery.restore();
  }

  /** The runs that a crash or a closed tab left unfinished, and that no other tab carries on. */
  resumable(): Promise<readonly Resumable[]> {
    return this.#recovery.resumable();
  }

  /** Goes on with such a run. */
  continueRun(runId: string): Promise<Claimed> {
    return this.#control.continueRun(runId);
  }

  /** Ends such a run: what waits is not sent any more, what nobody knows is settled. */
  leave(runId: string): Promise<Claimed> {
    return this.#control.leave(runId);
  }

  /** Cancels every run, and forgets them all, here and in the journal. */
  async forget(): Promise<void> {
    for (const run of this.#store.active) this.cancel(run.id);
    await this.#steps.settled();
    await this.#recovery.forget();
  }
}

export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
