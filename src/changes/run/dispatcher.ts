import type { RunStore } from './run-store.ts';
import type { Change } from '../change.ts';
import { ItemPauses, type ItemPausesOptions } from './item-pauses.ts';
import { ItemSender, looksFirst, type Sent } from './item-sender.ts';
import { flushFor } from '../journal/flush-for.ts';
import type { Journal } from '../journal/journal.ts';
import type { RunPlaces } from '../journal/run-places.ts';
import type { RunRecovery } from '../journal/run-recovery.ts';
import { type Overtaken, overtaken } from './overtaken.ts';
import type { LaterRuns } from './later-runs.ts';
import type { TargetLocks } from './target-locks.ts';
import type { Item } from './target-queues.ts';
import type { Transport } from '../transport.ts';
import type { Run } from './run.ts';
import { retryWait } from './timing.ts';

interface DispatcherOptions extends ItemPausesOptions {
  transport: Transport;
  /** Hears of a mistake of ours. */
  report: (error: unknown) => void;
  journal: Journal;
  store: RunStore;
  random: () => number;
  locks: TargetLocks;
  places: RunPlaces;
  recovery: RunRecovery;
  later: LaterRuns;
}

/**
 * Sends what may be sent, some at a time over all runs, each run in its turn. Driven by what ends,
 * never by a timer that polls: timers of hidden tabs are throttled.
 */
export class Dispatcher {
  workers: number;
  #active = 0;
  #lastServed: Run | null = null;
  readonly #at: DispatcherOptions;
  readonly #pauses: ItemPauses;
  readonly #sender: ItemSender;

  constructor(options: DispatcherOptions, workers: number) {
    this.#at = options;
    this.#pauses = new ItemPauses(options);
    this.#sender = new ItemSender(options);
    this.workers = workers;
  }

  /** Fills the free workers. */
  pump(): void {
    while (this.#active < this.workers) {
      const next = this.#next();
      if (next === undefined) return;
      this.#active += 1;
      void this.#carryOut(next.run, next.index)
        .catch((defect: unknown) => {
          this.#defect(next.run, next.index, defect);
        })
        .finally(() => {
          this.#active -= 1;
          this.pump();
        });
    }
  }

  /** The runs take turns, so that a single change does not wait for ten thousand. */
  #next(): { run: Run; index: number } | undefined {
    const runs = [...this.#at.store.active].filter((run) => this.#maySend(run));
    const turn = this.#lastServed === null ? 0 : runs.indexOf(this.#lastServed) + 1;
    for (const run of [...runs.slice(turn), ...runs.slice(0, turn)]) {
      const index = run.queue.next();
      if (index === undefined) continue;
      this.#lastServed = run;
      return { run, index };
    }
    return undefined;
  }

  /** A cancelled run still settles what nobody knows. */
  #maySend(run: Run): boolean {
    if (run.state === 'running') return true;
    return run.state === 'cancelled' && this.#at.gates.pauseOf(run.scope.environment) === null;
  }

  async #carryOut(run: Run, index: number): Promise<void> {
    const { steps, journal, gates, locks } = this.#at;
    const item = run.items.get(index);
    const tried = run.status(index).state === 'unknown';
    const epoch = gates.epoch(run.scope.environment);
    steps.set(run, index, !tried && looksFirst(run, index) ? 'looking' : 'sending');
    let latest: number;
    try {
      await run.begun;
      if (item !== undefined && !(await locks.take(run.scope, item))) {
        this.#sendOnceFree(run, item, tried);
        return;
      }
      latest = await flushFor(journal, run, index);
    } catch {
      this.#pauses.notJournaled(run, index, tried);
      return;
    }
    const since = await this.#overtaken(run, index, tried, latest);
    if (since === null)
      this.#conclude(run, index, tried, epoch, await this.#sender.send(run, index, tried));
    else this.#leaveOvertaken(run, index, since);
    // Not waited for: should it be lost, the item is settled once more.
    journal.flush().catch(() => undefined);
  }

  /** Another tab sends something of the same target: the item waits for that, and no worker with it. */
  #sendOnceFree(run: Run, item: Item, tried: boolean): void {
    const { steps, locks } = this.#at;
    const { index } = item;
    if (!steps.putBack(run, index, tried)) return;
    run.resting.add(index);
    void locks.wait(run.scope, item).then(() => {
      run.resting.delete(index);
      run.queue.enqueue(index);
      if (run.items.get(index) !== item || !this.#maySend(run)) locks.letGo(run.scope, item);
      this.pump();
    });
  }

  /**
   * Whether its opposite was wished for since, by another tab or a later run, and sent.
   * @param latest the place of what any tab has wished last
   */
  async #overtaken(
    run: Run,
    index: number,
    tried: boolean,
    latest: number,
  ): Promise<Overtaken | null> {
    const { store, later } = this.#at;
    const change = run.changes[index];
    if (change === undefined || (!tried && store.isAllOurs(run.placeOf(index), latest)))
      return null;
    const now = (of: Run, it: Change) => store.changeNow(of, it);
    try {
      const runs = await later.about(now(run, change), run, tried ? null : latest);
      const since = overtaken(run, index, runs, now);
      return since === null || tried ? since : 'not-done';
    } catch {
      // Without the journal nobody knows of other tabs.
      return null;
    }
  }

  /** What was cut off may still arrive: then nobody knows what is so now. */
  #leaveOvertaken(run: Run, index: number, since: Overtaken): void {
    const { steps } = this.#at;
    if (since === 'done')
      steps.end(run, index, { state: run.wasSo.has(index) ? 'already-so' : 'done' });
    else if (since === 'unknown' || run.cut.has(index)) steps.giveUp(run, index, null);
    else steps.end(run, index, { state: 'not-sent', reason: 'superseded' });
  }

  /** A mistake of ours: nobody knows what became of the item, and the others go on. */
  #defect(run: Run, index: number, defect: unknown): void {
    this.#at.report(defect);
    if (run.status(index).state === 'sending') this.#at.steps.giveUp(run, index, null);
  }

  #conclude(run: Run, index: number, tried: boolean, epoch: number, outcome: Sent): void {
    const { steps } = this.#at;
    if ('verdict' in outcome) {
      this.#pauses.pause(run, index, tried, epoch, outcome);
      return;
    }
    if (outcome.outcome === 'not-journaled') {
      this.#pauses.notJournaled(run, index, tried);
      return;
    }
    switch (outcome.outcome) {
      case 'done':
      case 'already-so':
        steps.keepResult(run, index, outcome.result);
        steps.end(run, index, { state: outcome.outcome });
        break;
      case 'failed':
        steps.end(run, index, { state: 'failed', kind: outcome.cause.kind }, outcome.cause);
        break;
      case 'surprise':
        this.#pauses.ask(run, index, tried, outcome);
        break;
      case 'unknown':
        steps.giveUp(run, index, outcome.cause);
        break;
      case 'retry': {
        const tries = (run.tries.get(index) ?? 0) + 1;
        run.tries.set(index, tries);
        if (outcome.uncertain) run.cut.add(index);
        if (steps.putBack(run, index, outcome.mayBeDone)) void this.#sendLater(run, index, tries);
        break;
      }
    }
  }

  async #sendLater(run: Run, index: number, tries: number): Promise<void> {
    const { steps, clock, waits, random } = this.#at;
    run.resting.add(index);
    await clock.wait(retryWait(waits, tries, random));
    run.resting.delete(index);
    run.queue.enqueue(index);
    if (!this.#maySend(run)) steps.letGo(run, index);
    this.pump();
  }
}
