// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { tick } from '../api/clock.ts';
import { memoryJournal } from './journal/journal.ts';
import { RunRefused } from './journal/run-refused.ts';
import { plan } from './plan/plan.ts';
import type { Fault } from './testing/fake-gateway.ts';
import {
  assigns,
  car,
  createWorld,
  inTurn,
  intent,
  over,
  quiet,
  range,
  roomyJournal,
  scope,
  states,
  takenBack,
} from './testing/world.ts';

/** A world whose answers come one by one, when they are let through. */
function stepped(workers = 4) {
  const answers: (() => void)[] = [];
  const world = createWorld(
    {
      pass: (what) =>
        what.startsWith('read ')
          ? Promise.resolve()
          : new Promise((resolve) => answers.push(resolve)),
    },
    { workers },
  );
  world.api.addGroup(1, 'Berlin');
  world.api.addGroup(2, 'Hamburg');
  const answer = async (count = 1) => {
    for (let step = 0; step < count; step += 1) {
      answers.shift()?.();
      await quiet();
    }
  };
  return { ...world, answers, answer };
}

describe('a run', () => {
  it('has no more requests under way than there are workers, and takes the next with each answer', async () => {
    const { engine, api, answer } = stepped();
    const run = engine.start(scope, assigns(1, range(1, 10)), intent);
    await quiet();
    expect(engine.run(run)?.counts).toMatchObject({ sending: 4, waiting: 6 });
    await answer();
    expect(engine.run(run)?.counts).toMatchObject({ sending: 4, waiting: 5, done: 1 });
    engine.setWorkers(8);
    await quiet();
    expect(engine.run(run)?.counts).toMatchObject({ sending: 8, waiting: 1 });
    expect(api.calls).toHaveLength(9);
  });

  it('of one change does not wait for the end of a run of ten thousand', async () => {
    const { engine, answer } = stepped();
    const big = engine.start(scope, assigns(1, range(1, 100)), intent);
    await quiet();
    const small = engine.start(scope, [car('assign', 2, 1)], intent);
    await answer(6);
    expect(engine.run(small)?.counts.done).toBe(1);
    expect(engine.run(big)?.counts.done).toBeLessThan(10);
  });

  it('takes turns with the others', async () => {
    const { engine, api, answer } = stepped(1);
    engine.start(scope, assigns(1, [1, 2, 3]), intent);
    engine.start(scope, assigns(2, [1, 2, 3]), intent);
    await quiet();
    await answer(6);
    expect(api.log.map(({ target }) => target)).toEqual([
      '1/cars/1',
      '2/cars/1',
      '1/cars/2',
      '2/cars/2',
      '1/cars/3',
      '2/cars/3',
    ]);
  });

  it('sends what waits for another as soon as that is done', async () => {
    const { engine, api, answer } = stepped(1);
    api.addGroup(1, 'Berlin', { cars: [1, 2] });
    engine.start(
      scope,
      [
        car('assign', 2, 1),
        { ...car('remove', 1, 1), after: 0 },
        car('assign', 2, 2),
        { ...car('remove', 1, 2), after: 2 },
      ],
      intent,
    );
    await quiet();
    await answer(4);
    expect(api.log.map(({ op, target }) => `${op} ${target}`)).toEqual([
      'assign 2/cars/1',
      'remove 1/cars/1',
      'assign 2/cars/2',
      'remove 1/cars/2',
    ]);
  });

  it('does not send the remove of a move whose assign failed, nor what waits for that', async () => {
    const { engine, api } = createWorld({
      fault: ({ op }) => (op === 'assign' ? 'refuse' : 'none'),
    });
    api.addGroup(1, 'Berlin', { cars: [1] });
    api.addGroup(2, 'Hamburg');
    const run = engine.start(
      scope,
      [
        car('assign', 2, 1),
        { ...car('remove', 1, 1), after: 0 },
        { ...car('remove', 1, 9), after: [1] },
      ],
      intent,
    );
    await over(engine, run);
    expect(states(engine, run)).toEqual(['failed invalid', 'not-sent blocked', 'not-sent blocked']);
    expect(api.members(1, 'cars')).toEqual([1]);
  });

  it('sends the remove of a move whose assign was so already', async () => {
    const { engine, api } = createWorld();
    api.addGroup(1, 'Berlin', { cars: [1] });
    api.addGroup(2, 'Hamburg', { cars: [1] });
    const run = engine.start(
      scope,
      [car('assign', 2, 1), { ...car('remove', 1, 1), after: 0 }],
      intent,
    );
    await over(engine, run);
    expect(states(engine, run)).toEqual(['already-so', 'done']);
  });

  it('waits for all that a change waits for', async () => {
    const { engine, api, answer } = stepped();
    const run = engine.start(
      scope,
      [car('assign', 2, 1), car('assign', 2, 2), { ...car('assign', 1, 3), after: [0, 1] }],
      intent,
    );
    await quiet();
    await answer();
    expect(states(engine, run)).toEqual(['done', 'sending', 'waiting']);
    await answer();
    expect(api.calls).toHaveLength(3);
    await answer();
    expect(states(engine, run)).toEqual(['done', 'done', 'done']);
  });

  it('refuses a change that waits for a later one', () => {
    const { engine } = createWorld();
    const changes = [{ ...car('assign', 1, 1), after: 0 }];
    expect(() => engine.start(scope, changes, intent)).toThrow('wait');
  });

  it('of nothing is over at once', async () => {
    const { engine } = createWorld();
    const run = engine.start(scope, { changes: [], alreadySo: [car('assign', 1, 1)] }, intent);
    expect(engine.run(run)).toMatchObject({ state: 'finished', total: 0, alreadySo: 1, open: 0 });
    expect(engine.isBusy()).toBe(false);
  });
});

