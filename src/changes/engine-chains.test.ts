// @vitest-environment node
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorKind } from '../api/errors.ts';
import { plan } from './plan/plan.ts';
import { FakeApi } from './testing/fake-api.ts';
import { Browser } from './testing/tabs.ts';
import {
  assigns,
  car,
  createWorld,
  intent,
  over,
  quiet,
  range,
  scope,
  takenBack,
  until,
} from './testing/world.ts';
import type { Wish } from './wish.ts';

/** A world whose writes wait until they are let through. */
function slow() {
  const answers: (() => void)[] = [];
  const world = createWorld({
    pass: (what) =>
      what.startsWith('read ')
        ? Promise.resolve()
        : new Promise((resolve) => answers.push(resolve)),
  });
  world.api.addGroup(1, 'Berlin', { cars: [7] });
  world.api.addGroup(2, 'Hamburg');
  const answer = async (count = 1) => {
    for (let step = 0; step < count; step += 1) {
      answers.shift()?.();
      await quiet();
    }
  };
  const answerAll = async () => {
    do await answer();
    while (world.engine.isBusy() || answers.length > 0);
  };
  return { ...world, answer, answerAll };
}

const move: Wish = { type: 'move', kind: 'cars', elementIds: [7], from: 1, to: 2 };

describe('what stands of a chain is what the next undo takes back', () => {
  it('a move whose undo was taken back half-way comes back whole', async () => {
    const { api, engine, answer, answerAll } = slow();
    const run = engine.start(scope, plan(new Map(api.groups), move), move);
    await answerAll();
    expect([api.members(1, 'cars'), api.members(2, 'cars')]).toEqual([[], [7]]);
    const undo = await engine.undoLast(scope);
    await quiet();
    const redoing = engine.redoLast(scope);
    await quiet();
    await answerAll();
    expect((await redoing).type).toBe('run');
    await answerAll();
    expect([api.members(1, 'cars'), api.members(2, 'cars')]).toEqual([[], [7]]);
    expect(undo).toMatchObject({ type: 'run', of: run });

    expect((await engine.undoLast(scope)).type).toBe('run');
    await answer(2);
    await answerAll();
    expect([api.members(1, 'cars'), api.members(2, 'cars')]).toEqual([[7], []]);
    expect(engine.run(run)).toMatchObject({ takenBack: true });
    expect(await engine.undoLast(scope)).toEqual({ type: 'nothing' });
  });

  it('of twelve cars all go, though the first undo was ended in its middle', async () => {
    const { api, engine, answer, answerAll } = slow();
    const cars = range(11, 22);
    engine.start(scope, assigns(1, cars), intent);
    await answerAll();
    await engine.undoLast(scope);
    await answer(4);
    const redoing = engine.redoLast(scope);
    await quiet();
    await answerAll();
    expect(await redoing).toMatchObject({ type: 'run' });
    await answerAll();
    expect(api.members(1, 'cars')).toEqual([7, ...cars]);
    await engine.undoLast(scope);
    await answerAll();
    expect(api.members(1, 'cars')).toEqual([7]);
    await engine.redoLast(scope);
    await answerAll();
    expect(api.members(1, 'cars')).toEqual([7, ...cars]);
  });

  it.each([
    { ways: ['redo', 'undo'], types: ['cancelled', 'run'], cars: [7] },
    {
      ways: ['redo', 'undo', 'redo'],
      types: ['cancelled', 'cancelled', 'run'],
      cars: [7, ...range(11, 16)],
    },
  ] as const)(
    'what is wanted the other way round before it begins is cancelled, and the last wish is so: $ways',
    async ({ ways, types, cars }) => {
      const { api, engine, answerAll } = slow();
      engine.start(scope, assigns(1, range(11, 16)), intent);
      await answerAll();
      await engine.undoLast(scope);
      // Four are on their way, and two wait.
      await quiet();
      const taking = [];
      for (const way of ways) {
        taking.push(engine[`${way}Last`](scope));
        await quiet();
      }
      await answerAll();
      expect((await Promise.all(taking)).map(({ type }) => type)).toEqual(types);
      await answerAll();
      expect(api.members(1, 'cars')).toEqual(cars);
    },
  );

  it('what an undo could not take back is taken back by the next, and nothing twice', async () => {
    let refuse = true;
    const { api, engine } = createWorld({
      fault: ({ op, target }) =>
        refuse && op === 'remove' && target === '1/cars/2' ? 'refuse' : 'none',
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1, 2, 3]), intent);
    await over(engine, run);
    await takenBack(engine, run);
    expect(api.members(1, 'cars')).toEqual([2]);
    expect(engine.run(run)).toMatchObject({ takenBack: false });
    refuse = false;
    const again = await engine.undoLast(scope);
    if (again.type !== 'run') throw new Error('Nothing was taken back');
    expect(await over(engine, again.id)).toMatchObject({ total: 1, undoOf: run });
    expect(api.members(1, 'cars')).toEqual([]);
    expect(engine.run(run)).toMatchObject({ takenBack: true });
    await takenBack(engine, run, 'redo');
    expect(api.members(1, 'cars')).toEqual([1, 2, 3]);
    expect(await engine.retryFailed(run)).toEqual({ type: 'retried', count: 0 });
  });

  it('a deleted group of which not all came back gets the rest by the next undo', async () => {
    let refuse = true;
    const { api, engine } = createWorld({
      fault: ({ op, target }) =>
        refuse && op === 'assign' && target.endsWith('cars/2') ? 'refuse' : 'none',
    });
    api.addGroup(5, 'Kiel', { cars: [1, 2], users: [3] });
    const wish: Wish = { type: 'delete-group', groupId: 5 };
    const run = engine.start(scope, plan(new Map(api.groups), wish), wish);
    await over(engine, run);
    await takenBack(engine, run);
    const id = engine.overlay(scope).groupId(5);
    expect(api.members(id, 'cars')).toEqual([1]);
    refuse = false;
    expect((await takenBack(engine, run)).total).toBe(1);
    expect([...api.groups.keys()]).toEqual([id]);
    expect(api.members(id, 'cars')).toEqual([1, 2]);
    await takenBack(engine, run, 'redo');
    expect(api.groups.size).toBe(0);
    await takenBack(engine, run);
    const now = engine.overlay(scope).groupId(5);
    expect([api.members(now, 'cars'), api.members(now, 'users')]).toEqual([[1, 2], [3]]);
  });

  it('a group that was only half back when it was deleted again comes back whole', async () => {
    const { api, engine, answer, answerAll } = slow();
    const cars = range(1, 6);
    api.addGroup(5, 'Kiel', { cars });
    const wish: Wish = { type: 'delete-group', groupId: 5 };
    engine.start(scope, plan(new Map(api.groups), wish), wish);
    await answerAll();
    await engine.undoLast(scope);
    await quiet();
    await answer();
    const half = engine.overlay(scope).groupId(5);
    api.groups.get(half)?.members.cars.add(9);
    // Four of its cars are on their way by now, and the others stay where they are.
    const redoing = engine.redoLast(scope);
    await quiet();
    await answer(4);
    expect(api.members(half, 'cars')).toEqual([1, 2, 3, 4, 9]);
    await redoing;
    await answerAll();
    expect(api.groups.has(half)).toBe(false);
    await engine.undoLast(scope);
    await quiet();
    await answerAll();
    expect(api.members(engine.overlay(scope).groupId(5), 'cars')).toEqual([...cars, 9]);
  });

  it('a move is done again in its order, whatever of it stands', async () => {
    const refused = new Set(['remove 2/cars/7']);
    const { api, engine } = createWorld({
      fault: ({ op, target }) => (refused.has(`${op} ${target}`) ? 'refuse' : 'none'),
    });
    api.addGroup(1, 'Berlin', { cars: [7, 8] });
    api.addGroup(2, 'Hamburg');
    const both: Wish = { ...move, elementIds: [7, 8] };
    const run = engine.start(scope, plan(new Map(api.groups), both), both);
    await over(engine, run);
    await takenBack(engine, run);
    expect([api.members(1, 'cars'), api.members(2, 'cars')]).toEqual([[7, 8], [7]]);
    const redo = await engine.redoLast(scope);
    if (redo.type !== 'run') throw new Error('Nothing was done again');
    await over(engine, redo.id);
    expect(engine.items(redo.id).map(({ change }) => change)).toEqual([
      car('remove', 1, 7),
      car('assign', 2, 8),
      { ...car('remove', 1, 8), after: 1 },
    ]);
    expect([api.members(1, 'cars'), api.members(2, 'cars')]).toEqual([[], [7, 8]]);
  });

  it('who asks several times in a row takes back one change after the other', async () => {
    const { api, engine, answerAll } = slow();
    for (const id of [11, 12, 13]) engine.start(scope, assigns(1, [id]), intent);
    await answerAll();
    const taking = [1, 2, 3, 4].map(() => engine.undoLast(scope));
    await answerAll();
    await answerAll();
    expect((await Promise.all(taking)).map(({ type }) => type)).toEqual([
      'run',
      'run',
      'run',
      'nothing',
    ]);
    await answerAll();
    expect(api.members(1, 'cars')).toEqual([7]);
  });
});

