// @vitest-environment node
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { plan } from './plan/plan.ts';
import { FakeApi } from './testing/fake-api.ts';
import { Browser } from './testing/tabs.ts';
import {
  assigns,
  car,
  createWorld,
  intent,
  inTurn,
  over,
  quiet,
  range,
  scope,
  states,
  takenBack,
  until,
} from './testing/world.ts';
import type { Wish } from './wish.ts';

/** What the random schedules of tabs have found, each in its smallest form. */

const deletion: Wish = { type: 'delete-group', groupId: 1 };

async function stored(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await quiet();
}

const undone = async (engine: Engine) => {
  const taken = await engine.undoLast(scope);
  if (taken.type !== 'run') throw new Error(`Nothing was taken back: ${taken.type}`);
  await over(engine, taken.id);
  return taken.of;
};

it('a run that is cancelled while it looks how things stand comes to its end, though nobody answers', async () => {
  const { api, engine, clock } = createWorld();
  api.addGroup(1, 'Depot');
  api.listGroups = () => new Promise(() => undefined);
  const run = engine.start(
    scope,
    [{ op: 'rename-group', groupId: 1, name: 'Depot 1', was: 'Depot' }],
    { type: 'rename-group', groupId: 1 },
  );
  await quiet();
  engine.cancel(run);
  clock.pass(clock.waits[0] ?? 0);
  await quiet();
  expect(states(engine, run)).toEqual(['not-sent cancelled']);
  expect(engine.isBusy()).toBe(false);
});

it('what is taken back twice in a row waits for the group that it is in to be back', async () => {
  const answers: (() => void)[] = [];
  const { api, engine } = createWorld({
    pass: (what) =>
      what.startsWith('read ') ? Promise.resolve() : new Promise((go) => answers.push(go)),
  });
  const answerAll = async () => {
    do {
      answers.shift()?.();
      await quiet();
    } while (engine.isBusy() || answers.length > 0);
  };
  api.addGroup(1, 'Berlin', { cars: [7] });
  engine.start(scope, [car('remove', 1, 7)], intent);
  await answerAll();
  engine.start(scope, plan(new Map(api.groups), deletion), deletion);
  await quiet();
  const taking = [engine.undoLast(scope), engine.undoLast(scope)];
  await answerAll();
  await Promise.all(taking);
  await answerAll();
  const id = engine.overlay(scope).groupId(1);
  expect(api.members(id, 'cars')).toEqual([7]);
});

it('what was planned upon a wish that came to nothing does not tell what was so: undo takes back what was done', async () => {
  const faults = inTurn('refuse', 'error-after');
  const { api, engine, clock } = createWorld({ fault: faults }, { workers: 0 });
  api.addGroup(1, 'Berlin');
  /** The wish for car 7, planned upon what is on its way. */
  const planned = (type: 'assign' | 'remove') => {
    const { ids, pending } = engine.overlay(scope).membersOf(1, 'cars', { ids: [], startedAt: 0 });
    const members = { cars: new Set(ids) };
    const known = new Map([[1, { name: 'Berlin', members, pending: { cars: pending } }]]);
    return plan(known, { type, kind: 'cars', elementIds: [7], groupIds: [1] });
  };
  const cancelled = engine.start(scope, planned('assign'), intent);
  const removal = planned('remove');
  engine.cancel(cancelled);
  await quiet();
  engine.setWorkers(4);
  const refused = engine.start(scope, removal, intent);
  const added = engine.start(scope, planned('assign'), intent);
  await quiet();
  clock.pass(clock.waits[0] ?? 0);
  await over(engine, added);
  expect([refused, added].map((id) => states(engine, id))).toEqual([['failed invalid'], ['done']]);
  await takenBack(engine, added);
  expect(api.members(1, 'cars')).toEqual([]);
});

it('what came true since tells more than the plan of whose doing it is', async () => {
  const { api, engine, clock } = createWorld({
    fault: inTurn('none', 'cut-before', 'none', 'none', 'cut-after'),
  });
  api.addGroup(1, 'Berlin');
  const run = async (change: ReturnType<typeof car> & { wasSo?: true }) => {
    const id = engine.start(scope, [change], intent);
    await quiet();
    clock.pass(clock.waits[0] ?? 0);
    await over(engine, id);
    return states(engine, id);
  };
  expect(await run(car('assign', 1, 7))).toEqual(['done']);
  expect(await run(car('assign', 1, 7))).toEqual(['already-so']);
  expect(await run(car('remove', 1, 7))).toEqual(['done']);
  expect(await run({ ...car('assign', 1, 7), wasSo: true })).toEqual(['done']);
});

