import { wasUnknown } from '../membership-change.ts';
import type { ItemSteps } from './item-steps.ts';
import type { Journal } from '../journal/journal.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run-store.ts';
import type { TimeSlicer } from './time-slicer.ts';

/** What befalls many items of a run at once: they are lined up, cancelled, tried again. */
export class RunSteps {
  readonly #store: RunStore;
  readonly #journal: Journal;
  readonly #items: ItemSteps;
  readonly #slicer: TimeSlicer;

  constructor(store: RunStore, journal: Journal, items: ItemSteps, slicer: TimeSlicer) {
    this.#store = store;
    this.#journal = journal;
    this.#items = items;
    this.#slicer = slicer;
  }

  /** Whether all that was asked for is lined up, and all that was cancelled is not any more. */
  get isSettled(): boolean {
    return this.#slicer.isIdle;
  }

  /** Resolves once that was so. */
  settled(): Promise<void> {
    return this.#slicer.idle();
  }

  /** Lines up every item of the run that has not ended. */
  enter(run: Run): void {
    if (!this.#store.runs.has(run.id)) this.#store.add([run]);
    const indexes = run
      .indexesOf('waiting', 'unknown')
      .filter((index) => run.changes[index]?.op !== 'forgotten');
    this.#lineUpAll(run, indexes);
  }

  /** Lines up what a crash left: what may have been done is settled, what waits is sent. */
  reenter(run: Run): void {
    run.ownPause = null;
    run.pausedFor = null;
    if (run.state === 'paused') run.setState('running');
    for (const index of run.indexesOf('unknown')) {
      run.cut.add(index);
      // Whose it is that it is so by now, only a read from before could tell.
      const change = run.changes[index];
      if (change !== undefined && wasUnknown(change)) run.wasSo.add(index);
    }
    this.enter(run);
    if (run.state === 'cancelled') this.cancel(run, 'cancelled');
  }

  /** A run is not over before all of these are lined up, though the first may have ended. */
  #lineUpAll(run: Run, indexes: readonly number[]): void {
    this.#store.active.add(run);
    run.open += indexes.length + 1;
    this.#slicer.take(this.#enterItems(run, indexes));
  }

  *#enterItems(run: Run, indexes: readonly number[]): Generator<void> {
    for (const index of indexes) {
      const change = run.changes[index];
      if (change !== undefined) this.#items.enter(run, index, change);
      yield;
    }
    this.#items.less(run);
  }

  /** Every item that still waits is not sent; what is under way is seen to its end. */
  cancel(run: Run, reason: 'cancelled' | 'journal'): void {
    this.#slicer.take(this.#cancelItems(run, reason));
  }

  /** From the end, so that none is told as blocked by one that was cancelled with it. */
  *#cancelItems(run: Run, reason: 'cancelled' | 'journal'): Generator<void> {
    for (const index of run.indexesOf('waiting').toReversed()) {
      if (run.status(index).state === 'waiting')
        this.#items.end(run, index, { state: 'not-sent', reason });
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
    const place = this.#store.nextPlace;
    for (const index of indexes) {
      run.tryAgain(index, place);
      if (run.status(index).state !== 'unknown') run.set(index, { state: run.retryState(index) });
      this.#journal.mark(run.id, index);
    }
    this.#lineUpAll(run, indexes);
  }
}