describe('which change is next', () => {
  async function twoTabs() {
    const api = new FakeApi();
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const one = await browser.open(api);
    return { api, browser, one };
  }
  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) await quiet();
  };

  it('is the last one of this browser, whichever tab made it', async () => {
    const { api, browser, one } = await twoTabs();
    await over(one.engine, one.engine.start(scope, assigns(1, [1]), intent));
    await settle();
    const other = await browser.open(api);
    const second = one.engine.start(scope, assigns(1, [2]), intent);
    await over(one.engine, second);
    await settle();
    expect(await other.engine.undoLast(scope)).toMatchObject({ type: 'run', of: second });
    await settle();
    expect(api.members(1, 'cars')).toEqual([1]);
  });

  it('is not what the clock says: it may have gone back', async () => {
    const { api, browser, one } = await twoTabs();
    await over(one.engine, one.engine.start(scope, assigns(1, [1]), intent));
    one.clock.jump(-3_600_000);
    const second = one.engine.start(scope, assigns(1, [2]), intent);
    await over(one.engine, second);
    await settle();
    one.crash();
    const { engine } = await browser.open(api);
    expect(engine.runs().map(({ id }) => id)[0]).toBe(second);
    expect(await engine.undoLast(scope)).toMatchObject({ type: 'run', of: second });
    await settle();
    expect(api.members(1, 'cars')).toEqual([1]);
  });

  it('is known here though another tab has forgotten everything', async () => {
    const { api, browser, one } = await twoTabs();
    const run = one.engine.start(scope, assigns(1, [1, 2]), intent);
    await over(one.engine, run);
    await settle();
    const other = await browser.open(api);
    await other.engine.forget();
    expect(await one.engine.undoLast(scope)).toMatchObject({ type: 'run', of: run });
    await settle();
    expect(api.members(1, 'cars')).toEqual([]);
    expect(await one.engine.redoLast(scope)).toMatchObject({ type: 'run' });
    await settle();
    expect(api.members(1, 'cars')).toEqual([1, 2]);
  });

  it('is known here though the browser emptied its storage', async () => {
    const { api, browser, one } = await twoTabs();
    const run = one.engine.start(scope, assigns(1, [1, 2]), intent);
    await over(one.engine, run);
    await settle();
    await deleteDB(browser.database);
    expect(await one.engine.undoLast(scope)).toMatchObject({ type: 'run', of: run });
    await settle();
    expect(api.members(1, 'cars')).toEqual([]);
  });
});