function slow() {
  const answers: (() => void)[] = [];
  const world = createWorld({ pass: () => new Promise((go) => answers.push(go)) });
  world.api.addGroup(1, 'Berlin', { cars: [7] });
  world.api.addGroup(2, 'Bonn', { cars: [7] });
  const answerAll = async () => {
    do {
      answers.shift()?.();
      await quiet();
    } while (world.engine.isBusy() || answers.length > 0);
  };
  const fleet = () => [1, 2].map((id) => world.api.members(id, 'cars'));
  return { ...world, answerAll, fleet };
}

describe('an undo that waits for what is on its way', () => {
  it('overwrites nothing that was wished for after it was asked for', async () => {
    const { engine, answerAll, fleet } = slow();
    const first = engine.start(scope, [car('remove', 1, 7)], intent);
    await quiet();
    const undoing = engine.undoLast(scope);
    const away = [car('assign', 1, 7), { ...car('remove', 2, 7), after: 0 }];
    const moved = engine.start(scope, away, intent);
    const last = engine.start(scope, [car('remove', 1, 7)], intent);
    await answerAll();
    const undo = await undoing;
    await answerAll();
    expect(fleet()).toEqual([[], []]);
    expect(states(engine, last)).toEqual(['done']);
    expect(undo.type === 'run' && states(engine, undo.id)).toEqual(['not-sent superseded']);
    expect(engine.history(scope).redo).toBeNull();
    // It is what the next but one takes back.
    for (const wanted of [last, moved, first]) {
      const taking = engine.undoLast(scope);
      await quiet();
      await answerAll();
      expect(await taking).toMatchObject({ type: 'run', of: wanted });
      await answerAll();
    }
    expect(fleet()).toEqual([[7], [7]]);
  });

  it('begins before the one that was asked for after it', async () => {
    const { engine, answerAll, fleet } = slow();
    const before = engine.start(scope, [car('assign', 1, 9)], intent);
    await answerAll();
    const last = engine.start(scope, [car('remove', 1, 9)], intent);
    await quiet();
    const taking = [engine.undoLast(scope), engine.undoLast(scope)];
    await quiet();
    await answerAll();
    expect(await Promise.all(taking)).toMatchObject([{ of: last }, { of: before }]);
    await answerAll();
    expect(fleet()).toEqual([[7], [7]]);
    expect(engine.history(scope).undo).toBeNull();
  });
});

describe('a deletion that comes while something in its group is on its way', () => {
  const known = (...cars: number[]) =>
    plan(new Map([[1, { name: 'Berlin', members: { cars: new Set(cars), ...others } }]]), deletion);
  const others = {
    users: new Set<number>(),
    services: new Set<number>(),
    products: new Set<number>(),
  };
  const berlin = ({ api, engine }: ReturnType<typeof slow>) =>
    api.members(engine.overlay(scope).groupId(1), 'cars');

  it.each([
    ['a car that was added', car('assign', 1, 8), [7, 8]],
    ['a car that was taken out', car('remove', 1, 7), []],
  ])('waits for %s, and undo brings the group back as it was then', async (_, change, held) => {
    const world = slow();
    const { engine, answerAll } = world;
    const first = engine.start(scope, [change], intent);
    await quiet();
    const run = engine.start(scope, known(...held), deletion);
    await quiet();
    expect(states(engine, run)).toEqual(['waiting']);
    await answerAll();
    expect([states(engine, first), states(engine, run)]).toEqual([['done'], ['done']]);
    const undoing = takenBack(engine, run);
    await quiet();
    await answerAll();
    await undoing;
    expect(berlin(world)).toEqual(held);
  });

  it('waits for the undo that was asked for before it: the car does not come back', async () => {
    const world = slow();
    const { api, engine, answerAll } = world;
    engine.start(scope, [car('assign', 1, 8)], intent);
    await quiet();
    const undoing = engine.undoLast(scope);
    const run = engine.start(scope, known(7, 8), deletion);
    await answerAll();
    await undoing;
    await answerAll();
    expect([states(engine, run), api.groups.has(1)]).toEqual([['done'], false]);
    const taking = engine.undoLast(scope);
    await quiet();
    await answerAll();
    expect(await taking).toMatchObject({ of: run });
    await answerAll();
    expect(berlin(world)).toEqual([7]);
    expect(engine.history(scope).undo).toBeNull();
  });

  it('is all that waits: not a renaming, nor the deletion of another group or at another customer', async () => {
    const { engine, answerAll } = slow();
    const empty = { name: 'Berlin', members: {} };
    engine.start(scope, [car('assign', 1, 8)], intent);
    const runs = [
      engine.start(scope, [{ op: 'delete-group', groupId: 2, ...empty }], deletion),
      engine.start({ ...scope, customerId: 2 }, known(7).changes, deletion),
      engine.start(
        scope,
        [{ op: 'rename-group', groupId: 1, name: 'Kiel', was: 'Berlin' }],
        deletion,
      ),
    ];
    await quiet();
    expect(runs.flatMap((run) => states(engine, run))).toEqual(['sending', 'sending', 'sending']);
    for (const run of runs) engine.cancel(run);
    await answerAll();
  });

  it('can be cancelled while it waits, and waits for an undo that comes to nothing no longer than that', async () => {
    const { api, engine, answerAll } = slow();
    engine.start(scope, [car('assign', 1, 8)], intent);
    await quiet();
    const given = engine.start(scope, known(7, 8), deletion);
    engine.cancel(given);
    await answerAll();
    expect([states(engine, given), api.groups.has(1)]).toEqual([['not-sent cancelled'], true]);
    const undoing = engine.undo(given);
    const run = engine.start(scope, known(7, 8), deletion);
    await answerAll();
    expect(await undoing).toEqual({ type: 'nothing' });
    expect([states(engine, run), api.groups.has(1)]).toEqual([['done'], false]);
  });

  it('does not wait for what is wished for after it', async () => {
    const { api, engine, clock } = createWorld();
    api.addGroup(1, 'Berlin', { cars: [7] });
    api.listGroups = () => new Promise(() => undefined);
    const run = engine.start(scope, known(7), deletion);
    const later = engine.start(scope, [car('remove', 1, 7)], intent);
    await quiet();
    expect([states(engine, run), states(engine, later)]).toEqual([['sending'], ['done']]);
    clock.pass(clock.waits[0] ?? 0);
  });
});

