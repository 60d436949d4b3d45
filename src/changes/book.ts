import { tick } from '../api/clock.ts';
import type { Scope } from '../api/scope.ts';
import type { Cause } from './answers.ts';
import {
  areOpposite,
  type Change,
  type GroupRef,
  prerequisites,
  targetOf,
  withGroup,
} from './change.ts';
import type { Journal } from './journal.ts';
import { Layers } from './layers.ts';
import type { Result } from './operation.ts';
import { type Item, Lines } from './order.ts';
import type { Run } from './run.ts';
import { touch } from './settled.ts';
import { isFulfilled, type Status } from './status.ts';

/** What the runs of one scope share. */
interface Shared {
  lines: Lines;
  layers: Layers;
}

type Ended = Extract<Status, { state: 'failed' | 'not-sent' }> | { state: 'done' | 'already-so' };

const blocked = { state: 'not-sent', reason: 'blocked' } as const;

/**
 * All runs and where each of their items stands: who waits for whom, what lies over the reads, what
 * the journal is told. It sends nothing, and every step of an item goes through here.
 */
export class Book {
  readonly runs = new Map<string, Run>();
  /** The runs with items that have not ended. */
  readonly active = new Set<Run>();
  readonly #shared = new Map<string, Shared>();
  readonly #journal: Journal;
  readonly #changed: (run: Run) => void;
  readonly #over: (run: Run) => void;

  constructor(journal: Journal, changed: (run: Run) => void, over: (run: Run) => void) {
    this.#journal = journal;
    this.#changed = changed;
    this.#over = over;
  }