describe('two changes of one membership', () => {
  it('are sent in the order in which they came', async () => {
    const { engine, api, answer } = stepped();
    const first = engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    const second = engine.start(scope, [car('remove', 1, 1)], intent);
    const third = engine.start(scope, [car('remove', 1, 1)], intent);
    await quiet();
    expect(api.calls).toHaveLength(1);
    expect(states(engine, second)).toEqual(['waiting']);
    await answer();
    expect(states(engine, first)).toEqual(['done']);
    expect(api.calls.map(({ op }) => op)).toEqual(['assign', 'remove']);
    await answer(2);
    expect(states(engine, second)).toEqual(['done']);
    expect(states(engine, third)).toEqual(['already-so']);
  });

  it('cancel each other where the first still waits', async () => {
    const { engine, api } = createWorld();
    api.addGroup(1, 'Berlin');
    const first = engine.start(scope, [car('assign', 1, 1), car('assign', 1, 2)], intent);
    engine.pause(first);
    const [waiting] = [engine.start(scope, [car('assign', 1, 3)], intent)];
    engine.pause(waiting);
    await over(engine, waiting);
    const held = engine.start(scope, assigns(1, range(4, 9)), intent);
    engine.pause(held);
    const opposite = engine.start(scope, [car('remove', 1, 9)], intent);
    expect(states(engine, held).at(-1)).toBe('not-sent superseded');
    expect(states(engine, opposite)).toEqual(['not-sent cancelled-out']);
    expect(engine.run(opposite)).toMatchObject({ state: 'finished', open: 0 });
    engine.resume(held);
    await over(engine, held);
    expect(api.calls.map(({ target }) => target)).not.toContain('1/cars/9');
  });

  it('that are the same do not', async () => {
    const { engine, api, answer } = stepped(1);
    engine.start(scope, [car('assign', 2, 1)], intent);
    const first = engine.start(scope, [car('assign', 1, 1)], intent);
    const second = engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    await answer(3);
    expect([...states(engine, first), ...states(engine, second)]).toEqual(['done', 'already-so']);
    expect(api.calls).toHaveLength(3);
  });

  it('a move that is taken back while it waits leaves the car where it was', async () => {
    const { engine, api, answer } = stepped(1);
    api.addGroup(1, 'Berlin', { cars: [1] });
    engine.start(scope, [car('assign', 2, 7)], intent);
    const there = engine.start(
      scope,
      [car('assign', 2, 1), { ...car('remove', 1, 1), after: 0 }],
      intent,
    );
    const back = engine.start(
      scope,
      [car('assign', 1, 1), { ...car('remove', 2, 1), after: 0 }],
      intent,
    );
    expect(states(engine, there)).toEqual(['not-sent superseded', 'not-sent superseded']);
    expect(states(engine, back)).toEqual(['not-sent cancelled-out', 'not-sent cancelled-out']);
    await quiet();
    await answer(4);
    expect(api.members(1, 'cars')).toEqual([1]);
    expect(api.members(2, 'cars')).toEqual([7]);
  });

  it('a move that is taken back while its assign is on its way ends where it began', async () => {
    const { engine, api, answer } = stepped();
    api.addGroup(1, 'Berlin', { cars: [1] });
    const there = engine.start(
      scope,
      [car('assign', 2, 1), { ...car('remove', 1, 1), after: 0 }],
      intent,
    );
    await quiet();
    const back = engine.start(
      scope,
      [car('assign', 1, 1), { ...car('remove', 2, 1), after: 0 }],
      intent,
    );
    await answer(2);
    expect(states(engine, there)).toEqual(['done', 'not-sent superseded']);
    expect(states(engine, back)).toEqual(['not-sent cancelled-out', 'done']);
    expect(api.members(1, 'cars')).toEqual([1]);
    expect(api.members(2, 'cars')).toEqual([]);
  });

  it('a move that goes on elsewhere while it waits ends there, and nowhere else', async () => {
    const { engine, api, answer } = stepped(1);
    api.addGroup(1, 'Berlin', { cars: [1] });
    api.addGroup(3, 'Bonn');
    engine.start(scope, [car('assign', 2, 7)], intent);
    const move = (from: number, to: number) => [
      car('assign', to, 1),
      { ...car('remove', from, 1), after: 0 },
    ];
    const first = engine.start(scope, move(1, 2), intent);
    const second = engine.start(scope, move(2, 3), intent);
    await quiet();
    await answer(5);
    expect([...states(engine, first), ...states(engine, second)]).toEqual(
      Array.from({ length: 4 }, () => 'done'),
    );
    expect([1, 2, 3].map((id) => api.members(id, 'cars'))).toEqual([[], [7], [1]]);
  });

  it('a move that can not go on elsewhere ends where it was to go first', async () => {
    const { engine, api, answer } = stepped(1);
    api.addGroup(1, 'Berlin');
    engine.start(scope, [car('assign', 2, 7)], intent);
    engine.start(scope, [car('assign', 2, 1)], intent);
    // There is no group 3.
    engine.start(scope, [car('assign', 3, 1), { ...car('remove', 2, 1), after: 0 }], intent);
    await quiet();
    await answer(3);
    expect(api.members(2, 'cars')).toEqual([1, 7]);
  });

  it('an element is in one of its groups though it is only on its way into the other', async () => {
    const { engine, api, answer } = stepped(1);
    api.addGroup(1, 'Berlin', { cars: [1] });
    engine.start(scope, [car('assign', 2, 7)], intent);
    const pending = engine.start(scope, [car('assign', 2, 1)], intent);
    const { ids } = engine.overlay(scope).membersOf(2, 'cars', { ids: [], startedAt: tick() });
    const known = new Map([
      [1, { name: 'Berlin', members: { cars: new Set([1]) } }],
      [2, { name: 'Hamburg', members: { cars: new Set(ids) } }],
    ]);
    const wish = { type: 'move', kind: 'cars', elementIds: [1], from: 1, to: 2 } as const;
    engine.start(scope, plan(known, wish), wish);
    engine.cancel(pending);
    await quiet();
    await answer(3);
    expect(api.members(1, 'cars')).toEqual([]);
    expect(api.members(2, 'cars')).toEqual([1, 7]);
  });

  it('of different groups, kinds and customers have nothing to do with each other', async () => {
    const { engine, api } = stepped(9);
    engine.start(scope, [car('assign', 1, 1)], intent);
    engine.start(scope, [car('remove', 2, 1)], intent);
    engine.start(scope, [{ ...car('remove', 1, 1), kind: 'users' }], intent);
    engine.start({ ...scope, customerId: 2 }, [car('remove', 1, 1)], intent);
    await quiet();
    expect(api.calls).toHaveLength(4);
  });
});