describe('what a colleague changed meanwhile', () => {
  const rename = { op: 'rename-group', groupId: 1, name: 'Depot 1', was: 'Depot' } as const;

  function depot() {
    const world = createWorld();
    world.api.addGroup(1, 'Depot', { cars: [1] });
    const renameTo = (name: string) => {
      const group = world.api.groups.get(1);
      if (group !== undefined) group.name = name;
    };
    return { ...world, renameTo };
  }
  const surprised = (name: string, added = 0) => ({
    state: 'paused',
    pausedFor: { reason: 'surprise', found: { name, added } },
  });

  it('a renaming asks before it overwrites another, and goes on where that is agreed to', async () => {
    const { api, engine, renameTo } = depot();
    renameTo('X');
    const run = engine.start(scope, [rename], { type: 'rename-group', groupId: 1 });
    await quiet();
    expect(engine.run(run)).toMatchObject(surprised('X'));
    expect(api.calls).toEqual([]);
    // What is agreed to is what was found: another change since is asked about again.
    renameTo('Y');
    engine.resume(run);
    await quiet();
    expect(engine.run(run)).toMatchObject(surprised('Y'));
    engine.resume(run);
    await over(engine, run);
    expect(api.groups.get(1)?.name).toBe('Depot 1');
    // It overwrote that name, and none that was there before.
    await takenBack(engine, run);
    expect(api.groups.get(1)?.name).toBe('Y');
  });

  it('whoever pauses instead and goes on later has agreed to nothing', async () => {
    const { api, engine, renameTo } = depot();
    renameTo('X');
    const run = engine.start(scope, [rename], { type: 'rename-group', groupId: 1 });
    await quiet();
    engine.pause(run);
    engine.resume(run);
    await quiet();
    expect(engine.run(run)).toMatchObject(surprised('X'));
    expect(api.calls).toEqual([]);
  });

  it('a renaming can be given up then, and nothing was sent', async () => {
    const { api, engine, renameTo } = depot();
    renameTo('X');
    const run = engine.start(scope, [rename], { type: 'rename-group', groupId: 1 });
    await quiet();
    engine.cancel(run);
    expect(engine.run(run)).toMatchObject({ state: 'cancelled', open: 0 });
    expect(api.calls).toEqual([]);
    expect(api.groups.get(1)?.name).toBe('X');
  });

  it('the undo of a renaming asks before it overwrites another', async () => {
    const { api, engine, renameTo } = depot();
    const run = engine.start(scope, [rename], { type: 'rename-group', groupId: 1 });
    await over(engine, run);
    renameTo('theirs');
    const undo = await engine.undoLast(scope);
    await quiet();
    expect(engine.run(undo.type === 'run' ? undo.id : '')).toMatchObject(surprised('theirs'));
    expect(api.groups.get(1)?.name).toBe('theirs');
  });

  it.each([
    ['another name', (world: ReturnType<typeof depot>) => world.renameTo('X'), surprised('X')],
    [
      'more in it',
      ({ api }: ReturnType<typeof depot>) => api.groups.get(1)?.members.users.add(9),
      surprised('Depot', 1),
    ],
    [
      'another one in it than before',
      ({ api }: ReturnType<typeof depot>) => {
        api.groups.get(1)?.members.cars.delete(1);
        api.groups.get(1)?.members.cars.add(2);
      },
      surprised('Depot', 1),
    ],
  ])('a deletion asks where the group has %s', async (_, meanwhile, expected) => {
    const world = depot();
    const { api, engine } = world;
    const members = { cars: [1] };
    meanwhile(world);
    const run = engine.start(scope, [{ op: 'delete-group', groupId: 1, name: 'Depot', members }], {
      type: 'delete-group',
      groupId: 1,
    });
    await quiet();
    expect(engine.run(run)).toMatchObject(expected);
    expect(api.groups.size).toBe(1);
    const { name, members: before } = api.groups.get(1) ?? { members: {} };
    engine.resume(run);
    await over(engine, run);
    expect(api.groups.size).toBe(0);
    await takenBack(engine, run);
    expect([...api.groups.values()]).toEqual([{ name, members: before }]);
  });

  it('what they took out of a group before it was deleted does not come back, after a reload neither', async () => {
    const api = new FakeApi();
    api.addGroup(1, 'Depot', { cars: [1, 2], users: [9] });
    const browser = new Browser();
    const tab = await browser.open(api);
    const known = plan(new Map(api.groups), { type: 'delete-group', groupId: 1 });
    api.groups.get(1)?.members.cars.delete(2);
    api.groups.get(1)?.members.users.delete(9);
    const run = tab.engine.start(scope, known, { type: 'delete-group', groupId: 1 });
    await over(tab.engine, run);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    tab.crash();
    const { engine } = await browser.open(api);
    await takenBack(engine, run);
    const now = engine.overlay(scope).groupId(1);
    expect([api.members(now, 'cars'), api.members(now, 'users')]).toEqual([[1], []]);
  });

  it('is what undo brings back after a reload as well, where a deletion was agreed to', async () => {
    const api = new FakeApi();
    api.addGroup(1, 'X', { cars: [1], users: [9] });
    const browser = new Browser();
    const tab = await browser.open(api);
    const deletion = {
      op: 'delete-group',
      groupId: 1,
      name: 'Depot',
      members: { cars: [1] },
    } as const;
    const run = tab.engine.start(scope, [deletion], { type: 'delete-group', groupId: 1 });
    await until(tab.engine, run, ({ state }) => state === 'paused');
    tab.engine.resume(run);
    await over(tab.engine, run);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    tab.crash();
    const { engine } = await browser.open(api);
    await takenBack(engine, run);
    const [[id, group] = []] = api.groups;
    expect(group?.name).toBe('X');
    expect(api.members(id ?? 0, 'users')).toEqual([9]);
  });

  it('where the group can not be read, nothing is overwritten', async () => {
    const { api, engine, clock } = depot();
    api.listGroups = () => Promise.reject(new ApiError('server', { status: 500 }));
    const run = engine.start(scope, [rename], { type: 'rename-group', groupId: 1 });
    while (engine.isBusy()) {
      await quiet();
      clock.pass(clock.waits[0] ?? 0);
    }
    expect(engine.run(run)).toMatchObject({ counts: { failed: 1 } });
    expect(api.calls).toEqual([]);
    api.listGroups = () => Promise.reject(new ApiError('token', { status: 401 }));
    await engine.retryFailed(run);
    await quiet();
    expect(engine.run(run)).toMatchObject({
      pausedFor: { reason: 'token' },
      counts: { unknown: 1 },
    });
  });
});

