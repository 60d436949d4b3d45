import { Dispatcher } from './run/dispatcher.ts';
import { DeletionWaits } from './run/deletion-waits.ts';
import type { EngineOptions } from './engine-options.ts';
import { Gates } from './run/gates.ts';
import { ItemLines } from './run/item-lines.ts';
import { ItemSteps } from './run/item-steps.ts';
import { LaterRuns } from './run/later-runs.ts';
import { RunClaims } from './journal/run-claims.ts';
import { RunControl } from './run/run-control.ts';
import { RunEnds } from './run/run-ends.ts';
import { RunPlaces } from './journal/run-places.ts';
import { RunRecovery } from './journal/run-recovery.ts';
import { RunSnapshots } from './run/run-snapshots.ts';
import { RunSteps } from './run/run-steps.ts';
import { RunStore } from './run/run-store.ts';
import { TakeBack } from './undo/take-back.ts';
import { TargetLocks } from './run/target-locks.ts';
import { TimeSlicer } from './run/time-slicer.ts';
import { defaultWaits, systemClock } from './run/timing.ts';
import { WholeRuns } from './undo/whole-runs.ts';

/** What nobody else hears of is told as any failure of the page. */
function asUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** The parts of an engine, each with those that it needs. */
export function assemble({ transport, journal, network, workers, ...options }: EngineOptions) {
  const { clock = systemClock, random = Math.random, perTurn = 1_000 } = options;
  const { onSettled, onDone, groupsOfUser = () => [], report = asUncaught } = options;
  const waits = { ...defaultWaits, ...options.waits };
  const gates = new Gates();
  const locks = new TargetLocks(journal);
  const store = new RunStore(journal);
  const snapshots = new RunSnapshots(store);
  const claims = new RunClaims(journal);
  const places = new RunPlaces(journal, store, claims);
  const recovery = new RunRecovery(journal, store, snapshots, claims);
  const ends = new RunEnds({ store, snapshots, claims, clock, report, onSettled, onDone });
  const deletions = new DeletionWaits({
    asked: (scope) => takeBack.asked(scope)?.then(() => steps.settled()) ?? null,
    pump: () => dispatcher.pump(),
  });
  const lines = new ItemLines(store, deletions);
  const items = new ItemSteps({ store, journal, locks, snapshots, ends, lines });
  const slicer = new TimeSlicer(perTurn, clock.turn, () => dispatcher.pump());
  const steps = new RunSteps(store, journal, items, slicer);
  const control = new RunControl({
    store,
    steps,
    snapshots,
    recovery,
    places,
    journal,
    gates,
    locks,
    deletions,
    clock,
    pump: () => dispatcher.pump(),
    isTaking: (run) => takeBack.isTaking(run),
  });
  const dispatcher = new Dispatcher(
    {
      transport,
      journal,
      store,
      steps: items,
      runs: steps,
      gates,
      locks,
      places,
      recovery,
      later: new LaterRuns(journal, store, (runId) => claims.isOurs(runId)),
      groupsOfUser,
      clock,
      random,
      waits,
      report,
      refresh: () => control.refresh(),
    },
    workers,
  );
  const takeBack = new TakeBack({
    transport,
    store,
    recovery,
    places,
    clock,
    timeout: waits.answer,
    end: (run) => control.end(run),
    overOf: (run) => ends.overOf(run),
    begin: (begin) => control.begin(begin),
  });
  const wholes = new WholeRuns({ store, takeBack, overOf: (run) => ends.overOf(run), report });
  network?.subscribe(() => {
    gates.online = network.isOnline();
    control.refresh();
  });
  gates.online = network?.isOnline() ?? true;
  return { store, steps, snapshots, recovery, control, dispatcher, ends, takeBack, wholes };
}
