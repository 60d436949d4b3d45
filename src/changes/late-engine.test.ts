// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { RunRefused, memoryJournal } from './journal.ts';
import { LateEngine } from './late-engine.ts';
import { assigns, createWorld, intent, quiet, range, scope, states } from './testing/world.ts';

/** An engine that comes when the test says so. */
function lateWorld(options: Parameters<typeof createWorld>[1] = {}) {
  const world = createWorld({}, options);
  world.api.addGroup(1, 'Berlin', { cars: [] });
  const arrival = Promise.withResolvers<void>();
  const refused = vi.fn<(error: unknown) => void>();
  const late = new LateEngine(async () => {
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
  const waking = late.wake();
  expect(late.isAwake()).toBe(false);
  arrive();
  await waking;
  expect(late.isAwake()).toBe(true);
  expect(heard).toHaveBeenCalledOnce();
  late.start(scope, assigns(1, [1]), intent);
  await quiet();
  expect(heard.mock.calls.length).toBeGreaterThan(1);
});

it('is loaded once, whoever asks for it', async () => {
  const { engine } = createWorld();
  const load = vi.fn<() => Promise<typeof engine>>().mockResolvedValue(engine);
  const late = new LateEngine(load, () => {});
  await Promise.all([late.wake(), late.resumable(), late.undo('none')]);
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
