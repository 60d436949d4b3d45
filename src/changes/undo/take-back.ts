import { isSameScope, type Scope, scopeName } from '../../api/scope.ts';
import type { Chain, Direction } from './chain.ts';
import { type Change, operationOf } from '../change.ts';
import { type History, historyOf } from './history.ts';
import { type Intent, intentOfUndo } from '../plan/intent.ts';
import type { Plan } from '../plan/plan.ts';
import { isInterrupted, type Run } from '../run/run.ts';
import type { RunPlaces } from '../journal/run-places.ts';
import type { RunRecovery } from '../journal/run-recovery.ts';
import type { RunStore } from '../run/run-store.ts';
import { someAtATime } from '../some-at-a-time.ts';
import { type Clock, inTime } from '../run/timing.ts';
import type { Transport } from '../transport.ts';

/**
 * What came of taking a run back: a run of its own, of that one; it was cancelled before anything was
 * done; there was nothing to take back; or another tab has it.
 */
export type TakenBack =
  | { type: 'run'; id: string; of: string }
  | { type: 'cancelled' | 'nothing' | 'elsewhere' };

/** What a run is begun with. */
export interface Begin {
  id: string;
  scope: Scope;
  plan: Plan;
  intent: Intent;
  /** The run that this one takes back. */
  undoOf: string | null;
  /** Its place in the order of all runs, where it was wished for before; null: that is now. */
  place: number | null;
}

/** When a run may be taken back: after something else, and only if nobody wants the opposite by then. */
interface TakingOrder {
  /** The place of the wish: what is wished for until it begins comes after it all the same. */
  place: Promise<number>;
  before: Promise<unknown>;
  isWanted: () => boolean;
}

interface TakeBackOptions {
  transport: Transport;
  store: RunStore;
  recovery: RunRecovery;
  places: RunPlaces;
  clock: Clock;
  /** Milliseconds for each request. */
  timeout: number;
  /** Cancels a run that is under way or was interrupted. */
  end: (run: Run) => void;
  /** Resolves once the run is over. */
  overOf: (run: Run) => Promise<void>;
  /** @throws RunRefused */
  begin: (begin: Begin) => string;
}

/** Takes back what stands of a chain of runs, and does it again; knows which of them is next. */
export class TakeBack {
  readonly #at: TakeBackOptions;
  /** What is being taken back, or done again, by the run that it is about: what came last counts. */
  readonly #taking = new Map<string, { direction: Direction }>();
  /**
   * By scope, what ends once all that was asked for so far has brought its groups back, or let them go:
   * what is taken back next may be in one of them, and has to know its id.
   */
  readonly #groupsTaken = new Map<string, Promise<unknown>>();
  /** By scope, what was asked for last: each begins after the one before. */
  readonly #askedLast = new Map<string, Promise<unknown>>();
  /** By scope, all that was asked for and has neither begun nor come to nothing. */
  readonly #asked = new Map<string, Set<Promise<unknown>>>();

  constructor(options: TakeBackOptions) {
    this.#at = options;
  }

  /** Which run is next, as far as this tab knows. */
  history(scope: Scope): History {
    return historyOf(this.#runsOf(scope), this.#at.store.chains());
  }

  /** All runs of the scope, oldest first. */
  #runsOf(scope: Scope): Run[] {
    return [...this.#at.store.runs.values()].filter((run) => isSameScope(run.scope, scope));
  }

  /** Resolves once all that was asked for so far has begun or came to nothing; null where there is nothing. */
  asked(scope: Scope): Promise<void> | null {
    const asked = this.#asked.get(scopeName(scope));
    return asked === undefined ? null : Promise.allSettled(asked).then(() => undefined);
  }

  /** Is told as asked for until it has begun or came to nothing. */
  async #whileAsked(scope: Scope, taking: Promise<TakenBack>): Promise<TakenBack> {
    const key = scopeName(scope);
    const asked = this.#asked.get(key) ?? new Set();
    this.#asked.set(key, asked.add(taking));
    try {
      return await taking;
    } finally {
      asked.delete(taking);
      if (asked.size === 0) this.#asked.delete(key);
    }
  }

  last(scope: Scope, way: 'undo' | 'redo'): Promise<TakenBack> {
    return this.#whileAsked(scope, this.#last(scope, way));
  }