describe('two changes of one group, or of one user', () => {
  const rename = (name: string, was: string) =>
    ({ op: 'rename-group', groupId: 1, name, was }) as const;

  it('are sent in the order in which they came', async () => {
    const { engine, api, answer } = stepped();
    const user = { userId: 7 };
    const ada = { emailAddress: 'Ada@fleet.example' };
    engine.start(scope, [rename('Bonn', 'Berlin'), rename('Kiel', 'Bonn')], intent);
    engine.start(scope, [{ op: 'delete-group', groupId: 1, name: 'Kiel', members: {} }], intent);
    engine.start(scope, [{ op: 'assign-user', user }], intent);
    engine.start(scope, [{ op: 'unassign-user', user, groups: [] }], intent);
    engine.start(scope, [{ op: 'assign-user', user: ada }], intent);
    const lower = { emailAddress: 'ada@fleet.example' };
    engine.start(scope, [{ op: 'unassign-user', user: lower, groups: [] }], intent);
    const person = { userData: { firstName: 'A', lastName: 'L' }, type: 'Normal' } as const;
    engine.start(scope, [{ op: 'create-user', user: { ...lower, ...person } }], intent);
    engine.setWorkers(9);
    await quiet();
    expect(api.calls.map(({ op }) => op).toSorted()).toEqual([
      'assign-user',
      'assign-user',
      'rename-group',
    ]);
    await answer(3);
    expect(
      api.calls
        .slice(3)
        .map(({ op }) => op)
        .toSorted(),
    ).toEqual(['rename-group', 'unassign-user', 'unassign-user']);
    await answer(3);
    expect(
      api.calls
        .slice(6)
        .map(({ op }) => op)
        .toSorted(),
    ).toEqual(['create-user', 'delete-group']);
  });

  it('never cancel each other', async () => {
    const { engine, api, answer } = stepped(1);
    engine.start(scope, [car('assign', 2, 7)], intent);
    const run = engine.start(scope, [rename('Bonn', 'Berlin')], intent);
    engine.start(scope, [{ op: 'delete-group', groupId: 1, name: 'Bonn', members: {} }], intent);
    expect(states(engine, run)).toEqual(['waiting']);
    await quiet();
    await answer(3);
    expect(api.calls.map(({ op }) => op)).toEqual(['assign', 'rename-group', 'delete-group']);
  });

  it('of which one is deleted and one renamed do not wait for each other', async () => {
    const { engine, api } = stepped();
    engine.start(
      scope,
      [rename('Bonn', 'Berlin'), { ...rename('Kiel', 'Hamburg'), groupId: 2 }],
      intent,
    );
    await quiet();
    expect(api.calls).toHaveLength(2);
  });
});