describe('a mistake of ours', () => {
  it('ends its item as unknown, is reported, and the run goes on', async () => {
    const reported: unknown[] = [];
    const { api, engine } = createWorld({}, { report: (error) => reported.push(error) });
    api.addGroup(1, 'Berlin');
    // What the type rules out all the same.
    const isKind = (value: string): value is ApiErrorKind => value !== '';
    const odd = 'odd';
    if (!isKind(odd)) throw new Error('There is no such kind');
    const assign = api.assignElement;
    api.assignElement = (...call) =>
      call[3] === 2 ? Promise.reject(new ApiError(odd)) : assign(...call);
    const run = engine.start(scope, assigns(1, range(1, 9)), intent);
    expect(await over(engine, run)).toMatchObject({
      state: 'finished',
      counts: { done: 8, unknown: 1 },
    });
    expect(reported).toHaveLength(1);
    expect(engine.isBusy()).toBe(false);
    expect(await engine.undo(run)).toMatchObject({ type: 'run' });
  });

  it('of whoever hears that a run is over does not keep others from hearing', async () => {
    const reported: unknown[] = [];
    const { api, engine } = createWorld(
      {},
      {
        report: (error) => reported.push(error),
        onSettled: () => {
          throw new Error('our own');
        },
      },
    );
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    expect(await engine.whenOver(run)).toMatchObject({ state: 'finished', counts: { done: 1 } });
    expect(reported).toHaveLength(1);
    expect(await engine.whenOver('nobody')).toBeNull();
  });

  it('a run that somebody tells of says so, until that ends', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    const end = engine.report(run);
    expect(engine.run(run)?.reported).toBe(true);
    await engine.whenOver(run);
    expect(engine.run(run)?.reported).toBe(true);
    end();
    end();
    expect(engine.run(run)?.reported).toBe(false);
  });
});
