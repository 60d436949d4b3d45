import type { RunStore } from './run-store.ts';
import type { Change } from '../change.ts';
import type { EngineOptions } from '../engine-options.ts';
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

interface DispatcherOptions
  extends ItemPausesOptions, Pick<Required<EngineOptions>, 'groupsOfUser'> {
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
      void this.#work(next.run, next.index);
    }
    this.#takeAhead();
  }

  async #work(run: Run, index: number): Promise<void> {
    try {
      await this.#carryOut(run, index);
    } catch (defect) {
      this.#defect(run, index, defect);
    } finally {
      this.#active -= 1;
      // Before anything is written: what became of this one and that the next is sent are one write.
      this.pump();
    }
    // Not waited for: should it be lost, the item is settled once more.
    this.#at.journal.flush().catch(() => undefined);
  }

  /** The runs that may send, the one whose turn it is first. */
  #inTurn(): Run[] {
    const runs = [...this.#at.store.active].filter((run) => this.#maySend(run));
    const turn = this.#lastServed === null ? 0 : runs.indexOf(this.#lastServed) + 1;
    return [...runs.slice(turn), ...runs.slice(0, turn)];
  }

  /** The runs take turns, so that a single change does not wait for ten thousand. */
  #next(): { run: Run; index: number } | undefined {
    for (const run of this.#inTurn()) {
      const index = run.queue.next();
      if (index === undefined) continue;
      this.#lastServed = run;
      return { run, index };
    }
    return undefined;
  }

  /** Takes the targets of what comes next while the workers are busy, so that nobody waits for them then. */
  #takeAhead(): void {
    let left = this.workers;
    for (const run of this.#inTurn()) {
      const items = run.queue.upcoming(left).flatMap((index) => run.items.get(index) ?? []);
      for (const item of items) {
        const isWanted = () => run.items.get(item.index) === item && this.#maySend(run);
        void this.#at.locks.takeAhead(run.scope, item, isWanted);
      }
      left -= items.length;
      if (left === 0) return;
    }
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
    const isOurs = item === undefined || locks.takeOver(run.scope, item);
    steps.set(run, index, !tried && looksFirst(run, index) ? 'looking' : 'sending');
    let latest: number;
    try {
      await run.begun;
      if (!isOurs) {
        if (!(await locks.take(run.scope, item))) {
          this.#sendOnceFree(run, item, tried);
          return;
        }
        // Only a write that begins now tells what other tabs had wished for by then.
        journal.mark(run.id, index);
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