describe('cancelling', () => {
  it('sends nothing more, and sees to its end what is on its way', async () => {
    const { engine, api, answer } = stepped();
    const run = engine.start(scope, assigns(1, range(1, 10)), intent);
    await quiet();
    engine.cancel(run);
    expect(engine.run(run)).toMatchObject({
      state: 'cancelled',
      open: 4,
      counts: { sending: 4, 'not-sent': 6 },
    });
    await answer(4);
    expect(engine.run(run)).toMatchObject({ state: 'cancelled', open: 0, counts: { done: 4 } });
    expect(states(engine, run).slice(4)).toEqual(Array(6).fill('not-sent cancelled'));
    expect(api.calls).toHaveLength(4);
  });

  it('a move tells both of its halves as cancelled', async () => {
    const { engine, answer } = stepped(1);
    engine.start(scope, [car('assign', 2, 7)], intent);
    const run = engine.start(
      scope,
      [car('assign', 2, 1), { ...car('remove', 1, 1), after: 0 }],
      intent,
    );
    engine.cancel(run);
    expect(engine.run(run)).toMatchObject({ state: 'cancelled', open: 0 });
    expect(states(engine, run)).toEqual(['not-sent cancelled', 'not-sent cancelled']);
    await quiet();
    await answer();
    expect(engine.isBusy()).toBe(false);
  });

  it('a paused run ends it', async () => {
    const { engine } = createWorld();
    const run = engine.start(scope, assigns(1, range(1, 10)), intent);
    engine.pause(run);
    engine.cancel(run);
    expect((await over(engine, run)).state).toBe('cancelled');
  });

  it('still settles what nobody knows', async () => {
    const { api, engine, clock } = createWorld({ fault: () => 'cut-after' });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    engine.cancel(run);
    expect(engine.run(run)).toMatchObject({ state: 'cancelled', open: 1, counts: { unknown: 1 } });
    while (engine.isBusy()) {
      clock.pass(clock.waits[0] ?? 0);
      await quiet();
    }
    expect(states(engine, run)).toEqual(['done']);
  });

  it('does not send again what is refused while it is cancelled', async () => {
    const answers: (() => void)[] = [];
    const { api, engine } = createWorld({
      fault: () => 'token',
      pass: () => new Promise((resolve) => answers.push(resolve)),
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    engine.cancel(run);
    answers.shift()?.();
    await over(engine, run);
    expect(states(engine, run)).toEqual(['not-sent cancelled']);
  });

  it('a second time changes nothing', async () => {
    const { engine } = stepped();
    const run = engine.start(scope, assigns(1, range(1, 10)), intent);
    await quiet();
    engine.cancel(run);
    const before = engine.run(run);
    engine.cancel(run);
    expect(engine.run(run)).toBe(before);
  });
});

describe('retrying', () => {
  it('sends exactly what failed, what nobody knows and what waited for those', async () => {
    let fault: Fault = 'refuse';
    const { api, engine } = createWorld({
      fault: ({ target }) => (['2/cars/1', '2/cars/3'].includes(target) ? fault : 'none'),
    });
    api.addGroup(1, 'Berlin', { cars: [1, 2, 3] });
    api.addGroup(2, 'Hamburg', { cars: [5] });
    const run = engine.start(
      scope,
      [
        car('assign', 2, 1),
        { ...car('remove', 1, 1), after: 0 },
        car('assign', 2, 2),
        { ...car('remove', 1, 2), after: 2 },
        car('assign', 2, 3),
        car('assign', 2, 5),
      ],
      intent,
    );
    await over(engine, run);
    expect(engine.run(run)?.counts).toMatchObject({ done: 2, failed: 2, 'not-sent': 1 });
    fault = 'none';
    const before = api.calls.length;
    expect(await engine.retryFailed(run)).toEqual({ type: 'retried', count: 3 });
    expect(engine.run(run)).toMatchObject({ state: 'running', endedAt: null, open: 3 });
    expect(await over(engine, run)).toMatchObject({ state: 'finished', counts: { done: 5 } });
    expect(api.calls.slice(before).map(({ target }) => target)).toEqual([
      '2/cars/1',
      '2/cars/3',
      '1/cars/1',
    ]);
    expect(engine.items(run).every(({ cause }) => cause === null)).toBe(true);
  });

  it('reads "already so" as done where the failed try may have done it, and only there', async () => {
    const { api, engine, clock } = createWorld({
      fault: ({ target, key }) => {
        if (key?.split('-').length === 7) return 'none';
        return target === '1/cars/1' ? 'error-before' : 'refuse';
      },
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1, 2]), intent);
    for (let step = 0; step < 5; step += 1) {
      await quiet();
      clock.pass(clock.waits[0] ?? 0);
    }
    await over(engine, run);
    expect(states(engine, run)).toEqual(['failed server', 'failed invalid']);
    api.addGroup(1, 'Berlin', { cars: [1, 2] });
    await engine.retryFailed(run);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done', 'already-so']);
  });

  it('reads "already so" as that where the plan knew it, whatever the failed try did', async () => {
    const lost = inTurn('error-before', 'none', 'error-before');
    const { api, engine, clock } = createWorld({ fault: lost });
    api.addGroup(1, 'Berlin', { cars: [1, 2] });
    api.addGroup(2, 'Bonn', { cars: [1] });
    const wish = { type: 'move', kind: 'cars', elementIds: [1, 2], from: 1, to: 2 } as const;
    const run = engine.start(scope, plan(new Map(api.groups), wish), wish);
    await quiet();
    clock.pass(clock.waits[0] ?? 0);
    await quiet();
    clock.pass(clock.waits[0] ?? 0);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['already-so', 'done', 'done', 'done']);
    await takenBack(engine, run);
    expect([1, 2].map((id) => api.members(id, 'cars'))).toEqual([[1, 2], [1]]);
    await takenBack(engine, run, 'redo');
    expect([1, 2].map((id) => api.members(id, 'cars'))).toEqual([[], [1, 2]]);
  });

  it.each([
    ['was done', 'none', 'already-so'],
    ['was refused', 'refuse', 'done'],
  ] as const)(
    'reads "already so" by what came before it in line: where that %s, it is %s',
    async (_, first, wanted) => {
      const { api, engine, clock } = createWorld({ fault: inTurn(first, 'cut-after') });
      api.addGroup(1, 'Berlin');
      const before = engine.start(scope, assigns(1, [1]), intent);
      const run = engine.start(scope, assigns(1, [1]), intent);
      await over(engine, before);
      await quiet();
      clock.pass(clock.waits[0] ?? 0);
      await over(engine, run);
      expect(states(engine, run)).toEqual([wanted]);
    },
  );

  it('reads "already so" as that where what came before it in line took nothing away', async () => {
    const { api, engine, clock } = createWorld({ fault: inTurn('refuse', 'cut-after') });
    api.addGroup(1, 'Berlin', { cars: [1] });
    const before = engine.start(scope, [car('remove', 1, 1)], intent);
    const run = engine.start(scope, assigns(1, [1]), intent);
    await over(engine, before);
    await quiet();
    clock.pass(clock.waits[0] ?? 0);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['already-so']);
  });

  it('twice in one turn tries each once, and comes to its end', async () => {
    let fault: Fault = 'cut-before';
    const turns: (() => void)[] = [];
    const { api, engine, clock } = createWorld({ fault: () => fault }, { perTurn: 2 });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 7)), intent);
    while (engine.isBusy()) {
      await quiet();
      clock.pass(clock.waits[0] ?? 0);
    }
    expect(engine.run(run)?.counts.unknown).toBe(7);
    fault = 'none';
    clock.turn = () => new Promise((resolve) => turns.push(resolve));
    // Something long is being lined up while both ask.
    engine.start(scope, assigns(1, range(11, 15)), intent);
    const retrying = Promise.all([engine.retryFailed(run), engine.retryFailed(run)]);
    do {
      await quiet();
      turns.shift()?.();
    } while (turns.length > 0 || engine.isBusy());
    expect(await retrying).toEqual([
      { type: 'retried', count: 7 },
      { type: 'retried', count: 0 },
    ]);
    expect(engine.run(run)).toMatchObject({ open: 0, counts: { done: 7 } });
  });

  it('of a cancelled run makes it a running one again', async () => {
    let fault: Fault = 'refuse';
    const { api, engine } = createWorld({ fault: () => fault });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 6)), intent);
    engine.cancel(run);
    await over(engine, run);
    fault = 'none';
    expect(await engine.retryFailed(run)).toEqual({ type: 'retried', count: 4 });
    expect(engine.run(run)?.state).toBe('running');
    expect(await over(engine, run)).toMatchObject({ state: 'finished', counts: { done: 4 } });
  });

  it('waits for its turn behind what came later and is under way', async () => {
    const answers: (() => void)[] = [];
    let fault: Fault = 'refuse';
    const { api, engine } = createWorld({
      fault: () => fault,
      pass: () => new Promise((resolve) => answers.push(resolve)),
    });
    api.addGroup(1, 'Berlin');
    const failed = engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    answers.shift()?.();
    await over(engine, failed);
    fault = 'none';
    engine.start(scope, [car('assign', 1, 1)], intent);
    await quiet();
    await engine.retryFailed(failed);
    await quiet();
    expect(states(engine, failed)).toEqual(['waiting']);
    answers.shift()?.();
    await quiet();
    answers.shift()?.();
    await over(engine, failed);
    expect(states(engine, failed)).toEqual(['already-so']);
  });

  it('is a new wish under a new key', async () => {
    let fault: Fault = 'refuse';
    const { api, engine } = createWorld({ fault: () => fault });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    await over(engine, run);
    await engine.retryFailed(run);
    await over(engine, run);
    fault = 'none';
    await engine.retryFailed(run);
    await over(engine, run);
    expect(api.calls.map(({ key }) => key)).toEqual([`${run}-0`, `${run}-0-2`, `${run}-0-3`]);
  });

  it('needs no journal', async () => {
    const { api, engine } = createWorld(
      { fault: inTurn('refuse') },
      { journal: { ...memoryJournal('full'), retry: () => Promise.reject(new Error('no room')) } },
    );
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    await over(engine, run);
    await engine.retryFailed(run);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done']);
  });

  it('has its four tries again', async () => {
    const { api, engine, clock } = createWorld({ fault: () => 'cut-before' });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    const end = async () => {
      while (engine.isBusy()) {
        clock.pass(clock.waits[0] ?? 0);
        await quiet();
      }
    };
    await end();
    expect(states(engine, run)).toEqual(['unknown']);
    await engine.retryFailed(run);
    await end();
    expect(states(engine, run)).toEqual(['unknown']);
    expect(api.calls).toHaveLength(8);
  });

  it('does not send before its time what waits to be sent once more', async () => {
    let fault: Fault = 'cut-before';
    const { api, engine, clock } = createWorld({
      fault: ({ target }) => (target === '1/cars/1' ? fault : 'none'),
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, [car('assign', 1, 1)], intent);
    while (engine.isBusy()) {
      clock.pass(clock.waits[0] ?? 0);
      await quiet();
    }
    await engine.retryFailed(run);
    await quiet();
    expect(api.calls).toHaveLength(5);
    engine.start(scope, [car('assign', 1, 2)], intent);
    await quiet();
    expect(api.calls.map(({ target }) => target).slice(5)).toEqual(['1/cars/2']);
    fault = 'none';
    clock.pass(clock.waits[0] ?? 0);
    await over(engine, run);
    expect(api.calls).toHaveLength(7);
  });

  it('sends nothing of a run in which nothing failed, and nothing that was cancelled', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 6)), intent);
    engine.cancel(run);
    await over(engine, run);
    expect(await engine.retryFailed(run)).toEqual({ type: 'retried', count: 0 });
    expect(engine.run(run)).toMatchObject({ state: 'cancelled', open: 0 });
    expect(await engine.retryFailed('nobody')).toEqual({ type: 'gone' });
    expect(api.calls).toHaveLength(4);
  });
});

