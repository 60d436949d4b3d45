import { tick } from '../api/clock.ts';
import { type Scope, scopeName } from '../api/scope.ts';
import type { Cause } from './answers.ts';
import { type Chain, chainsOf } from './chain.ts';
import { cancelOut, type Change, operationOf, targetOf, touchedBy, withGroup } from './change.ts';
import { type GroupRef, prerequisites } from './change-base.ts';
import { GroupAliases } from './group-aliases.ts';
import type { Journal } from './journal.ts';
import { latestPlace, progressOf } from './places.ts';
import { PendingLayers } from './pending-layers.ts';
import type { Result } from './operation.ts';
import type { TargetLocks } from './target-locks.ts';
import { type Item, TargetQueues } from './target-queues.ts';
import { type Run, userRef } from './run.ts';
import { isFulfilled, type Status } from './status.ts';
import type { RunProgress } from './stored-shapes.ts';
import type { TimeSlicer } from './time-slicer.ts';

/** What the runs of one scope share. */
interface Shared {
  aliases: GroupAliases;
  queues: TargetQueues;
  layers: PendingLayers;
}

type Ended = Extract<Status, { state: 'failed' | 'not-sent' }> | { state: 'done' | 'already-so' };

/** A group that is created is there under its id, and is laid over the reads under that. */
const isCreation = (change: Change) =>
  change.op !== 'forgotten' && operationOf(change).creates !== undefined;

const blocked = { state: 'not-sent', reason: 'blocked' } as const;

interface RunStoreOptions {
  journal: Journal;
  locks: TargetLocks;
  /** In which long runs are lined up and cancelled. */
  slicer: TimeSlicer;
  changed: (run: Run) => void;
  over: (run: Run) => void;
  /** A change came true. */
  came: (run: Run, change: Change) => void;
}

/**
 * All runs and where each of their items stands: who waits for whom, what lies over the reads, what
 * the journal is told. It sends nothing, and every step of an item goes through here.
 */
export class RunStore {
  readonly runs = new Map<string, Run>();
  /** The runs with items that have not ended. */
  readonly active = new Set<Run>();
  readonly #shared = new Map<string, Shared>();
  #chains: ReadonlyMap<string, Chain> | null = null;
  /** The last places that were given to this tab with none of another tab between them. */
  #own = { from: 0, to: 0 };
  readonly #journal: Journal;
  readonly #locks: TargetLocks;
  readonly #slicer: TimeSlicer;
  readonly #changed: (run: Run) => void;
  readonly #over: (run: Run) => void;
  readonly #came: (run: Run, change: Change) => void;

  constructor({ journal, locks, slicer, changed, over, came }: RunStoreOptions) {
    this.#journal = journal;
    this.#locks = locks;
    this.#slicer = slicer;
    this.#changed = changed;
    this.#over = over;
    this.#came = came;
  }

