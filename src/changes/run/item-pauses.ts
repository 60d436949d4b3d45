import type { Scope } from '../../api/scope.ts';
import type { Gates, Pause } from './gates.ts';
import type { ItemSteps } from './item-steps.ts';
import type { Surprised } from '../operation.ts';
import type { Run } from './run.ts';
import type { RunSteps } from './run-steps.ts';
import type { Outcome } from './send-item.ts';
import type { Clock, Waits } from './timing.ts';

export interface ItemPausesOptions {
  steps: ItemSteps;
  runs: RunSteps;
  gates: Gates;
  clock: Clock;
  waits: Waits;
  /** The state of a run, or of its environment's gate, may be another one now. */
  refresh: () => void;
}

type PauseOutcome = Extract<Outcome, { verdict: 'pause' }>;

/** What a run, or all of an environment, waits for after what became of one item. */
export class ItemPauses {
  readonly #at: ItemPausesOptions;

  constructor(options: ItemPausesOptions) {
    this.#at = options;
  }

  /** The item goes back to where it was, and everything of its environment waits. */
  pause(run: Run, index: number, tried: boolean, epoch: number, paused: PauseOutcome): void {
    if (paused.uncertain) run.cut.add(index);
    this.#at.steps.lineUpAgain(run, index, tried || paused.uncertain);
    const wait = this.#waitFor(paused);
    const resumesAt = wait === null ? null : this.#at.clock.now() + wait;
    this.#close(run.scope, { reason: paused.reason, resumesAt }, wait, epoch);
  }

  /**
   * Somebody else changed what the item is about: the person decides. Of a run that was cancelled he has
   * decided: nothing more is sent, and what an earlier try did is not known.
   */
  ask(run: Run, index: number, tried: boolean, { found, now }: Surprised): void {
    if (run.state === 'cancelled' && tried) {
      this.#at.steps.giveUp(run, index, null);
      return;
    }
    this.#at.steps.lineUpAgain(run, index, tried);
    if (run.open === 0) return;
    run.surprised = { index, now };
    run.ownPause = { reason: 'surprise', resumesAt: null, found };
    this.#at.refresh();
  }

  /** For how long, in milliseconds; null where somebody has to act. */
  #waitFor({ reason, retryAfter }: PauseOutcome): number | null {
    const { waits } = this.#at;
    if (reason !== 'too-many') return null;
    // "At once" would be asked over and over.
    const wait = retryAfter === null ? waits.tooMany : Math.max(retryAfter * 1000, waits.retry);
    return wait > waits.longest ? null : wait;
  }

  /** Stops everything of the environment, until the pause ends by itself or somebody resumes. */
  #close({ environment }: Scope, pause: Pause, wait: number | null, epoch: number): void {
    const { gates, clock, refresh } = this.#at;
    if (!gates.close(environment, pause, epoch)) return;
    refresh();
    if (wait === null) return;
    void clock.wait(wait).then(() => {
      gates.end(environment, pause);
      refresh();
    });
  }

  /** Without its journal a run of several changes goes no further. */
  notJournaled(run: Run, index: number, tried: boolean): void {
    this.#at.steps.lineUpAgain(run, index, tried);
    if (run.refused !== null) this.#at.runs.cancel(run, 'journal');
    else if (run.open > 0) run.ownPause ??= { reason: 'journal', resumesAt: null };
    this.#at.refresh();
  }
}
