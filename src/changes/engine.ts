import type { Scope } from '../api/scope.ts';
import { Carrier } from './carrier.ts';
import type { Change } from './change.ts';
import type { EngineOptions } from './engine-options.ts';
import { type History, historyOf, standingOf } from './history.ts';
import type { Intent } from './intent.ts';
import { inverseOfRun, intentOfUndo } from './inverse-run.ts';
import { isInterrupted, type Resumable } from './run-recovery.ts';
import type { Operations, Result } from './operation.ts';
import type { Overlay } from './overlay.ts';
import type { PendingMemberships, Read } from './pending-memberships.ts';
import type { Plan } from './plan.ts';
import type { Run } from './run.ts';
import { type ItemFilter, type ItemSnapshot, itemsOf, type RunSnapshot } from './run-snapshot.ts';

/**
 * What came of taking a run back: a run of its own; it was cancelled before anything was done; there
 * was nothing to take back; or another tab has it.
 */
export type TakenBack =
  | { type: 'run'; id: string }
  | { type: 'cancelled' | 'nothing' | 'elsewhere' };

/** Carries change sets out, whatever gesture they come from. */
export class Engine {
  readonly #operations: Operations;
  readonly #carrier: Carrier;

  constructor(options: EngineOptions) {
    this.#operations = options.operations;
    this.#carrier = new Carrier(options);
  }

  /**
   * Starts a run and gives its id, new or the given one. A plan tells besides what was so already; changes may come alone.
   * @throws RunRefused where it is more than one change and nothing can be journaled
   */
  start(
    scope: Scope,
    wished: Plan | readonly Change[],
    intent: Intent,
    id: string = crypto.randomUUID(),
  ): string {
    const plan = 'changes' in wished ? wished : { changes: wished, alreadySo: [] };
    return this.#carrier.begin({ id, scope, plan, intent, undoOf: null });
  }

  /** Calls `listener` whenever anything changed; gives how to stop that. */
  subscribe = (listener: () => void): (() => void) => this.#carrier.snapshots.subscribe(listener);

  /** All runs of this session and of the journal, newest first. */
  runs = (): readonly RunSnapshot[] => this.#carrier.snapshots.runs();

  run(runId: string): RunSnapshot | null {
    return this.#carrier.snapshots.run(runId);
  }

  items(runId: string, filter: ItemFilter = {}): readonly ItemSnapshot[] {
    const run = this.#carrier.store.runs.get(runId);
    return run === undefined ? [] : itemsOf(run, filter);
  }

  /** What lies over the reads of the scope: the same value until that changes. */
  overlay(scope: Scope): Overlay {
    return this.#carrier.store.layers(scope).overlay();
  }

  /** Which memberships of the scope are not, or may not be, as the reads say. */
  pendingOf(scope: Scope): PendingMemberships {
    return this.#carrier.store.layers(scope).memberships;
  }

  /** A read has arrived and is what the screens show: what it tells does not lie over it any more. */
  wasRead(scope: Scope, read: Read): void {
    this.#carrier.store.layers(scope).wasRead(read);
    this.#carrier.snapshots.announce();
  }

