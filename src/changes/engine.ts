import type { Scope } from '../api/scope.ts';
import { Book } from './book.ts';
import type { Change } from './change.ts';
import { Dispatcher } from './dispatcher.ts';
import type { EngineOptions } from './engine-options.ts';
import { Gates } from './gates.ts';
import { type History, historyOf, standingOf } from './history.ts';
import type { Intent } from './intent.ts';
import { inverseOfRun, intentOfUndo } from './inverse-run.ts';
import { RunRefused } from './journal.ts';
import { isLeft, Leftovers, type Resumable } from './leftovers.ts';
import type { Result } from './operation.ts';
import type { Overlay } from './overlay.ts';
import type { Plan } from './plan.ts';
import { Run } from './run.ts';
import { type ItemFilter, type ItemSnapshot, itemsOf, type RunSnapshot } from './run-snapshot.ts';
import { settledOf } from './settled.ts';
import { codeOf } from './status.ts';
import { Teller } from './teller.ts';
import { defaultWaits, systemClock } from './timing.ts';
import { Turns } from './turns.ts';

/**
 * What came of taking a run back: a run of its own; it was cancelled before anything was done; there
 * was nothing to take back; or another tab has it.
 */
export type TakenBack =
  | { type: 'run'; id: string }
  | { type: 'cancelled' | 'nothing' | 'elsewhere' };

const sameScope = (one: Scope, other: Scope) =>
  one.environment === other.environment && one.customerId === other.customerId;

/** Carries change sets out, whatever gesture they come from. */
export class Engine {
  readonly #options: Required<
    Pick<EngineOptions, 'operations' | 'journal' | 'onSettled' | 'clock' | 'random'>
  >;
  readonly #gates = new Gates();
  readonly #book: Book;
  readonly #dispatcher: Dispatcher;
  readonly #teller: Teller;
  readonly #leftovers: Leftovers;
  readonly #whenOver = new Map<string, (() => void)[]>();

