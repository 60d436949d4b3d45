// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { memoryJournal } from './journal/journal.ts';
import { RunRefused } from './journal/run-refused.ts';
import { LazyEngine } from './lazy-engine.ts';
import {
  assigns,
  car,
  createWorld,
  intent,
  over,
  quiet,
  range,
  scope,
  states,
} from './testing/world.ts';

/** An engine that comes when the test says so. */
function lateWorld(options: Parameters<typeof createWorld>[1] = {}) {
  const world = createWorld({}, options);
  world.api.addGroup(1, 'Berlin', { cars: [] });
  const arrival = Promise.withResolvers<void>();
  const refused = vi.fn<(error: unknown) => void>();
  const late = new LazyEngine(async () => {
    await arrival.promise;
    return world.engine;
  }, refused);
  return { ...world, late, refused, arrive: arrival.resolve };
}

it('shows what the server said as long as nothing can have changed', () => {
  const { late } = lateWorld();
  const overlay = late.overlay(scope);
  const base = { ids: [1, 2], startedAt: 1 };
  expect(overlay.membersOf(1, 'cars', base).ids).toBe(base.ids);
  expect(overlay.membersOf(1, 'cars', base)).toBe(overlay.membersOf(1, 'cars', base));
  const list = { groups: [{ id: 1, name: 'Berlin' }], startedAt: 1 };
  expect(overlay.groups(list)).toBe(overlay.groups(list));
  expect(overlay.users(1).assigned.size).toBe(0);
  expect(late.runs()).toEqual([]);
  expect(late.isBusy()).toBe(false);
});

it('carries out what was started before it came, under the id that was given', async () => {
  const { late, api, engine, arrive } = lateWorld();
  const run = late.start(scope, assigns(1, [4]), intent);
  expect(late.isBusy()).toBe(true);
  expect(api.calls).toEqual([]);
  arrive();
  await vi.waitFor(() => expect(states(engine, run)).toEqual(['done']));
  expect(late.run(run)).toMatchObject({ id: run, open: 0 });
  expect(api.members(1, 'cars')).toEqual([4]);
  expect(late.isBusy()).toBe(false);
});

it('tells its listeners when it comes, and of every step after', async () => {
  const { late, arrive } = lateWorld();
  const heard = vi.fn<() => void>();
  late.subscribe(heard);
  const loading = late.load();
  expect(late.isLoaded()).toBe(false);
  arrive();
  await loading;
  expect(late.isLoaded()).toBe(true);
  expect(heard).toHaveBeenCalledOnce();
  late.start(scope, assigns(1, [1]), intent);
  await quiet();
  expect(heard.mock.calls.length).toBeGreaterThan(1);
});

it('is loaded once, whoever asks for it', async () => {
  const { engine } = createWorld();
  const load = vi.fn<() => Promise<typeof engine>>().mockResolvedValue(engine);
  const late = new LazyEngine(load, () => {});
  await Promise.all([late.load(), late.resumable(), late.undo('none')]);
  expect(load).toHaveBeenCalledOnce();
});

it('says why what was started before it came did not begin', async () => {
  const { late, refused, api, arrive } = lateWorld({
    journal: memoryJournal('storage is blocked'),
  });
  late.start(scope, assigns(1, range(1, 2)), intent);
  arrive();
  await vi.waitFor(() => expect(refused).toHaveBeenCalledOnce());
  expect(refused.mock.calls[0]?.[0]).toBeInstanceOf(RunRefused);
  expect(api.calls).toEqual([]);
});