  /** Which run undo and redo would take back now. */
  history(scope: Scope): History {
    return historyOf(this.#carrier.runsOf(scope));
  }

  /** Whether leaving the page now would interrupt a run. */
  isBusy(): boolean {
    return this.#carrier.store.active.size > 0;
  }

  /** What a done item brought that is kept nowhere else, e.g. a password; null where nothing. */
  resultOf(runId: string, index: number): Result | null {
    return this.#carrier.store.runs.get(runId)?.results.get(index) ?? null;
  }

  /** The password was seen: it goes for good. Whose it was stays known, since undo needs it. */
  forgetPassword(runId: string, index: number): void {
    const results = this.#carrier.store.runs.get(runId)?.results;
    const result = results?.get(index);
    if (result?.user === undefined) return;
    results?.set(index, { ...result, user: { ...result.user, password: null } });
    this.#carrier.snapshots.changed(runId);
  }

  setWorkers(workers: number): void {
    this.#carrier.dispatcher.workers = workers;
    this.#carrier.dispatcher.pump();
  }

  pause(runId: string): void {
    const run = this.#carrier.store.runs.get(runId);
    if (run === undefined || run.open === 0) return;
    run.ownPause = { reason: 'person', resumesAt: null };
    this.#carrier.refresh();
  }

  /** Goes on: ends the run's own pause, and tries whether the API lets its environment go on. */
  resume(runId: string): void {
    const run = this.#carrier.store.runs.get(runId);
    if (run === undefined || isInterrupted(run)) return;
    run.ownPause = null;
    this.resumeAll(run.scope.environment);
  }

  /** There are new credentials, say: every run that waits for its environment goes on. */
  resumeAll(environment: string): void {
    this.#carrier.gates.open(environment);
    this.#carrier.refresh();
  }

  /** What waits is not sent any more; what is under way is seen to its end. */
  cancel(runId: string): void {
    const run = this.#carrier.store.runs.get(runId);
    if (run !== undefined && run.open > 0) this.#carrier.end(run);
  }

  /**
   * Sends again what failed, what nobody knows, and what waited for those. Gives how many items that
   * are; 0 where another tab has the run.
   */
  async retryFailed(runId: string): Promise<number> {
    const run = await this.#carrier.recovery.take(runId);
    if (run === null) return 0;
    if (isInterrupted(run)) this.#carrier.recovery.reenter(run);
    await this.#carrier.store.settled();
    const indexes = this.#carrier.store.retryable(run);
    if (indexes.length > 0) {
      this.#carrier.store.describe(run, { endedAt: null, cancelled: false });
      if (run.state !== 'paused') run.setState('running');
      this.#carrier.store.retry(run, indexes);
    }
    this.#carrier.refresh();
    return indexes.length;
  }

  /**
   * Takes back what was done, as a run of its own. A run under way, or one that was left, is cancelled
   * first.
   * @throws RunRefused
   */
  async undo(runId: string): Promise<TakenBack> {
    return this.#takeBack(runId, false);
  }

  /** Does again what was taken back. @throws RunRefused */
  async redo(runId: string): Promise<TakenBack> {
    return this.#takeBack(runId, true);
  }

  /** What undo, or redo where the run was taken back, would send if it were asked for now. */
  inverse(runId: string): readonly Change[] {
    const run = this.#carrier.store.runs.get(runId);
    if (run === undefined) return [];
    const { last } = standingOf(this.#carrier.runsOf(run.scope), run);
    return inverseOfRun(this.#operations, this.#carrier.store, last);
  }

  async #takeBack(runId: string, undone: boolean): Promise<TakenBack> {
    // Another tab may have taken it back already.
    await this.#carrier.recovery.refresh();
    const run = this.#carrier.store.runs.get(runId);
    const standing = run && standingOf(this.#carrier.runsOf(run.scope), run);
    if (standing?.undone !== undone) return { type: 'nothing' };
    const last = await this.#carrier.recovery.take(standing.last.id);
    if (last === null) return { type: 'elsewhere' };
    const isUnderWay = last.open > 0 || isInterrupted(last);
    this.#carrier.end(last);
    await this.#carrier.overOf(last);
    const changes = await this.#whole(
      inverseOfRun(this.#operations, this.#carrier.store, last),
      last,
    );
    // Whoever asked twice meanwhile gets one undo.
    if (standingOf(this.#carrier.runsOf(last.scope), last).last !== last)
      return { type: 'nothing' };
    if (changes.length === 0) return { type: isUnderWay ? 'cancelled' : 'nothing' };
    const plan = { changes, alreadySo: [] };
    const id = crypto.randomUUID();
    const intent = intentOfUndo(last.header.intent);
    this.#carrier.begin({ id, scope: last.scope, plan, intent, undoOf: last.id });
    return { type: 'run', id };
  }

  /**
   * A group that goes again takes all with it that came into it since, by whomever: redo has to bring
   * that back as well. Where it can not be read, redo brings back what this run knows of.
   */
  #whole(changes: readonly Change[], { scope }: Run): Promise<Change[]> {
    const operation = this.#operations['delete-group'];
    return Promise.all(
      changes.map(async (change) =>
        change.op === 'delete-group'
          ? operation.withMembers(change, scope).catch(() => change)
          : change,
      ),
    );
  }

  /** Reads what the journal kept from before, once, when the page starts. */
  restore(): Promise<void> {
    return this.#carrier.recovery.restore();
  }

  /** The runs that a crash or a closed tab left unfinished, and that no other tab carries on. */
  resumable(): Promise<readonly Resumable[]> {
    return this.#carrier.recovery.resumable();
  }

  /** Goes on with such a run; false where another tab has it, or has ended it. */
  async continueRun(runId: string): Promise<boolean> {
    const run = await this.#carrier.recovery.take(runId);
    if (run === null || (run.open === 0 && !isInterrupted(run))) return false;
    if (isInterrupted(run)) this.#carrier.recovery.reenter(run);
    this.#carrier.refresh();
    return true;
  }

  /**
   * Ends such a run: what waits is not sent any more, what nobody knows is settled. False where
   * another tab has it.
   */
  async leave(runId: string): Promise<boolean> {
    const run = await this.#carrier.recovery.take(runId);
    if (run === null) return false;
    this.#carrier.end(run);
    return true;
  }

  /** Cancels every run, and forgets them all, here and in the journal. */
  async forget(): Promise<void> {
    for (const run of this.#carrier.store.active) this.cancel(run.id);
    await this.#carrier.store.settled();
    await this.#carrier.recovery.forget();
  }
}

export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
