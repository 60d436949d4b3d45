import { createEngine, type Engine, type EngineOptions } from '../engine.ts';
import { type Journal, memoryJournal } from '../journal.ts';
import { createOperations } from '../operations/operations.ts';
import type { RunSnapshot } from '../run-snapshot.ts';
import { FakeApi, type FakeApiOptions } from './fake-api.ts';
import { ManualClock } from './manual-clock.ts';

export const scope = { environment: 'sandbox', customerId: 1 };

/** A journal that takes runs of any size, in memory. */
export function roomyJournal(): Journal {
  return { ...memoryJournal(''), volatile: null };
}

export interface World {
  api: FakeApi;
  engine: Engine;
  clock: ManualClock;
}

/** An engine over a fake API, with time that passes when a test says so. */
export function createWorld(api: FakeApiOptions = {}, options: Partial<EngineOptions> = {}): World {
  const fake = new FakeApi(api);
  const clock = new ManualClock();
  const engine = createEngine({
    operations: createOperations(fake),
    journal: roomyJournal(),
    workers: 4,
    clock,
    random: () => 0.5,
    ...options,
  });
  return { api: fake, engine, clock };
}

/** Resolves once the run is as wanted. */
export function until(
  engine: Engine,
  runId: string,
  wanted: (run: RunSnapshot) => boolean,
): Promise<RunSnapshot> {
  return new Promise((resolve) => {
    const look = () => {
      const run = engine.run(runId);
      if (run === null || !wanted(run)) return;
      stop();
      resolve(run);
    };
    const stop = engine.subscribe(look);
    look();
  });
}

export const over = (engine: Engine, runId: string) =>
  until(engine, runId, ({ open }) => open === 0);