it('tells that it can not be brought once something was to be changed, and is asked for again', async () => {
  const { engine } = createWorld();
  const missing = new TypeError('Failed to fetch dynamically imported module');
  const load = vi
    .fn<() => Promise<typeof engine>>()
    .mockRejectedValueOnce(missing)
    .mockRejectedValueOnce(missing)
    .mockResolvedValue(engine);
  const refused = vi.fn<(error: unknown) => void>();
  const late = new LazyEngine(load, refused);
  await expect(late.load()).rejects.toBe(missing);
  expect(late.failure()).toBeNull();
  const heard = vi.fn<() => void>();
  late.subscribe(heard);
  late.start(scope, assigns(1, [1]), intent);
  await vi.waitFor(() => expect(late.failure()).toBe(missing));
  expect(heard).toHaveBeenCalledOnce();
  expect(refused).not.toHaveBeenCalled();
  expect(late.isBusy()).toBe(false);
  await expect(late.need()).resolves.toBe(engine);
  expect(late.failure()).toBeNull();
  expect(load).toHaveBeenCalledTimes(3);
});

it('hands everything on once it is there', async () => {
  const { late, api, engine, arrive } = lateWorld();
  arrive();
  await late.load();
  const run = late.start(scope, assigns(1, range(1, 3)), intent);
  expect(late.isBusy()).toBe(true);
  late.pause(run);
  expect(late.run(run)?.pausedFor?.reason).toBe('person');
  late.resume(run);
  await vi.waitFor(() => expect(late.run(run)?.open).toBe(0));
  expect(late.items(run, { states: ['done'] })).toHaveLength(3);
  expect(late.runs()).toBe(engine.runs());
  expect(late.overlay(scope)).toBe(engine.overlay(scope));
  expect(late.history(scope)).toEqual({ undo: run, redo: null });
  expect(await late.undo(run)).toMatchObject({ type: 'run' });
  await vi.waitFor(() => expect(api.members(1, 'cars')).toEqual([]));
  expect(await late.redo(run)).toMatchObject({ type: 'run' });
  expect(await late.retryFailed(run)).toEqual({ type: 'retried', count: 0 });
  expect(await late.resumable()).toEqual([]);
  expect(await late.continueRun(run)).toBe('gone');
  await late.forget();
  expect(late.runs()).toEqual([]);
});

it('cancels, slows down and goes on through the engine', async () => {
  const { late, engine, arrive } = lateWorld();
  arrive();
  await late.load();
  late.setWorkers(0);
  const run = late.start(scope, assigns(1, range(1, 3)), intent);
  await quiet();
  late.resumeAll('sandbox');
  expect(states(engine, run)).toEqual(['waiting', 'waiting', 'waiting']);
  late.cancel(run);
  expect(late.run(run)?.state).toBe('cancelled');
});

it('has nothing to tell, to show or to stop before it is there', () => {
  const { late } = lateWorld();
  expect(late.run('none')).toBeNull();
  expect(late.items('none')).toEqual([]);
  expect(late.history(scope)).toEqual({ undo: null, redo: null });
  expect(late.resultOf('none', 0)).toBeNull();
  late.forgetPassword('none', 0);
  late.pause('none');
  late.resume('none');
  late.cancel('none');
  late.resumeAll('sandbox');
  late.setWorkers(2);
  const overlay = late.overlay(scope);
  expect(overlay.membersOfNew('new', 'cars')).toMatchObject({ ids: [] });
  expect(overlay.groupsTouched('cars')).toEqual([]);
  expect(overlay.groupId(7)).toBe(7);
  expect(late.isLoaded()).toBe(false);
});

it('tells of what is pending to whoever listened before it was there', async () => {
  const { api, late, arrive } = lateWorld();
  api.addGroup(1, 'Berlin');
  const heard: string[] = [];
  const pending = late.pendingOf(scope);
  const stop = pending.subscribe(({ type, elementId }) => heard.push(`${type} ${elementId}`));
  expect(pending.entriesOf('cars', 1).size).toBe(0);
  late.wasRead(scope, { of: 'groups', startedAt: 1 });
  const run = late.start(scope, [car('assign', 1, 7)], intent);
  arrive();
  await over(await late.load(), run);
  expect(heard).toEqual(['pending 7', 'confirmed 7']);
  expect(pending.entriesOf('cars', 1).size).toBe(1);
  expect(late.pendingOf(scope)).toBe(pending);
  expect(late.pendingOf({ ...scope, customerId: 2 })).not.toBe(pending);
  stop();
});