  /** Which one is next is known only once one knows what the other tabs did. */
  async #last(scope: Scope, way: 'undo' | 'redo'): Promise<TakenBack> {
    const place = this.#at.places.next();
    await this.#at.recovery.refresh();
    const runId = this.#next(scope, await place)[way];
    const run = runId === null ? undefined : this.#at.store.runs.get(runId);
    const chain = run && this.#at.store.chainOf(run);
    return chain === undefined
      ? { type: 'nothing' }
      : this.#takeBack(chain, way === 'undo' ? 'undo' : 'do', place);
  }

  /** The history up to a place, in which what is being taken back already is not next any more. */
  #next(scope: Scope, place: number): History {
    return historyOf(
      this.#runsOf(scope).filter(({ header }) => header.sequence < place),
      this.#at.store.chains(),
      (chain) => this.#taking.get(chain.origin.id)?.direction,
    );
  }

  /** To take back what itself takes back is to do it again. */
  async run(runId: string, way: 'undo' | 'redo'): Promise<TakenBack> {
    const scope = this.#at.store.runs.get(runId)?.scope;
    const taking = this.#run(runId, way);
    return scope === undefined ? taking : this.#whileAsked(scope, taking);
  }

  async #run(runId: string, way: 'undo' | 'redo'): Promise<TakenBack> {
    const place = this.#at.places.next();
    await this.#at.recovery.refresh();
    const run = this.#at.store.runs.get(runId);
    const chain = run && this.#at.store.chainOf(run);
    if (run === undefined || chain === undefined) return { type: 'nothing' };
    const isDoing = chain.directionOf(run) === 'do';
    return this.#takeBack(chain, isDoing === (way === 'redo') ? 'do' : 'undo', place);
  }

  /** Whether the run, or one of its chain, is being taken back or done again just now. */
  isTaking(run: Run): boolean {
    const chain = this.#at.store.chainOf(run);
    return chain !== undefined && this.#taking.has(chain.origin.id);
  }

  async #takeBack(chain: Chain, direction: Direction, place: Promise<number>): Promise<TakenBack> {
    const { origin } = chain;
    if (this.#taking.get(origin.id)?.direction === direction) return { type: 'nothing' };
    const mine = { direction };
    this.#taking.set(origin.id, mine);
    const key = scopeName(origin.scope);
    const before = Promise.allSettled([this.#askedLast.get(key), this.#groupsTaken.get(key)]);
    const taking = this.#takeBackNow(chain.last, direction, {
      place,
      before,
      isWanted: () => this.#taking.get(origin.id) === mine,
    });
    this.#askedLast.set(key, taking);
    if (origin.changesGroups)
      this.#groupsTaken.set(key, Promise.allSettled([before, this.#overOfTaken(taking)]));
    try {
      return await taking;
    } finally {
      if (this.#taking.get(origin.id) === mine) this.#taking.delete(origin.id);
    }
  }

  async #overOfTaken(taking: Promise<TakenBack>): Promise<void> {
    const taken = await taking;
    const run = taken.type === 'run' ? this.#at.store.runs.get(taken.id) : undefined;
    if (run !== undefined) await this.#at.overOf(run);
  }

  async #takeBackNow({ id }: Run, direction: Direction, order: TakingOrder): Promise<TakenBack> {
    const taken = await this.#at.recovery.take(id);
    if (taken.type !== 'ours') return { type: taken.type === 'gone' ? 'nothing' : 'elsewhere' };
    try {
      return await this.#takeBackOurs(taken.run, direction, order);
    } finally {
      // What is over, another tab may take: by then it is known which run takes it back.
      this.#at.recovery.release(taken.run);
    }
  }

  async #takeBackOurs(
    last: Run,
    direction: Direction,
    { place, before, isWanted }: TakingOrder,
  ): Promise<TakenBack> {
    const isUnderWay = last.open > 0 || isInterrupted(last);
    const isGoing = last.open > 0 && last.state !== 'cancelled';
    if (isGoing && this.#at.store.chainOf(last)?.directionOf(last) === direction)
      return { type: 'nothing' };
    this.#at.end(last);
    await this.#at.overOf(last);
    await before;
    const sequence = await place;
    // What other tabs have wished for since comes later than this, and does not go without asking.
    await this.#at.recovery.refresh();
    const chain = this.#at.store.chainOf(last);
    if (chain === undefined) return { type: 'nothing' };
    const later = this.#at.store.wishedSince(last.scope, sequence);
    const wished = direction === 'undo' ? chain.undo() : chain.redo();
    const changes = await this.#refreshed(wished, last, later);
    // Whoever wanted the opposite since gets that; whoever asked twice meanwhile gets one undo.
    if (!isWanted()) return { type: 'cancelled' };
    if (this.#at.store.chainOf(last)?.last !== last) return { type: 'nothing' };
    if (changes.length === 0) return { type: isUnderWay ? 'cancelled' : 'nothing' };
    const of = chain.lastOf(direction === 'undo' ? 'do' : 'undo') ?? last;
    const intent = intentOfUndo(of.header.intent);
    const plan = { changes, alreadySo: [] };
    const runId = crypto.randomUUID();
    const { id: undoOf } = of;
    this.#at.begin({ id: runId, scope: last.scope, plan, intent, undoOf, place: sequence });
    return { type: 'run', id: runId, of: of.id };
  }

  /**
   * A group that goes again takes all with it that came into it since, by whomever: redo has to bring
   * that back as well. Where it can not be read, redo brings back what this run knows of.
   */
  #refreshed(
    changes: readonly Change[],
    { scope }: Run,
    later: ReadonlySet<string>,
  ): Promise<Change[]> {
    const { transport, clock, timeout } = this.#at;
    return someAtATime(changes, async (change) => {
      if (change.op === 'forgotten') return change;
      const operation = operationOf(change);
      if (operation.refresh === undefined) return change;
      const refreshed = inTime(
        clock,
        timeout,
        async (signal) =>
          operation.refresh?.(change, { transport, scope, signal }, later) ?? change,
      );
      return refreshed.catch(() => change);
    });
  }
}