  #of({ environment, customerId }: Scope): Shared {
    const key = `${environment}/${customerId}`;
    const shared = this.#shared.get(key) ?? { lines: new Lines(), layers: new Layers() };
    this.#shared.set(key, shared);
    return shared;
  }

  layers(scope: Scope): Layers {
    return this.#of(scope).layers;
  }

  /** The group of a change by the id that it has now, or still by the ref it is created under. */
  groupNow(run: Run, group: GroupRef): GroupRef {
    const id = typeof group === 'number' ? group : run.header.created[group.created];
    return id === undefined ? group : this.layers(run.scope).groupId(id);
  }

  /** The change with every group by its id of now. */
  changeNow(run: Run, change: Change): Change {
    return withGroup(change, (group) => this.groupNow(run, group));
  }

  /** Puts runs from the journal before those of this page. */
  addBefore(older: readonly Run[]): void {
    const newer = [...this.runs];
    this.runs.clear();
    for (const run of older) this.runs.set(run.id, run);
    for (const [id, run] of newer) this.runs.set(id, run);
  }

  forgetOver(): void {
    for (const run of this.runs.values()) if (!this.active.has(run)) this.runs.delete(run.id);
  }

  /** Lines up every item of the run that has not ended. */
  enter(run: Run): void {
    this.runs.set(run.id, run);
    this.#whole(run, () => {
      run.changes.forEach((change, index) => {
        const { state } = run.status(index);
        if (state === 'waiting' || (state === 'unknown' && change.op !== 'forgotten'))
          this.#enterItem(run, index, change);
      });
    });
  }

  /** A run is not over before all of its items are lined up, though the first may have ended. */
  #whole(run: Run, lineUp: () => void): void {
    this.active.add(run);
    run.open += 1;
    lineUp();
    this.#less(run);
  }

  #less(run: Run): void {
    run.open -= 1;
    this.#changed(run);
    if (run.open > 0) return;
    this.active.delete(run);
    this.#over(run);
  }

  #enterItem(run: Run, index: number, change: Change): void {
    run.open += 1;
    const item = this.#lineUp(run, index, change);
    if (run.status(index).state === 'unknown') {
      if (!run.queue.isHindered(index)) run.queue.enqueue(index);
      return;
    }
    const endedWithout = prerequisites(change).some(
      (before) => !run.items.has(before) && !isFulfilled(run.status(before)),
    );
    if (endedWithout) this.end(run, index, blocked);
    else this.#meetOpposite(run, item);
  }

  /** A change and its opposite that still waits cancel each other: neither is sent. */
  #meetOpposite(run: Run, item: Item): void {
    if (item.target === null) return;
    const before = this.#of(run.scope).lines.before(item.target, item);
    const other = before && this.runs.get(before.runId);
    if (!before || !other || !areOpposite(before.change, item.change)) return;
    if (other.status(before.index).state !== 'waiting') return;
    this.end(run, item.index, { state: 'not-sent', reason: 'opposite' });
    this.end(other, before.index, { state: 'not-sent', reason: 'withdrawn' });
  }

  #lineUp(run: Run, index: number, change: Change): Item {
    const { lines, layers } = this.#of(run.scope);
    const now = this.changeNow(run, change);
    const item: Item = { runId: run.id, index, change: now, target: targetOf(now, run.id) };
    const isFirst = item.target === null || lines.join(item.target, item);
    run.items.set(index, item);
    run.queue.hinder(index, run.unmetOf(change) + (isFirst ? 0 : 1));
    layers.add(item);
    return item;
  }

  /** Takes the item out of its line and off the reads; `at`: the tick at which it came true. */
  #standDown(run: Run, item: Item, at: number | null): void {
    const { lines, layers } = this.#of(run.scope);
    run.items.delete(item.index);
    layers.end(item, at);
    const next = item.target === null ? undefined : lines.leave(item.target, item);
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
    if (item === undefined) return;
    const status = run.status(index);
    const isTrue = status.state === 'done' || status.state === 'already-so';
    if (status.state !== 'not-sent') touch(run.touched, item.change);
    this.#standDown(run, item, isTrue && item.change.op !== 'create-group' ? tick() : null);
    for (const follower of run.queue.followers(index)) {
      if (isFulfilled(status)) run.queue.release(follower);
      else if (run.status(follower).state === 'waiting') this.end(run, follower, blocked);
    }
    this.#less(run);
  }

  /** What the answer of a done item brought: a password is kept in memory alone, an id for good. */
  keepResult(run: Run, index: number, result: Result): void {
    const change = run.changes[index];
    if (result.user !== undefined) run.results.set(index, result);
    if (change?.op !== 'create-group' || result.groupId === undefined) return;
    const { layers } = this.#of(run.scope);
    const { ref, name, restores } = change;
    run.header = { ...run.header, created: { ...run.header.created, [ref]: result.groupId } };
    this.#journal.head(run.header);
    if (restores !== undefined) {
      const from = layers.groupId(restores);
      layers.renumber(from, result.groupId);
      this.#journal.renumber({ scope: run.scope, from, to: result.groupId });
    }
    layers.created(result.groupId, name, tick());
    // What waits for the group stands in line under its id from now on.
    for (const follower of run.queue.followers(index)) {
      const item = run.items.get(follower);
      if (item === undefined) continue;
      this.#standDown(run, item, null);
      this.#lineUp(run, follower, item.change);
    }
  }

  /** Every item that still waits is not sent; what is under way is seen to its end. */
  cancel(run: Run, reason: 'cancelled' | 'journal'): void {
    // From the end, so that none is told as blocked by one that was cancelled with it.
    for (const index of run.indexesOf('waiting').toReversed())
      this.end(run, index, { state: 'not-sent', reason });
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
    this.#whole(run, () => {
      for (const index of indexes) {
        const change = run.changes[index];
        if (change === undefined) continue;
        if (run.status(index).state !== 'unknown') run.set(index, { state: run.retryState(index) });
        run.tryAgain(index);
        this.#journal.mark(run.id, index);
        this.#enterItem(run, index, change);
        if (!run.queue.isHindered(index)) run.queue.enqueue(index);
      }
    });
  }
}
