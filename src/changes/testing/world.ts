import assert from 'node:assert/strict';
import { createEngine, type Engine } from '../engine.ts';
import type { EngineOptions } from '../engine-options.ts';
import { type Journal, memoryJournal, type StoredRun } from '../journal/journal.ts';
import type { RunSnapshot } from '../run/run-snapshot.ts';
import type { ApiError } from '../../api/errors.ts';
import type { Intent } from '../plan/intent.ts';
import { FakeApi } from './fake-api.ts';
import type { FakeGatewayOptions, Fault } from './fake-gateway.ts';
import { ManualClock } from './manual-clock.ts';

export const scope = { environment: 'sandbox', customerId: 1 };

/** A journal that takes runs of any size, in memory. */
export function roomyJournal(): Journal {
  const runs = new Map<string, StoredRun>();
  const memory = memoryJournal('');
  const keep = (run: StoredRun) => void runs.set(run.header.id, run);
  return {
    ...memory,
    volatile: null,
    begin: async (run) => {
      const sequence = await memory.begin(run);
      keep({ ...run, header: { ...run.header, sequence } });
      return sequence;
    },
    adopt: async (run) => keep(run),
    progress: (runId, progress) => {
      const stored = runs.get(runId);
      if (stored !== undefined) keep({ ...stored, header: { ...stored.header, ...progress } });
    },
    heads: async () => ({ runs: [...runs.values()].map(({ header }) => header), aliases: [] }),
    read: async (runId) => runs.get(runId) ?? null,
    forget: async () => runs.clear(),
  };
}

/** Takes a run back, or does it again, to the end. @throws where there was nothing to do */
export async function takenBack(
  engine: Engine,
  runId: string,
  way: 'undo' | 'redo' = 'undo',
): Promise<RunSnapshot> {
  const taken = await engine[way](runId);
  if (taken.type !== 'run') throw new Error(`Nothing came of ${way}: ${taken.type}`);
  return over(engine, taken.id);
}

/** Resolves once everything has happened that can happen without time passing. */
export const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What a promise brings, once everything has come to rest. */
export async function broughtBy<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  const state = { isSettled: false };
  const settle = () => {
    state.isSettled = true;
  };
  promise.then(settle, settle);
  for (let turns = 0; !state.isSettled; turns += 1) {
    assert.ok(turns < 100, `${what} comes to no end`);
    await quiet();
  }
  return promise;
}

export const intent: Intent = { type: 'list', count: 0 };

/** One car into, or out of, one group. */
export const car = (op: 'assign' | 'remove', groupId: number, elementId: number) => ({
  op,
  kind: 'cars' as const,
  groupId,
  elementId,
});

/** These cars into one group. */
export const assigns = (groupId: number, elementIds: Iterable<number>) =>
  Array.from(elementIds, (elementId) => car('assign', groupId, elementId));

export const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** How the items of a run stand, in their order, e.g. `failed server`. */
export function states(engine: Engine, runId: string): string[] {
  return engine.items(runId).map(({ status }) => {
    if (status.state === 'failed') return `failed ${status.kind}`;
    return status.state === 'not-sent' ? `not-sent ${status.reason}` : status.state;
  });
}

/** What happens to one request after the other; after the last, nothing. */
export function inTurn(...faults: (Fault | ApiError)[]): () => Fault | ApiError {
  return () => faults.shift() ?? 'none';
}

export interface World {
  api: FakeApi;
  engine: Engine;
  clock: ManualClock;
}

/** An engine over a fake API, with time that passes when a test says so. */
export function createWorld(
  api: FakeGatewayOptions = {},
  options: Partial<EngineOptions> = {},
): World {
  const fake = new FakeApi(api);
  const clock = new ManualClock();
  const engine = createEngine({
    transport: fake,
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