describe('what the engine tells', () => {
  it('keeps its identity until it changes', async () => {
    const { engine, answer } = stepped();
    const first = engine.start(scope, assigns(1, [1]), intent);
    const second = engine.start(scope, assigns(1, [2, 3]), intent);
    await quiet();
    const runs = engine.runs();
    expect(runs.map(({ id }) => id)).toEqual([second, first]);
    expect(engine.runs()).toBe(runs);
    expect(engine.run(first)).toBe(runs[1]);
    await answer();
    expect(engine.runs()).not.toBe(runs);
    expect(engine.runs()[0]).toBe(runs[0]);
    expect(runs[1]?.counts.done).toBe(0);
  });

  it('tells listeners once per turn, however much changed, until they stop', async () => {
    const { engine } = createWorld();
    let told = 0;
    const stop = engine.subscribe(() => {
      told += 1;
    });
    const run = engine.start(scope, assigns(1, range(1, 50)), intent);
    engine.pause(run);
    expect(told).toBe(0);
    await Promise.resolve();
    expect(told).toBe(1);
    stop();
    engine.cancel(run);
    await over(engine, run);
    expect(told).toBe(1);
  });

  it('has the items of a run, filtered and by the page', async () => {
    const { api, engine } = createWorld({
      fault: ({ target }) => (target.endsWith('5') ? 'refuse' : 'none'),
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 30)), intent);
    await over(engine, run);
    expect(engine.items(run)).toHaveLength(30);
    const index = (item: { index: number }) => item.index;
    expect(engine.items(run, { states: ['failed'] }).map(index)).toEqual([4, 14, 24]);
    expect(engine.items(run, { from: 10, limit: 3 }).map(index)).toEqual([10, 11, 12]);
    expect(engine.items(run, { states: ['failed'], from: 5, limit: 1 }).map(index)).toEqual([14]);
    expect(engine.items('nobody')).toEqual([]);
    expect(engine.run('nobody')).toBeNull();
  });

  it('says when a run is over what has to be read again', async () => {
    const settled: unknown[] = [];
    const { api, engine } = createWorld(
      { fault: ({ target }) => (target === '1/cars/2' ? 'refuse' : 'none') },
      { onSettled: (value) => settled.push(value) },
    );
    api.addGroup(1, 'Berlin');
    api.addGroup(2, 'Hamburg', { users: [4] });
    const run = engine.start(
      scope,
      [
        ...assigns(1, [1, 2]),
        { op: 'remove', kind: 'users', groupId: 2, elementId: 4 },
        { ...car('assign', 2, 9), after: 1 },
      ],
      intent,
    );
    await over(engine, run);
    expect(settled).toEqual([
      {
        scope,
        runId: run,
        members: [
          { kind: 'cars', groupId: 1 },
          { kind: 'users', groupId: 2 },
        ],
        groups: false,
        users: false,
      },
    ]);
  });

  it('has its times, from the clock', async () => {
    const { api, engine, clock } = createWorld();
    api.addGroup(1, 'Berlin');
    const startedAt = clock.now();
    const run = engine.start(scope, assigns(1, range(1, 5)), intent);
    engine.pause(run);
    await quiet();
    clock.pass(1234);
    engine.resume(run);
    expect(await over(engine, run)).toMatchObject({ startedAt, endedAt: startedAt + 1234 });
  });

  it('is busy as long as something is under way', async () => {
    const { engine, answer } = stepped();
    expect(engine.isBusy()).toBe(false);
    engine.start(scope, assigns(1, [1]), intent);
    expect(engine.isBusy()).toBe(true);
    await quiet();
    await answer();
    expect(engine.isBusy()).toBe(false);
  });

  it('counts what the plan dropped', () => {
    const { engine } = createWorld();
    const known = new Map([[1, { name: 'Berlin', members: { cars: new Set([1, 2]) } }]]);
    const wish = { type: 'assign', kind: 'cars', elementIds: [1, 2, 3], groupIds: [1] } as const;
    expect(engine.run(engine.start(scope, plan(known, wish), wish))).toMatchObject({
      total: 1,
      alreadySo: 2,
      intent: wish,
      scope,
      undoOf: null,
    });
  });
});