it('an undo of what a closed tab was renaming and the deletion of that group do not wait for each other', async () => {
  const isSilent = { now: true };
  const api = new FakeApi({ fault: () => (isSilent.now ? 'silent' : 'none') });
  api.addGroup(1, 'Berlin');
  const browser = new Browser();
  const tab = await browser.open(api);
  const renaming = { op: 'rename-group', groupId: 1, name: 'Bonn', was: 'Berlin' } as const;
  tab.engine.start(scope, [renaming], { type: 'rename-group', groupId: 1 });
  await stored();
  tab.crash();
  isSilent.now = false;
  const { engine, clock } = await browser.open(api);
  const undoing = engine.undoLast(scope);
  const deleting = { op: 'delete-group', groupId: 1, name: 'Berlin', members: {} } as const;
  const run = engine.start(scope, [deleting], deletion);
  for (let times = 0; times < 5; times += 1) {
    await stored();
    clock.pass(clock.waits[0] ?? 0);
  }
  expect((await undoing).type).toBe('run');
  // The name is settled before that, and is not the one that was shown.
  expect(engine.run(run)?.pausedFor).toMatchObject({ reason: 'surprise', found: { name: 'Bonn' } });
});

it('an undo that never hears what the group holds by now goes on with what it knows', async () => {
  const { api, engine, clock } = createWorld();
  api.addGroup(1, 'Berlin', { cars: [7] });
  await over(engine, engine.start(scope, plan(new Map(api.groups), deletion), deletion));
  await undone(engine);
  api.listGroupElements = () => new Promise(() => undefined);
  const redoing = engine.redoLast(scope);
  await quiet();
  clock.pass(clock.waits[0] ?? 0);
  expect((await redoing).type).toBe('run');
});

describe('what was in a group that a colleague has deleted', () => {
  function gone() {
    const world = createWorld();
    world.api.addGroup(1, 'Berlin');
    world.api.addGroup(2, 'Bonn');
    return world;
  }

  it('stands no more: it went with the group', async () => {
    const { api, engine } = gone();
    const first = engine.start(scope, assigns(1, [5]), intent);
    await over(engine, first);
    api.groups.delete(1);
    expect(await undone(engine)).toBe(first);
    expect(engine.run(first)).toMatchObject({ takenBack: true });
    expect(engine.history(scope).undo).toBeNull();
  });

  it('does not keep what was done before it from being taken back', async () => {
    const { api, engine } = gone();
    api.groups.get(1)?.members.cars.add(6);
    const first = engine.start(scope, assigns(2, [5]), intent);
    await over(engine, first);
    const second = engine.start(scope, [car('remove', 1, 6)], intent);
    await over(engine, second);
    api.groups.delete(1);
    expect(await undone(engine)).toBe(second);
    expect(await undone(engine)).toBe(first);
    expect(api.members(2, 'cars')).toEqual([]);
    // It stands all the same: the group may be back by then.
    expect(engine.history(scope).undo).toBe(second);
  });

  it('does not keep what was taken back before it from being done again', async () => {
    const { api, engine } = gone();
    const first = engine.start(scope, assigns(1, [5]), intent);
    await over(engine, first);
    const second = engine.start(scope, assigns(2, [6]), intent);
    await over(engine, second);
    await undone(engine);
    await undone(engine);
    api.groups.delete(1);
    await takenBack(engine, first, 'redo');
    const redo = await engine.redoLast(scope);
    expect(redo).toMatchObject({ type: 'run' });
    await over(engine, redo.type === 'run' ? redo.id : '');
    expect(api.members(2, 'cars')).toEqual([6]);
  });
});

