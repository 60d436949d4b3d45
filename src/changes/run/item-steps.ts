import { tick } from '../../api/clock.ts';
import type { Cause } from './answers.ts';
import { cancelOut, type Change, operationOf, touchedBy } from '../change.ts';
import type { ItemLines } from './item-lines.ts';
import { prerequisites } from '../pending/change-base.ts';
import type { Journal } from '../journal/journal.ts';
import type { Result } from '../operation.ts';
import { type Run, userRef } from './run.ts';
import type { RunEnds } from './run-ends.ts';
import type { RunSnapshots } from './run-snapshots.ts';
import type { RunStore } from './run-store.ts';
import { isFulfilled, type Status } from './status.ts';
import type { TargetLocks } from './target-locks.ts';
import type { Item } from './target-queues.ts';

type Ended = Extract<Status, { state: 'failed' | 'not-sent' }> | { state: 'done' | 'already-so' };

/** A group that is created is there under its id, and is laid over the reads under that. */
const isCreation = (change: Change) =>
  change.op !== 'forgotten' && operationOf(change).creates !== undefined;

const blocked = { state: 'not-sent', reason: 'blocked' } as const;

interface ItemStepsOptions {
  store: RunStore;
  journal: Journal;
  locks: TargetLocks;
  snapshots: RunSnapshots;
  ends: RunEnds;
  lines: ItemLines;
}

/**
 * Every step of each item, and what the journal is told of it. It sends nothing.
 */
export class ItemSteps {
  readonly #store: RunStore;
  readonly #journal: Journal;
  readonly #locks: TargetLocks;
  readonly #snapshots: RunSnapshots;
  readonly #ends: RunEnds;
  readonly #lines: ItemLines;

  constructor({ store, journal, locks, snapshots, ends, lines }: ItemStepsOptions) {
    this.#store = store;
    this.#journal = journal;
    this.#locks = locks;
    this.#snapshots = snapshots;
    this.#ends = ends;
    this.#lines = lines;
  }

  /** One reason less for a run to be under way; without any it is over. */
  less(run: Run): void {
    run.open -= 1;
    this.#snapshots.changed(run.id);
    if (run.open > 0) return;
    this.#store.active.delete(run);
    if (run.isForgotten) this.#store.drop(run.id);
    this.#ends.over(run);
  }

  /** Lines up an item. It may have ended before its turn came, with what it waited for. */
  enter(run: Run, index: number, change: Change): void {
    const { state } = run.status(index);
    if (state !== 'waiting' && state !== 'unknown') return;
    const item = this.#lines.lineUp(run, index, change);
    run.queue.lineUp(index);
    if (state === 'unknown') return;
    const endedWithout = prerequisites(change).some(
      (before) => !run.items.has(before) && !isFulfilled(run.status(before)),
    );
    const isOvertaken = item.target !== null && run.wishedSince.has(item.target);
    if (endedWithout) this.end(run, index, blocked);
    else if (isOvertaken) this.end(run, index, { state: 'not-sent', reason: 'superseded' });
    else this.#meetOpposite(run, item);
  }

  /**
   * A change and its opposite that still waits cancel each other: neither is sent. Not where others
   * wait for one of them: they would never see it done. Nor where the first may be so already without
   * being sent: that is known of what a person saw and wished, but neither where one of them takes something
   * back, or does it again, nor where another tab has the target.
   */
  #meetOpposite(run: Run, item: Item): void {
    if (item.target === null || run.unmetOf(item.change) > 0) return;
    const before = this.#store.queues(run.scope).before(item.target, item);
    const other = before && this.#store.runs.get(before.runId);
    if (!before || !other || !cancelOut(before.change, item.change)) return;
    if (run.undoOf !== null || other.undoOf !== null || other.resting.has(before.index)) return;
    const isWaiting = (index: number) => other.status(index).state === 'waiting';
    if (!isWaiting(before.index) || other.queue.followers(before.index).some(isWaiting)) return;
    this.end(run, item.index, { state: 'not-sent', reason: 'cancelled-out' });
    this.end(other, before.index, { state: 'not-sent', reason: 'superseded' });
  }

  /** An item is being sent, may be sent again, or nobody knows. */
  set(run: Run, index: number, state: 'looking' | 'sending' | 'waiting' | 'unknown'): void {
    run.set(index, state === 'looking' ? { state: 'sending', isLooking: true } : { state });
    this.#journal.mark(run.id, index);
    this.#snapshots.changed(run.id);
  }

  /** An item is not being sent any more; false where it has ended with its run, which was cancelled. */
  putBack(run: Run, index: number, mayBeDone: boolean): boolean {
    this.set(run, index, mayBeDone ? 'unknown' : 'waiting');
    const isOver = run.state === 'cancelled' && !mayBeDone;
    if (isOver) this.end(run, index, { state: 'not-sent', reason: 'cancelled' });
    return !isOver;
  }

  /** An item is not being sent any more, and is the next one that may be. */
  lineUpAgain(run: Run, index: number, mayBeDone: boolean): void {
    if (!this.putBack(run, index, mayBeDone)) return;
    run.queue.enqueue(index);
    this.letGo(run, index);
  }

  /** Others may send something of its target. */
  letGo(run: Run, index: number): void {
    const item = run.items.get(index);
    if (item !== undefined) this.#locks.letGo(run.scope, item);
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
      this.#lines.standDown(run, item, isTrue && !isCreation(item.change) ? tick() : null);
      this.#locks.letGo(run.scope, item);
      if (isTrue) this.#ends.came(run, item.change);
    }
    for (const follower of run.queue.followers(index)) {
      if (isFulfilled(status)) run.queue.release(follower);
      else if (run.status(follower).state === 'waiting') this.end(run, follower, blocked);
    }
    this.less(run);
  }

  /** What the answer of a done item brought: a password is kept in memory alone, an id for good. */
  keepResult(run: Run, index: number, result: Result): void {
    const change = run.changes[index];
    if (result.user !== undefined) {
      run.results.set(index, result);
      this.#name(run, userRef(index), result.user.id);
      this.#lines.standAnew(run, index);
    }
    if (change === undefined || change.op === 'forgotten' || result.groupId === undefined) return;
    const made = operationOf(change).creates?.(change);
    if (made === undefined) return;
    const { ref, name, restores } = made;
    this.#name(run, ref, result.groupId);
    if (restores !== undefined) {
      const from = this.#store.idNow(run.scope, restores);
      this.#store.alias(run.scope, from, result.groupId);
      this.#journal.alias({ scope: run.scope, from, to: result.groupId });
    }
    this.#store.layers(run.scope).created(result.groupId, name, tick());
    this.#lines.standAnew(run, index);
  }

  /** What a run created is known by its id from now on. */
  #name(run: Run, ref: string, id: number): void {
    run.created.set(ref, id);
    run.version += 1;
    this.#journal.created(run.id, ref, id);
  }
}