describe('without a lasting journal', () => {
  const refuse = () => Promise.reject(new Error('disk full'));
  /** A browser without room takes nothing at all: no run, and no note of one. */
  const fullJournal = {
    ...roomyJournal(),
    begin: refuse,
    place: refuse,
    adopt: refuse,
    flush: refuse,
  };

  it('a single change is made, and a run of several refused with the reason', async () => {
    const { api, engine } = createWorld({}, { journal: memoryJournal('private window') });
    api.addGroup(1, 'Berlin');
    expect(() => engine.start(scope, assigns(1, [1, 2]), intent)).toThrow(RunRefused);
    expect(() => engine.start(scope, assigns(1, [1, 2]), intent)).toThrow(
      expect.objectContaining({ reason: 'private window' }),
    );
    expect(engine.runs()).toEqual([]);
    const run = engine.start(scope, assigns(1, [1]), intent);
    expect((await over(engine, run)).counts.done).toBe(1);
  });

  it('a single change is taken back, and done again, though nothing of it is stored', async () => {
    for (const journal of [memoryJournal('no room'), fullJournal]) {
      const { api, engine } = createWorld({}, { journal });
      api.addGroup(1, 'Berlin');
      const run = engine.start(scope, assigns(1, [1]), intent);
      await over(engine, run);
      await takenBack(engine, run);
      expect(api.members(1, 'cars')).toEqual([]);
      await takenBack(engine, run, 'redo');
      expect(api.members(1, 'cars')).toEqual([1]);
    }
  });

  it('a run that the journal does not take sends nothing and says why', async () => {
    const { api, engine } = createWorld({}, { journal: fullJournal });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 9)), intent);
    expect(await over(engine, run)).toMatchObject({ state: 'finished', refused: 'disk full' });
    expect(new Set(states(engine, run))).toEqual(new Set(['not-sent journal']));
    expect(api.calls).toEqual([]);
    const single = engine.start(scope, assigns(1, [1]), intent);
    expect(await over(engine, single)).toMatchObject({ refused: null, counts: { done: 1 } });
  });

  it('a run that can be journaled no further pauses before the next request, and goes on later', async () => {
    let full = false;
    const journal = {
      ...roomyJournal(),
      flush: () => (full ? Promise.reject(new Error('disk full')) : Promise.resolve(0)),
    };
    const { api, engine } = createWorld({}, { journal });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 9)), intent);
    full = true;
    await quiet();
    expect(engine.run(run)).toMatchObject({
      state: 'paused',
      pausedFor: { reason: 'journal' },
      counts: { waiting: 9 },
    });
    expect(api.calls).toEqual([]);
    full = false;
    engine.resume(run);
    expect((await over(engine, run)).counts.done).toBe(9);
  });
});