describe('of two tabs', () => {
  it('the one lets go of what it looked at and did not touch', async () => {
    let refuse = true;
    const api = new FakeApi({ fault: () => (refuse ? 'refuse' : 'none') });
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const one = await browser.open(api);
    const run = one.engine.start(scope, assigns(1, range(1, 2)), intent);
    await over(one.engine, run);
    await stored();
    const other = await browser.open(api);
    expect(await other.engine.undo(run)).toEqual({ type: 'nothing' });
    expect(await other.engine.continueRun(run)).toBe('gone');
    expect(await other.engine.leave(run)).toBe('ours');
    await stored();
    refuse = false;
    expect(await one.engine.retryFailed(run)).toEqual({ type: 'retried', count: 2 });
    await over(one.engine, run);
    await stored();
    expect(await other.engine.retryFailed(run)).toEqual({ type: 'retried', count: 0 });
    await stored();
    await takenBack(one.engine, run);
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it('the one takes back what the other has done of what it was about to do itself', async () => {
    const answers: (() => void)[] = [];
    const api = new FakeApi({ pass: () => new Promise((go) => answers.push(go)) });
    const answer = async () => {
      answers.shift()?.();
      await stored();
    };
    api.addGroup(1, 'Berlin');
    api.addGroup(2, 'Bonn', { cars: [6] });
    const browser = new Browser();
    const [one, other] = [await browser.open(api), await browser.open(api)];
    const move = one.engine.start(
      scope,
      [car('assign', 1, 6), { ...car('remove', 2, 6), after: 0 }],
      intent,
    );
    await stored();
    const removal = other.engine.start(scope, [car('remove', 2, 6)], intent);
    await stored();
    // The second request is that of the other tab.
    answers.reverse();
    await answer();
    const undoing = one.engine.undoLast(scope);
    await stored();
    while (answers.length > 0) await answer();
    expect(await undoing).toMatchObject({ type: 'run', of: removal });
    expect(states(one.engine, move)).toEqual(['done', 'already-so']);
    expect([1, 2].map((id) => api.members(id, 'cars'))).toEqual([[6], [6]]);
  });

  it('the one does not take back what came before a change that the other is making', async () => {
    const api = new FakeApi({ fault: ({ target }) => (target === '1/cars/2' ? 'silent' : 'none') });
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const one = await browser.open(api);
    await over(one.engine, one.engine.start(scope, assigns(1, [1]), intent));
    one.engine.start(scope, assigns(1, [2]), intent);
    await stored();
    const other = await browser.open(api);
    expect(await other.engine.undoLast(scope)).toEqual({ type: 'elsewhere' });
    expect(api.members(1, 'cars')).toEqual([1]);
  });
});

it('the order goes on where the browser has emptied its storage', async () => {
  const api = new FakeApi();
  api.addGroup(1, 'Berlin');
  const browser = new Browser();
  const { engine } = await browser.open(api);
  for (const id of [1, 2]) await over(engine, engine.start(scope, assigns(1, [id]), intent));
  await stored();
  await deleteDB(browser.database);
  const third = engine.start(scope, assigns(1, [3]), intent);
  await over(engine, third);
  await stored();
  expect(await undone(engine)).toBe(third);
  expect(api.members(1, 'cars')).toEqual([1, 2]);
});

it.each([
  ['cancelled', (engine: Engine, run: string) => engine.cancel(run)],
  ['taken back', (engine: Engine) => void engine.undoLast(scope)],
] as const)('what is %s while it is being tried again is not tried again', async (_what, end) => {
  const api = new FakeApi({ fault: () => 'silent' });
  api.addGroup(1, 'Depot');
  const browser = new Browser();
  const first = await browser.open(api);
  const run = first.engine.start(scope, assigns(1, range(1, 8)), intent);
  await stored();
  first.crash();
  const { engine } = await browser.open(new FakeApi(), { perTurn: 2 });
  const retried = engine.retryFailed(run);
  await until(engine, run, ({ state }) => state === 'running');
  end(engine, run);
  expect(await retried).toEqual({ type: 'retried', count: 0 });
  await over(engine, run);
  expect(engine.run(run)?.state).toBe('cancelled');
});