  #of(scope: Scope): Shared {
    const key = scopeName(scope);
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const aliases = new GroupAliases();
    const shared = { aliases, queues: new TargetQueues(), layers: new PendingLayers(aliases) };
    this.#shared.set(key, shared);
    return shared;
  }

  /** The run, what took it back, what did it again ... */
  chainOf(run: Run): Chain | undefined {
    return this.chains().get(run.id);
  }

  chains(): ReadonlyMap<string, Chain> {
    this.#chains ??= chainsOf(this.runs.values(), (run, group) => this.groupNow(run, group));
    return this.#chains;
  }

  /** A deleted group is back under another id, which the old one means from now on. */
  alias(scope: Scope, from: number, to: number): void {
    const { aliases, layers } = this.#of(scope);
    if (!aliases.add(from, to)) return;
    layers.aliased();
    // What came to its end at the group that was gone may be done now.
    this.#chains = null;
  }

  /** The place of what is wished next, as far as is known here. */
  get nextPlace(): number {
    let last = 0;
    for (const { header } of this.runs.values()) last = Math.max(last, latestPlace(header));
    return last + 1;
  }

  layers(scope: Scope): PendingLayers {
    return this.#of(scope).layers;
  }

  /** The group of a change by the id that it has now, or still by the ref it is created under. */
  groupNow(run: Run, group: GroupRef): GroupRef {
    const id = typeof group === 'number' ? group : run.created.get(group.created);
    return id === undefined ? group : this.#of(run.scope).aliases.now(id);
  }

  /** The change with every group, and whom its run has created, by the id of now. */
  changeNow(run: Run, change: Change): Change {
    return withGroup(run.named(change), (group) => this.groupNow(run, group));
  }

  /** Puts runs of the journal among the others, oldest first; one that is known is replaced. */
  add(runs: readonly Run[]): void {
    for (const run of runs) this.runs.set(run.id, run);
    this.#chains = null;
    const sorted = [...this.runs.values()].toSorted(
      (one, other) => one.header.sequence - other.header.sequence,
    );
    this.runs.clear();
    for (const run of sorted) this.runs.set(run.id, run);
  }

  /** Forgets all runs, those under way once they are over, and which groups came back under another id. */
  forget(): void {
    for (const run of this.runs.values())
      if (this.active.has(run)) run.isForgotten = true;
      else this.drop(run.id);
    for (const { aliases, layers } of this.#shared.values()) {
      aliases.forget();
      layers.aliased();
    }
  }

  drop(runId: string): void {
    this.runs.delete(runId);
    this.#chains = null;
  }

  /** Resolves once all that was asked for is lined up, and all that was cancelled is not any more. */
  settled(): Promise<void> {
    return this.#slicer.idle();
  }

  /** Lines up every item of the run that has not ended. */
  enter(run: Run): void {
    if (!this.runs.has(run.id)) this.add([run]);
    const indexes = run
      .indexesOf('waiting', 'unknown')
      .filter((index) => run.changes[index]?.op !== 'forgotten');
    this.#lineUpAll(run, indexes);
  }

  /** A run is not over before all of these are lined up, though the first may have ended. */
  #lineUpAll(run: Run, indexes: readonly number[]): void {
    this.active.add(run);
    run.open += indexes.length + 1;
    this.#slicer.take(this.#enterItems(run, indexes));
  }

  *#enterItems(run: Run, indexes: readonly number[]): Generator<void> {
    for (const index of indexes) {
      const change = run.changes[index];
      if (change !== undefined) this.#enterItem(run, index, change);
      yield;
    }
    this.#less(run);
  }

  #less(run: Run): void {
    run.open -= 1;
    this.#changed(run);
    if (run.open > 0) return;
    this.active.delete(run);
    if (run.isForgotten) this.drop(run.id);
    this.#over(run);
  }

  /** It may have ended before its turn came, with what it waited for. */
  #enterItem(run: Run, index: number, change: Change): void {
    const { state } = run.status(index);
    if (state !== 'waiting' && state !== 'unknown') return;
    const item = this.#lineUp(run, index, change);
    run.queue.lineUp(index);
    if (state === 'unknown') return;
    const endedWithout = prerequisites(change).some(
      (before) => !run.items.has(before) && !isFulfilled(run.status(before)),
    );
    if (endedWithout) this.end(run, index, blocked);
    else this.#meetOpposite(run, item);
  }

  /**
   * A change and its opposite that still waits cancel each other: neither is sent. Not where others
   * wait for one of them: they would never see it done. Nor where the first may be so already without
   * being sent: that is known of what a person saw and wished, but neither of what takes something back,
   * or does it again, nor where another tab has the target.
   */
  #meetOpposite(run: Run, item: Item): void {
    if (item.target === null || run.unmetOf(item.change) > 0) return;
    const before = this.#of(run.scope).queues.before(item.target, item);
    const other = before && this.runs.get(before.runId);
    if (!before || !other || !cancelOut(before.change, item.change)) return;
    if (other.undoOf !== null || other.resting.has(before.index)) return;
    const isWaiting = (index: number) => other.status(index).state === 'waiting';
    if (!isWaiting(before.index) || other.queue.followers(before.index).some(isWaiting)) return;
    this.end(run, item.index, { state: 'not-sent', reason: 'cancelled-out' });
    this.end(other, before.index, { state: 'not-sent', reason: 'superseded' });
  }

  #lineUp(run: Run, index: number, change: Change): Item {
    const { queues, layers } = this.#of(run.scope);
    const now = this.changeNow(run, change);
    const item: Item = { runId: run.id, index, change: now, target: targetOf(now, run.id) };
    const isFirst = item.target === null || queues.join(item.target, item);
    run.items.set(index, item);
    run.queue.hinder(index, run.unmetOf(change) + (isFirst ? 0 : 1));
    layers.add(item);
    return item;
  }

  /** Takes the item out of its line and off the reads; `at`: the tick at which it came true. */
  #standDown(run: Run, item: Item, at: number | null): void {
    const { queues, layers } = this.#of(run.scope);
    run.items.delete(item.index);
    layers.end(item, at);
    const next = item.target === null ? undefined : queues.leave(item.target, item);
    if (next !== undefined) this.runs.get(next.runId)?.queue.release(next.index);
  }

  /** An item is being sent, may be sent again, or nobody knows. */
  set(run: Run, index: number, state: 'sending' | 'waiting' | 'unknown'): void {
    run.set(index, { state });
    this.#journal.mark(run.id, index);
    this.#changed(run);
  }

  /** An item has ended. */
  end(run: Run, index: number, status: Ended, cause?: Cause): void {
    run.set(index, status);
    if (cause === undefined) run.causes.delete(index);
    else run.causes.set(index, cause);
    this.#leave(run, index);
  }

  /** Nobody knows, and nothing more is tried until the person wants it. */
  giveUp(run: Run, index: number, cause: Cause | null): void {
    run.set(index, { state: 'unknown' });
    if (cause !== null) run.causes.set(index, cause);
    this.#leave(run, index);
  }

  #leave(run: Run, index: number): void {
    this.#journal.mark(run.id, index);
    const item = run.items.get(index);
    const status = run.status(index);
    const isTrue = status.state === 'done' || status.state === 'already-so';
    if (item !== undefined) {
      if (status.state !== 'not-sent')
        for (const list of touchedBy(item.change)) run.touched.add(list);
      this.#standDown(run, item, isTrue && !isCreation(item.change) ? tick() : null);
      this.#locks.letGo(run.scope, item);
      if (isTrue) this.#came(run, item.change);
    }
    for (const follower of run.queue.followers(index)) {
      if (isFulfilled(status)) run.queue.release(follower);
      else if (run.status(follower).state === 'waiting') this.end(run, follower, blocked);
    }
    this.#less(run);
  }

  /** What the answer of a done item brought: a password is kept in memory alone, an id for good. */
  keepResult(run: Run, index: number, result: Result): void {
    const change = run.changes[index];
    if (result.user !== undefined) {
      run.results.set(index, result);
      this.#name(run, userRef(index), result.user.id);
      this.#standAnew(run, index);
    }
    if (change === undefined || change.op === 'forgotten' || result.groupId === undefined) return;
    const made = operationOf(change).creates?.(change);
    if (made === undefined) return;
    const { aliases, layers } = this.#of(run.scope);
    const { ref, name, restores } = made;
    this.#name(run, ref, result.groupId);
    if (restores !== undefined) {
      const from = aliases.now(restores);
      this.alias(run.scope, from, result.groupId);
      this.#journal.alias({ scope: run.scope, from, to: result.groupId });
    }
    layers.created(result.groupId, name, tick());
    this.#standAnew(run, index);
  }

  /** What waits for what was created stands in line under its id from now on. */
  #standAnew(run: Run, index: number): void {
    for (const follower of run.queue.followers(index)) {
      const item = run.items.get(follower);
      if (item === undefined) continue;
      this.#standDown(run, item, null);
      this.#lineUp(run, follower, item.change);
    }
  }

  /** What a run created is known by its id from now on. */
  #name(run: Run, ref: string, id: number): void {
    run.created.set(ref, id);
    run.version += 1;
    this.#journal.created(run.id, ref, id);
  }

  /** The one place where what is known of a run beside its items changes. */
  describe(run: Run, part: Partial<RunProgress>): void {
    run.header = { ...run.header, ...part };
    this.#journal.progress(run.id, progressOf(run.header));
  }

  /** The journal has given the run its place among all others. */
  place(run: Run, sequence: number): void {
    this.#placed(sequence);
    if (run.header.sequence === sequence) return;
    run.header = { ...run.header, sequence };
    if (this.runs.has(run.id)) this.add([]);
  }

  /** The journal has given a place to the wish that items of a run are tried again. */
  placeRetry(run: Run, indexes: number[], place: number): void {
    this.#placed(place);
    run.placeRetry(indexes, place);
    this.#journal.progress(run.id, progressOf(run.header));
  }

  #placed(place: number): void {
    const { from, to } = this.#own;
    this.#own = { from: place === to + 1 ? from : place, to: place };
  }

  /** Whether all that was wished from one place to the other was wished in this tab, so that it queues up here. */
  isAllOurs(from: number, latest: number): boolean {
    return from >= this.#own.from && latest === this.#own.to;
  }

  /** Every item that still waits is not sent; what is under way is seen to its end. */
  cancel(run: Run, reason: 'cancelled' | 'journal'): void {
    this.#slicer.take(this.#cancelItems(run, reason));
  }

  /** From the end, so that none is told as blocked by one that was cancelled with it. */
  *#cancelItems(run: Run, reason: 'cancelled' | 'journal'): Generator<void> {
    for (const index of run.indexesOf('waiting').toReversed()) {
      if (run.status(index).state === 'waiting')
        this.end(run, index, { state: 'not-sent', reason });
      yield;
    }
  }

  /** What failed, what nobody knows and is given up, and what waited for those. */
  retryable(run: Run): number[] {
    return run.indexesOf('failed', 'unknown', 'not-sent').filter((index) => {
      const status = run.status(index);
      if (run.changes[index]?.op === 'forgotten' || run.items.has(index)) return false;
      return status.state !== 'not-sent' || status.reason === 'blocked';
    });
  }

  /** Lines these up again, in their order. */
  retry(run: Run, indexes: readonly number[]): void {
    for (const index of indexes) {
      run.tryAgain(index);
      if (run.status(index).state !== 'unknown') run.set(index, { state: run.retryState(index) });
      this.#journal.mark(run.id, index);
    }
    this.#lineUpAll(run, indexes);
  }
}
