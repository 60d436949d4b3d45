import { type Change, targetOf } from '../change.ts';
import { isMembership, wasCertain } from '../membership-change.ts';
import type { MembershipChange } from '../membership-change.ts';
import type { DeletionWaits } from './deletion-waits.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run-store.ts';
import type { Item } from './target-queues.ts';

/** Who waits for whom in this tab, and what lies over the reads meanwhile. */
export class ItemLines {
  readonly #store: RunStore;
  readonly #deletions: DeletionWaits;

  constructor(store: RunStore, deletions: DeletionWaits) {
    this.#store = store;
    this.#deletions = deletions;
  }

  /** Lines up an item, and lays it over the reads. */
  lineUp(run: Run, index: number, change: Change): Item {
    const layers = this.#store.layers(run.scope);
    const now = this.#store.changeNow(run, change);
    const item: Item = { runId: run.id, index, change: now, target: targetOf(now, run.id) };
    const isFirst = this.#queueUp(run, item);
    if (isMembership(now)) this.#know(run, index, now, isFirst);
    run.items.set(index, item);
    const reasons = run.unmetOf(change) + (isFirst ? 0 : 1) + this.#deletions.join(run, item);
    run.queue.hinder(index, reasons);
    layers.add(item);
    return item;
  }

  /**
   * Gives whether it is first. A change of a group that may have been sent goes before what was not: a deletion
   * that came meanwhile may wait for its undo.
   */
  #queueUp(run: Run, item: Item): boolean {
    if (item.target === null) return true;
    const runOf = ({ runId }: Item) => this.#store.runs.get(runId);
    const mayPass = !isMembership(item.change) && run.status(item.index).state === 'unknown';
    const isUnsent = (other: Item) => runOf(other)?.status(other.index).state === 'waiting';
    const { isFirst, passed } = this.#store
      .queues(run.scope)
      .join(item.target, item, (other) => mayPass && isUnsent(other));
    if (passed !== undefined) runOf(passed)?.queue.waitFor(passed.index);
    return isFirst;
  }

  /** Whether a change is so before its first try, as far as it is known; what stands before it tells later. */
  #know(run: Run, index: number, change: MembershipChange, isFirst: boolean): void {
    const wasPlanned = change.wasSo === true;
    if (run.status(index).state === 'unknown') {
      if (wasPlanned) run.wasSo.add(index);
      return;
    }
    if (!isFirst) return;
    // What came true since tells more than the plan.
    const last = this.#store.layers(run.scope).lastOf(change, run.id);
    if (last === null ? wasPlanned : last === change.op) run.wasSo.add(index);
    else if (last === null && !wasCertain(change)) run.unsure.add(index);
  }

  /** Takes the item out of its line and off the reads; `at`: the tick at which it came true. */
  standDown(run: Run, item: Item, at: number | null): void {
    const queues = this.#store.queues(run.scope);
    const layers = this.#store.layers(run.scope);
    run.items.delete(item.index);
    this.#deletions.leave(run, item);
    layers.end(item, at);
    const next = item.target === null ? undefined : queues.leave(item.target, item);
    const follower = next && this.#store.runs.get(next.runId);
    if (next === undefined || follower === undefined) return;
    this.#learn(run, item, follower, next);
    follower.queue.release(next.index);
  }

  /** Whether the next of the same target is so already, by how the one before it ended. */
  #learn(run: Run, item: Item, follower: Run, next: Item): void {
    if (!isMembership(item.change) || !isMembership(next.change)) return;
    if (follower.status(next.index).state !== 'waiting') return;
    const { state } = run.status(item.index);
    const isSo = state === 'done' || state === 'already-so' || run.wasSo.has(item.index);
    const isUndone =
      (state === 'failed' || state === 'not-sent') && run.retryState(item.index) === 'waiting';
    const isNotSo = !isSo && isUndone && !run.unsure.has(item.index);
    const isSame = next.change.op === item.change.op;
    if (!isSo && !isNotSo) follower.unsure.add(next.index);
    else if (isSame ? isSo : isNotSo) follower.wasSo.add(next.index);
  }

  /** What waits for what was created stands in line under its id from now on. */
  standAnew(run: Run, index: number): void {
    for (const follower of run.queue.followers(index)) {
      const item = run.items.get(follower);
      if (item === undefined) continue;
      this.standDown(run, item, null);
      this.lineUp(run, follower, item.change);
    }
  }
}
