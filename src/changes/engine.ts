import type { Scope } from '../api/scope.ts';
import type { Change } from './change.ts';
import { Dispatcher } from './dispatcher.ts';
import type { EngineOptions } from './engine-options.ts';
import { Gates } from './gates.ts';
import type { History } from './history.ts';
import type { Intent } from './intent.ts';
import { type Journal, RunRefused } from './journal.ts';
import { LaterRuns } from './later-runs.ts';
import type { Result } from './operation.ts';
import type { Overlay } from './overlay.ts';
import type { PendingMemberships, Read } from './pending-memberships.ts';
import type { Plan } from './plan.ts';
import { isInterrupted, Run } from './run.ts';
import { type Resumable, RunRecovery } from './run-recovery.ts';
import {
  type ItemFilter,
  type ItemSnapshot,
  itemsOf,
  type Made,
  madeBy,
  type RunSnapshot,
} from './run-snapshot.ts';
import { RunSnapshots } from './run-snapshots.ts';
import { RunStore } from './run-store.ts';
import { doneMembership, type Settled, settledOf } from './settled.ts';
import { codeOf } from './status.ts';
import { type Begin, TakeBack, type TakenBack } from './take-back.ts';
import { TargetLocks } from './target-locks.ts';
import { TimeSlicer } from './time-slicer.ts';
import { type Clock, defaultWaits, systemClock, type Waits } from './timing.ts';
import { WholeRuns } from './whole-runs.ts';

/** What came of asking for an interrupted run: it is this tab's now, another tab's, or known to nobody. */
export type Claimed = 'ours' | 'elsewhere' | 'gone';

/** What came of trying again what failed: so many items are, or the run is not this tab's to try. */
export type Retried = { type: 'retried'; count: number } | { type: 'elsewhere' | 'gone' };

/** What nobody else hears of is told as any failure of the page. */
function asUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** Carries change sets out, whatever gesture they come from: the one door to all of it. */
export class Engine {
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #waits: Waits;
  readonly #onSettled: (settled: Settled) => void;
  readonly #report: (error: unknown) => void;
  readonly #locks: TargetLocks;
  readonly #store: RunStore;
  readonly #snapshots: RunSnapshots;
  readonly #recovery: RunRecovery;
  readonly #gates = new Gates();
  readonly #dispatcher: Dispatcher;
  readonly #whenOver = new Map<string, (() => void)[]>();
  readonly #takeBack: TakeBack;
  readonly #wholes: WholeRuns;

