import type { Scope } from '../api/scope.ts';
import { RunStore } from './run-store.ts';
import { Dispatcher } from './dispatcher.ts';
import type { EngineOptions } from './engine-options.ts';
import { Gates } from './gates.ts';
import type { Intent } from './intent.ts';
import { RunRefused } from './journal.ts';
import { isInterrupted, RunRecovery } from './run-recovery.ts';
import type { Plan } from './plan.ts';
import { Run } from './run.ts';
import { settledOf } from './settled.ts';
import { codeOf } from './status.ts';
import { RunSnapshots } from './run-snapshots.ts';
import { defaultWaits, systemClock } from './timing.ts';
import { TimeSlicer } from './time-slicer.ts';

const sameScope = (one: Scope, other: Scope) =>
  one.environment === other.environment && one.customerId === other.customerId;

/** What a run is begun with. */
interface Begin {
  id: string;
  scope: Scope;
  plan: Plan;
  intent: Intent;
  /** The run that this one takes back. */
  undoOf: string | null;
}

/** Carries runs from their beginning to their end, whoever asked for them. */
export class Carrier {
  readonly store: RunStore;
  readonly snapshots: RunSnapshots;
  readonly recovery: RunRecovery;
  readonly gates = new Gates();
  readonly dispatcher: Dispatcher;
  readonly #options: Required<Pick<EngineOptions, 'journal' | 'onSettled' | 'clock'>>;
  readonly #whenOver = new Map<string, (() => void)[]>();

  constructor({ operations, journal, network, workers, ...options }: EngineOptions) {
    const { clock = systemClock, random = Math.random, waits, perTurn = 1_000 } = options;
    const { onSettled = () => undefined } = options;
    this.#options = { journal, onSettled, clock };
    this.store = new RunStore({
      journal,
      slicer: new TimeSlicer(perTurn, clock.turn, () => this.dispatcher.pump()),
      changed: (run) => this.snapshots.changed(run.id),
      over: (run) => this.#over(run),
    });
    this.snapshots = new RunSnapshots(this.store.runs);
    this.recovery = new RunRecovery(journal, this.store, this.snapshots);
    this.dispatcher = new Dispatcher(
      {
        operations,
        journal,
        store: this.store,
        gates: this.gates,
        clock,
        random,
        waits: { ...defaultWaits, ...waits },
        refresh: () => this.refresh(),
      },
      workers,
    );
    network?.subscribe(() => this.#setOnline(network.isOnline()));
    this.gates.online = network?.isOnline() ?? true;
  }

  /** Begins a run and gives its id. @throws RunRefused */
  begin({ id, scope, plan: { changes, alreadySo }, intent, undoOf }: Begin): string {
    const { journal, clock } = this.#options;
    if (journal.volatile !== null && changes.length > 1) throw new RunRefused(journal.volatile);
    const run = new Run({
      header: {
        id,
        scope,
        intent,
        startedAt: clock.now(),
        total: changes.length,
        alreadySo: alreadySo.length,
        undoOf,
        created: {},
        endedAt: null,
        cancelled: false,
      },
      changes,
      codes: new Uint8Array(changes.length).fill(codeOf({ state: 'waiting' })),
    });
    run.begun = this.recovery.keep(run);
    run.begun.catch((error: unknown) => this.#refuse(run, error));
    this.store.enter(run);
    this.refresh();
    return run.id;
  }

  /** Cancels a run that is under way or was left; leaves one alone that is over. */
  end(run: Run): void {
    const wasInterrupted = isInterrupted(run);
    if (!wasInterrupted && (run.open === 0 || run.state === 'cancelled')) return;
    run.setState('cancelled');
    this.store.describe(run, { cancelled: true });
    if (wasInterrupted) this.recovery.reenter(run);
    else this.store.cancel(run, 'cancelled');
    run.ownPause = null;
    this.refresh();
  }

  /** All runs of the scope, oldest first. */
  runsOf(scope: Scope): Run[] {
    return [...this.store.runs.values()].filter((run) => sameScope(run.scope, scope));
  }

  /** Brings the state of every open run up to date, and sends what may be sent. */
  refresh(): void {
    for (const run of this.store.active) {
      const pause = run.ownPause ?? this.gates.pauseOf(run.scope.environment);
      const state = pause === null ? 'running' : 'paused';
      if (pause === run.pausedFor && (run.state === state || run.state === 'cancelled')) continue;
      run.pausedFor = pause;
      if (run.state !== 'cancelled') run.setState(state);
      this.snapshots.changed(run.id);
    }
    this.dispatcher.pump();
  }

  #setOnline(online: boolean): void {
    this.gates.online = online;
    this.refresh();
  }

  #over(run: Run): void {
    run.ownPause = null;
    run.pausedFor = null;
    if (run.state !== 'cancelled') run.setState('finished');
    this.store.describe(run, { endedAt: this.#options.clock.now() });
    this.recovery.letGo(run);
    this.snapshots.changed(run.id);
    this.#options.onSettled(settledOf(run));
    for (const resolve of this.#whenOver.get(run.id) ?? []) resolve();
    this.#whenOver.delete(run.id);
  }

  /** Resolves once the run is over. */
  overOf(run: Run): Promise<void> {
    if (run.open === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenOver.set(run.id, [...(this.#whenOver.get(run.id) ?? []), resolve]);
    });
  }

  /** The journal did not take the run: several changes are not sent, a single one is. */
  #refuse(run: Run, error: unknown): void {
    run.refused = error instanceof Error ? error.message : String(error);
    this.store.cancel(run, 'journal');
  }
}
