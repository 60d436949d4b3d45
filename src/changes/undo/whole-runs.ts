import type { Scope } from '../../api/scope.ts';
import type { Chain, Direction } from './chain.ts';
import { originOf } from '../plan/intent.ts';
import type { Run } from '../run/run.ts';
import type { RunStore } from '../run/run-store.ts';
import type { TakeBack, TakenBack } from './take-back.ts';

interface WholeRunsOptions {
  store: RunStore;
  takeBack: TakeBack;
  /** Resolves once the run is over. */
  overOf: (run: Run) => Promise<void>;
  report: (error: unknown) => void;
}

/** The run that another one belongs to: its own where it stands alone. */
function wholeOf({ origin }: Chain): string {
  const intent = originOf(origin.header.intent);
  return ('with' in intent ? intent.with : undefined) ?? origin.id;
}

/**
 * Takes back, as one, what was wished as one and took several runs: what came last first, each once the
 * one before is over. Redo has the opposite order. Where the tab ends in between, the rest is next in line.
 */
export class WholeRuns {
  readonly #at: WholeRunsOptions;

  constructor(options: WholeRunsOptions) {
    this.#at = options;
  }

  /** @throws RunRefused */
  async last(scope: Scope, way: 'undo' | 'redo'): Promise<TakenBack> {
    const taken = await this.#at.takeBack.last(scope, way);
    this.#goOn(taken, way === 'undo' ? 'undo' : 'do');
    return taken;
  }

  /** To take back what itself takes back is to do it again. @throws RunRefused */
  async run(runId: string, way: 'undo' | 'redo'): Promise<TakenBack> {
    const run = this.#at.store.runs.get(runId);
    const chain = run && this.#at.store.chainOf(run);
    if (run === undefined || chain === undefined) return this.#at.takeBack.run(runId, way);
    const isDoing = chain.directionOf(run) === 'do';
    const direction = isDoing === (way === 'redo') ? 'do' : 'undo';
    const first = this.#left(wholeOf(chain), direction)[0];
    const taken = await (first === undefined || first === chain
      ? this.#at.takeBack.run(runId, way)
      : this.#take(first, direction));
    this.#goOn(taken, direction);
    return taken;
  }

  #take({ origin }: Chain, direction: Direction): Promise<TakenBack> {
    return this.#at.takeBack.run(origin.id, direction === 'undo' ? 'undo' : 'redo');
  }

  /** What is left to take back, or to do again, of all that belongs to a run, in its order. */
  #left(whole: string, direction: Direction): readonly Chain[] {
    const chains = [...new Set(this.#at.store.chains().values())].filter(
      (chain) => wholeOf(chain) === whole && (direction === 'undo' ? chain.canUndo : chain.canRedo),
    );
    const inOrder = chains.toSorted(
      (one, other) => one.origin.header.sequence - other.origin.header.sequence,
    );
    return direction === 'undo' ? inOrder.toReversed() : inOrder;
  }

  #goOn(taken: TakenBack, direction: Direction): void {
    if (taken.type !== 'run') return;
    const run = this.#at.store.runs.get(taken.id);
    const chain = run && this.#at.store.chainOf(run);
    if (run === undefined || chain === undefined) return;
    this.#rest(run, chain, direction).catch((error: unknown) => this.#at.report(error));
  }

  async #rest(first: Run, taken: Chain, direction: Direction): Promise<void> {
    const whole = wholeOf(taken);
    const tried = new Set([taken.origin.id]);
    let run: Run | undefined = first;
    while (run !== undefined) {
      await this.#at.overOf(run);
      // Whoever ended it, or wants the opposite by now, does not want the rest of it.
      const chain = this.#at.store.chainOf(run);
      if (run.state === 'cancelled' || chain?.last !== run) return;
      const next = this.#left(whole, direction).find(({ origin }) => !tried.has(origin.id));
      if (next === undefined) return;
      tried.add(next.origin.id);
      const then = await this.#take(next, direction);
      run = then.type === 'run' ? this.#at.store.runs.get(then.id) : undefined;
    }
  }
}