  constructor({ transport, journal, network, workers, ...options }: EngineOptions) {
    const { clock = systemClock, random = Math.random, waits, perTurn = 1_000 } = options;
    this.#journal = journal;
    this.#clock = clock;
    this.#waits = { ...defaultWaits, ...waits };
    this.#onSettled = options.onSettled ?? (() => undefined);
    this.#report = options.report ?? asUncaught;
    this.#locks = new TargetLocks(journal);
    this.#store = new RunStore({
      journal,
      locks: this.#locks,
      slicer: new TimeSlicer(perTurn, clock.turn, () => this.#dispatcher.pump()),
      changed: (run) => this.#snapshots.changed(run.id),
      over: (run) => this.#over(run),
      came: (run, change) => this.#came(run, change, options.onDone),
    });
    this.#snapshots = new RunSnapshots(this.#store);
    this.#recovery = new RunRecovery(journal, this.#store, this.#snapshots);
    this.#dispatcher = new Dispatcher(
      {
        transport,
        journal,
        store: this.#store,
        gates: this.#gates,
        clock,
        random,
        waits: this.#waits,
        report: this.#report,
        refresh: () => this.#refresh(),
        locks: this.#locks,
        later: new LaterRuns(journal, this.#store, (runId) => this.#recovery.isOurs(runId)),
      },
      workers,
    );
    this.#takeBack = new TakeBack({
      transport,
      store: this.#store,
      recovery: this.#recovery,
      clock,
      timeout: this.#waits.answer,
      end: (run) => this.#end(run),
      overOf: (run) => this.#overOf(run),
      begin: (begin) => this.#begin(begin),
    });
    this.#wholes = new WholeRuns({
      store: this.#store,
      takeBack: this.#takeBack,
      overOf: (run) => this.#overOf(run),
      report: this.#report,
    });
    network?.subscribe(() => {
      this.#gates.online = network.isOnline();
      this.#refresh();
    });
    this.#gates.online = network?.isOnline() ?? true;
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
    return this.#begin({ id, scope, plan, intent, undoOf: null });
  }

  #begin({ id, scope, plan: { changes, alreadySo }, intent, undoOf }: Begin): string {
    const { volatile } = this.#journal;
    if (volatile !== null && changes.length > 1) throw new RunRefused(volatile);
    const run = new Run({
      header: {
        id,
        scope,
        intent,
        startedAt: this.#clock.now(),
        sequence: this.#store.nextPlace,
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
    run.begun = this.#recovery.keep(run);
    run.begun.catch((error: unknown) => this.#refuse(run, error));
    this.#store.enter(run);
    this.#refresh();
    return run.id;
  }

  /** The journal did not take the run: several changes are not sent, a single one is. */
  #refuse(run: Run, error: unknown): void {
    run.refused = error instanceof Error ? error.message : String(error);
    this.#store.cancel(run, 'journal');
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
    if (run !== undefined) await this.#overOf(run);
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

  /** The password was seen: it goes for good. Whose it was stays known, since undo needs it. */
  forgetPassword(runId: string, index: number): void {
    const results = this.#store.runs.get(runId)?.results;
    const result = results?.get(index);
    if (result?.user === undefined) return;
    results?.set(index, { ...result, user: { ...result.user, password: null } });
    this.#snapshots.changed(runId);
  }

  setWorkers(workers: number): void {
    this.#dispatcher.workers = workers;
    this.#dispatcher.pump();
  }

  pause(runId: string): void {
    const run = this.#store.runs.get(runId);
    if (run === undefined || run.open === 0) return;
    run.ownPause = { reason: 'person', resumesAt: null };
    this.#refresh();
  }

  /**
   * Goes on: ends the run's own pause, and tries whether the API lets its environment go on. Whoever
   * was asked about what somebody else has changed agrees to it.
   */
  resume(runId: string): void {
    const run = this.#store.runs.get(runId);
    if (run === undefined || isInterrupted(run)) return;
    const { found } = run.ownPause ?? {};
    if (found !== undefined && run.surprised !== null) run.accepted.set(run.surprised, found);
    run.surprised = null;
    run.ownPause = null;
    this.resumeAll(run.scope.environment);
  }

  /** There are new credentials, say: every run that waits for its environment goes on. */
  resumeAll(environment: string): void {
    this.#gates.open(environment);
    this.#refresh();
  }

  /** What waits is not sent any more; what is under way is seen to its end. */
  cancel(runId: string): void {
    const run = this.#store.runs.get(runId);
    if (run !== undefined && run.open > 0) this.#end(run);
  }

  /** Cancels a run that is under way or was interrupted; leaves one alone that is over. */
  #end(run: Run): void {
    const wasInterrupted = isInterrupted(run);
    if (!wasInterrupted && (run.open === 0 || run.state === 'cancelled')) return;
    run.setState('cancelled');
    this.#store.describe(run, { cancelled: true });
    if (wasInterrupted) this.#recovery.reenter(run);
    else this.#store.cancel(run, 'cancelled');
    run.ownPause = null;
    this.#refresh();
  }

  /**
   * Sends again what failed, what nobody knows, and what waited for those; nothing of a run that was
   * taken back, or done again, since.
   */
  async retryFailed(runId: string): Promise<Retried> {
    const taken = await this.#recovery.take(runId);
    if (taken.type !== 'ours') return taken;
    const { run } = taken;
    if (isInterrupted(run)) this.#recovery.reenter(run);
    const wasCancelled = run.state === 'cancelled';
    await this.#store.settled();
    // Whoever cancelled it since, or takes it back, wants the opposite.
    const isWanted = (wasCancelled || run.state !== 'cancelled') && !this.#takeBack.isTaking(run);
    const isLast = this.#store.chainOf(run)?.last === run;
    const indexes = isWanted && isLast ? this.#store.retryable(run) : [];
    if (indexes.length > 0) {
      this.#store.describe(run, { endedAt: null, cancelled: false });
      if (run.state !== 'paused') run.setState('running');
      run.begun = this.#recovery.keepRetry(run, indexes);
      this.#store.retry(run, indexes);
    } else this.#recovery.letGo(run);
    this.#refresh();
    return { type: 'retried', count: indexes.length };
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
  async continueRun(runId: string): Promise<Claimed> {
    const taken = await this.#recovery.take(runId);
    if (taken.type !== 'ours') return taken.type;
    const { run } = taken;
    if (run.open === 0 && !isInterrupted(run)) {
      this.#recovery.letGo(run);
      return 'gone';
    }
    if (isInterrupted(run)) this.#recovery.reenter(run);
    this.#refresh();
    return 'ours';
  }

  /** Ends such a run: what waits is not sent any more, what nobody knows is settled. */
  async leave(runId: string): Promise<Claimed> {
    const taken = await this.#recovery.take(runId);
    if (taken.type === 'ours') {
      this.#end(taken.run);
      this.#recovery.letGo(taken.run);
    }
    return taken.type;
  }

  /** Cancels every run, and forgets them all, here and in the journal. */
  async forget(): Promise<void> {
    for (const run of this.#store.active) this.cancel(run.id);
    await this.#store.settled();
    await this.#recovery.forget();
  }

  /** Brings the state of every open run up to date, and sends what may be sent. */
  #refresh(): void {
    for (const run of this.#store.active) {
      const pause = run.ownPause ?? this.#gates.pauseOf(run.scope.environment);
      const state = pause === null ? 'running' : 'paused';
      if (pause === run.pausedFor && (run.state === state || run.state === 'cancelled')) continue;
      run.pausedFor = pause;
      if (pause !== null) this.#locks.letGoOf(run);
      if (run.state !== 'cancelled') run.setState(state);
      this.#snapshots.changed(run.id);
    }
    this.#dispatcher.pump();
  }

  #came(run: Run, change: Change, tell: EngineOptions['onDone']): void {
    const done = tell === undefined ? null : doneMembership(run.scope, change);
    if (done === null) return;
    try {
      tell?.(done);
    } catch (error) {
      this.#report(error);
    }
  }

  #over(run: Run): void {
    run.ownPause = null;
    run.pausedFor = null;
    if (run.state !== 'cancelled') run.setState('finished');
    this.#store.describe(run, { endedAt: this.#clock.now() });
    this.#recovery.letGo(run);
    this.#snapshots.changed(run.id);
    try {
      this.#onSettled(settledOf(run));
    } catch (error) {
      this.#report(error);
    }
    for (const resolve of this.#whenOver.get(run.id) ?? []) resolve();
    this.#whenOver.delete(run.id);
  }

  /** Resolves once the run is over. */
  #overOf(run: Run): Promise<void> {
    if (run.open === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenOver.set(run.id, [...(this.#whenOver.get(run.id) ?? []), resolve]);
    });
  }
}

export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