  constructor({ network, workers, waits, perTurn = 1_000, ...options }: EngineOptions) {
    const { operations, journal, onSettled = () => undefined } = options;
    const { clock = systemClock, random = Math.random } = options;
    this.#options = { operations, journal, onSettled, clock, random };
    this.#book = new Book({
      journal,
      turns: new Turns(perTurn, clock.turn, () => this.#dispatcher.pump()),
      changed: (run) => this.#teller.changed(run.id),
      over: (run) => this.#over(run),
    });
    this.#teller = new Teller(this.#book.runs);
    this.#leftovers = new Leftovers(journal, this.#book, this.#teller);
    this.#dispatcher = new Dispatcher(
      {
        operations,
        journal,
        book: this.#book,
        gates: this.#gates,
        clock,
        random,
        waits: { ...defaultWaits, ...waits },
        refresh: () => this.#refresh(),
      },
      workers,
    );
    network?.subscribe(() => this.#setOnline(network.isOnline()));
    this.#gates.online = network?.isOnline() ?? true;
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
    return this.#begin(id, scope, plan, intent, null);
  }

  #begin(
    id: string,
    scope: Scope,
    { changes, alreadySo }: Plan,
    intent: Intent,
    undoOf: string | null,
  ): string {
    const { journal, clock } = this.#options;
    if (journal.volatile !== null && changes.length > 1) throw new RunRefused(journal.volatile);
    const run = new Run({
      header: {
        id,
        scope,
        intent,
        startedAt: clock.now(),
        total: changes.length,
        alreadySo: alreadySo.length,
        undoOf,
        created: {},
        endedAt: null,
        cancelled: false,
      },
      changes,
      codes: new Uint8Array(changes.length).fill(codeOf({ state: 'waiting' })),
    });
    run.begun = this.#leftovers.keep(run);
    run.begun.catch((error: unknown) => this.#refuse(run, error));
    this.#book.enter(run);
    this.#refresh();
    return run.id;
  }

  /** Calls `listener` whenever anything changed; gives how to stop that. */
  subscribe = (listener: () => void): (() => void) => this.#teller.subscribe(listener);

  /** All runs of this session and of the journal, newest first. */
  runs = (): readonly RunSnapshot[] => this.#teller.runs();

  run(runId: string): RunSnapshot | null {
    return this.#teller.run(runId);
  }

  items(runId: string, filter: ItemFilter = {}): readonly ItemSnapshot[] {
    const run = this.#book.runs.get(runId);
    return run === undefined ? [] : itemsOf(run, filter);
  }

  /** What lies over the reads of the scope: the same value until that changes. */
  overlay(scope: Scope): Overlay {
    return this.#book.layers(scope).overlay();
  }

  /** Which run undo and redo would take back now. */
  history(scope: Scope): History {
    return historyOf(this.#runsOf(scope));
  }

  /** Whether leaving the page now would interrupt a run. */
  isBusy(): boolean {
    return this.#book.active.size > 0;
  }

  /** What a done item brought that is kept nowhere else, e.g. a password: given once. */
  takeResult(runId: string, index: number): Result | null {
    const results = this.#book.runs.get(runId)?.results;
    const result = results?.get(index) ?? null;
    results?.delete(index);
    return result;
  }

  setWorkers(workers: number): void {
    this.#dispatcher.workers = workers;
    this.#dispatcher.pump();
  }

  pause(runId: string): void {
    const run = this.#book.runs.get(runId);
    if (run === undefined || run.open === 0) return;
    run.ownPause = { reason: 'person', resumesAt: null };
    this.#refresh();
  }

  /** Goes on: ends the run's own pause, and tries whether the API lets its environment go on. */
  resume(runId: string): void {
    const run = this.#book.runs.get(runId);
    if (run === undefined || isLeft(run)) return;
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
    const run = this.#book.runs.get(runId);
    if (run !== undefined && run.open > 0) this.#end(run);
  }

  /** Cancels a run that is under way or was left; leaves one alone that is over. */
  #end(run: Run): void {
    const wasLeft = isLeft(run);
    if ((run.open === 0 && !wasLeft) || (run.state === 'cancelled' && !wasLeft)) return;
    run.setState('cancelled');
    run.header = { ...run.header, cancelled: true };
    this.#options.journal.head(run.header);
    if (wasLeft) this.#leftovers.reenter(run);
    else this.#book.cancel(run, 'cancelled');
    run.ownPause = null;
    this.#refresh();
  }

  /**
   * Sends again what failed, what nobody knows, and what waited for those. Gives how many items that
   * are; 0 where another tab has the run.
   */
  async retryFailed(runId: string): Promise<number> {
    const run = await this.#leftovers.take(runId);
    if (run === null) return 0;
    if (isLeft(run)) this.#leftovers.reenter(run);
    await this.#book.settled();
    const indexes = this.#book.retryable(run);
    if (indexes.length > 0) {
      run.header = { ...run.header, endedAt: null, cancelled: false };
      if (run.state !== 'paused') run.setState('running');
      this.#options.journal.head(run.header);
      this.#book.retry(run, indexes);
    }
    this.#refresh();
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
    const run = this.#book.runs.get(runId);
    if (run === undefined) return [];
    const { last } = standingOf(this.#runsOf(run.scope), run);
    return inverseOfRun(this.#options.operations, this.#book, last);
  }

  async #takeBack(runId: string, undone: boolean): Promise<TakenBack> {
    // Another tab may have taken it back already.
    await this.#leftovers.refresh();
    const run = this.#book.runs.get(runId);
    const standing = run && standingOf(this.#runsOf(run.scope), run);
    if (standing?.undone !== undone) return { type: 'nothing' };
    const last = await this.#leftovers.take(standing.last.id);
    if (last === null) return { type: 'elsewhere' };
    const isUnderWay = last.open > 0 || isLeft(last);
    this.#end(last);
    await this.#overOf(last);
    // Whoever asked twice while the run came to its end gets one undo.
    if (standingOf(this.#runsOf(last.scope), last).last !== last) return { type: 'nothing' };
    const changes = inverseOfRun(this.#options.operations, this.#book, last);
    if (changes.length === 0) return { type: isUnderWay ? 'cancelled' : 'nothing' };
    const plan = { changes, alreadySo: [] };
    const id = crypto.randomUUID();
    this.#begin(id, last.scope, plan, intentOfUndo(last.header.intent), last.id);
    return { type: 'run', id };
  }

  /** Reads what the journal kept from before, once, when the page starts. */
  restore(): Promise<void> {
    return this.#leftovers.restore();
  }

  /** The runs that a crash or a closed tab left unfinished, and that no other tab carries on. */
  resumable(): Promise<readonly Resumable[]> {
    return this.#leftovers.resumable();
  }

  /** Goes on with such a run; false where another tab has it, or has ended it. */
  async continueRun(runId: string): Promise<boolean> {
    const run = await this.#leftovers.take(runId);
    if (run === null || (run.open === 0 && !isLeft(run))) return false;
    if (isLeft(run)) this.#leftovers.reenter(run);
    this.#refresh();
    return true;
  }

  /**
   * Ends such a run: what waits is not sent any more, what nobody knows is settled. False where
   * another tab has it.
   */
  async leave(runId: string): Promise<boolean> {
    const run = await this.#leftovers.take(runId);
    if (run === null) return false;
    this.#end(run);
    return true;
  }

  /** Cancels every run, and forgets them all, here and in the journal. */
  async forget(): Promise<void> {
    for (const run of this.#book.active) this.cancel(run.id);
    await this.#book.settled();
    await this.#leftovers.forget();
  }

  #runsOf(scope: Scope): Run[] {
    return [...this.#book.runs.values()].filter((run) => sameScope(run.scope, scope));
  }

  #setOnline(online: boolean): void {
    this.#gates.online = online;
    this.#refresh();
  }

  /** Brings the state of every open run up to date, and sends what may be sent. */
  #refresh(): void {
    for (const run of this.#book.active) {
      const pause = run.ownPause ?? this.#gates.pauseOf(run.scope.environment);
      const state = pause === null ? 'running' : 'paused';
      if (pause === run.pausedFor && (run.state === state || run.state === 'cancelled')) continue;
      run.pausedFor = pause;
      if (run.state !== 'cancelled') run.setState(state);
      this.#teller.changed(run.id);
    }
    this.#dispatcher.pump();
  }

  #over(run: Run): void {
    run.ownPause = null;
    run.pausedFor = null;
    if (run.state !== 'cancelled') run.setState('finished');
    run.header = { ...run.header, endedAt: this.#options.clock.now() };
    this.#options.journal.head(run.header);
    this.#leftovers.letGo(run);
    this.#teller.changed(run.id);
    this.#options.onSettled(settledOf(run));
    for (const resolve of this.#whenOver.get(run.id) ?? []) resolve();
    this.#whenOver.delete(run.id);
  }

  #overOf(run: Run): Promise<void> {
    if (run.open === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenOver.set(run.id, [...(this.#whenOver.get(run.id) ?? []), resolve]);
    });
  }

  /** The journal did not take the run: several changes are not sent, a single one is. */
  #refuse(run: Run, error: unknown): void {
    run.refused = error instanceof Error ? error.message : String(error);
    this.#book.cancel(run, 'journal');
  }
}

export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
