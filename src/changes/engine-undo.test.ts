// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/errors.ts';
import { plan } from './plan/plan.ts';
import { FakeApi } from './testing/fake-api.ts';
import type { FakeGatewayOptions, Fault } from './testing/fake-gateway.ts';
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

describe('undo', () => {
  it('takes back what was done; not what was so already, and not what failed', async () => {
    const { api, engine } = createWorld({
      fault: ({ target }) => (target === '1/cars/3' ? 'refuse' : 'none'),
    });
    api.addGroup(1, 'Berlin', { cars: [2] });
    const run = engine.start(scope, assigns(1, [1, 2, 3]), intent);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done', 'already-so', 'failed invalid']);

    expect(await takenBack(engine, run)).toMatchObject({
      total: 1,
      undoOf: run,
      intent: { type: 'undo', of: intent },
    });
    expect(api.members(1, 'cars')).toEqual([2]);
  });

  it('of a move assigns again before it removes', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin', { cars: [1] });
    api.addGroup(2, 'Hamburg');
    const run = engine.start(
      scope,
      [car('assign', 2, 1), { ...car('remove', 1, 1), after: 0 }],
      intent,
    );
    await over(engine, run);
    const { id } = await takenBack(engine, run);
    expect(engine.items(id).map(({ change }) => change)).toEqual([
      car('assign', 1, 1),
      { ...car('remove', 2, 1), after: 0 },
    ]);
  });

  it('of a run under way ends it first', async () => {
    const answers: (() => void)[] = [];
    const { api, engine } = createWorld({
      pass: () => new Promise((resolve) => answers.push(resolve)),
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, range(1, 10)), intent);
    await quiet();
    const asked = engine.undo(run);
    const askedAgain = engine.undo(run);
    while (engine.isBusy()) {
      answers.shift()?.();
      await quiet();
    }
    expect(await asked).toMatchObject({ type: 'run' });
    expect(await askedAgain).toEqual({ type: 'nothing' });
    expect(engine.run(run)).toMatchObject({ state: 'cancelled', counts: { done: 4 } });
    expect(api.members(1, 'cars')).toEqual([]);
  });

  it('of a run that waits with everything cancels it', async () => {
    const { api, engine } = createWorld({ fault: () => 'token' });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    await quiet();
    expect(engine.run(run)?.pausedFor?.reason).toBe('token');
    expect(await engine.undo(run)).toEqual({ type: 'cancelled' });
    expect(states(engine, run)).toEqual(['not-sent cancelled']);
    expect(engine.history(scope).undo).toBeNull();
  });

  it('has nothing to take back where nothing was done, and of nobody', async () => {
    const { api, engine } = createWorld({ fault: () => 'refuse' });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    await over(engine, run);
    expect(await engine.undo(run)).toEqual({ type: 'nothing' });
    expect(await engine.undo('nobody')).toEqual({ type: 'nothing' });
    expect(await engine.redo(run)).toEqual({ type: 'nothing' });
  });

  it('is taken back itself by redo, as often as one likes', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    await over(engine, run);
    expect(await engine.redo(run)).toEqual({ type: 'nothing' });
    await takenBack(engine, run);
    expect(await engine.undo(run)).toEqual({ type: 'nothing' });
    expect(api.members(1, 'cars')).toEqual([]);
    expect(await takenBack(engine, run, 'redo')).toMatchObject({
      intent: { type: 'redo', of: intent },
    });
    expect(api.members(1, 'cars')).toEqual([1]);
    expect(await takenBack(engine, run)).toMatchObject({ intent: { type: 'undo', of: intent } });
    expect(api.members(1, 'cars')).toEqual([]);
    await takenBack(engine, run, 'redo');
    expect(api.members(1, 'cars')).toEqual([1]);
  });

  it('that did nothing can be asked for again', async () => {
    let refuse = true;
    const { api, engine } = createWorld({
      fault: ({ op }) => (op === 'remove' && refuse ? 'refuse' : 'none'),
    });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    await over(engine, run);
    expect((await takenBack(engine, run)).counts.failed).toBe(1);
    refuse = false;
    await takenBack(engine, run);
    expect(api.members(1, 'cars')).toEqual([]);
  });
});

describe('the history', () => {
  it('undoes the latest that stands, and redoes the latest that was undone', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    expect(engine.history(scope)).toEqual({ undo: null, redo: null });
    const first = engine.start(scope, assigns(1, [1]), intent);
    const second = engine.start(scope, assigns(1, [2]), intent);
    await over(engine, second);
    await over(engine, first);
    expect(engine.history(scope)).toEqual({ undo: second, redo: null });

    const undoSecond = await takenBack(engine, second);
    expect(engine.history(scope)).toEqual({ undo: first, redo: undoSecond.id });
    const undoFirst = await takenBack(engine, first);
    expect(engine.history(scope)).toEqual({ undo: null, redo: undoFirst.id });

    const redo = await takenBack(engine, undoFirst.id);
    expect(api.members(1, 'cars')).toEqual([1]);
    expect(engine.history(scope)).toEqual({ undo: redo.id, redo: undoSecond.id });
    expect(engine.history({ ...scope, customerId: 2 })).toEqual({ undo: null, redo: null });
    expect(engine.history({ ...scope, environment: 'uat' })).toEqual({ undo: null, redo: null });
  });

  it('has nothing to redo once something new was done', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    const first = engine.start(scope, assigns(1, [1]), intent);
    await over(engine, first);
    await takenBack(engine, first);
    const second = engine.start(scope, assigns(1, [2]), intent);
    await over(engine, second);
    expect(engine.history(scope)).toEqual({ undo: second, redo: null });
    await takenBack(engine, second);
    expect(engine.history(scope).redo).not.toBeNull();
  });

  it('leaves out what came to nothing', async () => {
    const { api, engine } = createWorld({ fault: () => 'refuse' });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    expect(engine.history(scope).undo).toBe(run);
    await over(engine, run);
    expect(engine.history(scope)).toEqual({ undo: null, redo: null });
  });
});

describe('groups', () => {
  const known = (api: ReturnType<typeof createWorld>['api']) => new Map(api.groups);

  it('a group is created, and filled, in one run, and undone by one deletion', async () => {
    const { api, engine } = createWorld();
    const group = { created: 'new' };
    const run = engine.start(
      scope,
      [
        { op: 'create-group', ref: 'new', name: 'Kiel' },
        { ...car('assign', 0, 1), groupId: group, after: 0 },
        { ...car('assign', 0, 2), groupId: group, after: 0 },
      ],
      { type: 'create-group' },
    );
    expect(engine.overlay(scope).groups({ groups: [], startedAt: 0 })).toEqual({
      groups: [],
      pending: new Map(),
      creating: [{ key: `${run}/new`, name: 'Kiel' }],
    });
    expect(engine.overlay(scope).membersOfNew(`${run}/new`, 'cars').ids).toEqual([1, 2]);
    await over(engine, run);
    expect(engine.overlay(scope).membersOfNew(`${run}/new`, 'cars').ids).toEqual([]);
    const [[id] = [0]] = [...api.groups];
    expect(api.members(id, 'cars')).toEqual([1, 2]);
    expect(engine.overlay(scope).groups({ groups: [], startedAt: 0 })).toEqual({
      groups: [{ id, name: 'Kiel' }],
      pending: new Map(),
      creating: [],
    });
    expect(engine.overlay(scope).membersOf(id, 'cars', { ids: [], startedAt: 0 }).ids).toEqual([
      1, 2,
    ]);

    const undo = await takenBack(engine, run);
    expect(engine.items(undo.id).map(({ change }) => change)).toEqual([
      { op: 'delete-group', groupId: id, name: 'Kiel', members: { cars: [1, 2] } },
    ]);
    expect(api.groups.size).toBe(0);
    expect(engine.overlay(scope).groups({ groups: [], startedAt: 0 }).groups).toEqual([]);

    await takenBack(engine, run, 'redo');
    const [[again] = [0]] = [...api.groups];
    expect(again).not.toBe(id);
    expect(api.members(again, 'cars')).toEqual([1, 2]);
  });

  it('a creation that is undone and redone brings back what came into the group later', async () => {
    const { api, engine } = createWorld();
    const run = engine.start(scope, [{ op: 'create-group', ref: 'new', name: 'Kiel' }], {
      type: 'create-group',
    });
    await over(engine, run);
    const [[id] = [0]] = [...api.groups];
    api.groups.get(id)?.members.cars.add(9);
    api.groups.get(id)?.members.users.add(3);
    await takenBack(engine, run);
    expect(api.groups.size).toBe(0);
    await takenBack(engine, run, 'redo');
    const [[again] = [0]] = [...api.groups];
    expect([api.members(again, 'cars'), api.members(again, 'users')]).toEqual([[9], [3]]);
  });

  it('a creation is undone though what is in the group can not be read', async () => {
    const { api, engine } = createWorld();
    const run = engine.start(scope, [{ op: 'create-group', ref: 'new', name: 'Kiel' }], {
      type: 'create-group',
    });
    await over(engine, run);
    api.listGroupElements = () => Promise.reject(new ApiError('server', { status: 500 }));
    await takenBack(engine, run);
    expect(api.groups.size).toBe(0);
  });

  it('nothing is put into a group that could not be created', async () => {
    const { api, engine } = createWorld({ fault: () => 'refuse' });
    const run = engine.start(
      scope,
      [
        { op: 'create-group', ref: 'new', name: 'Kiel' },
        { ...car('assign', 0, 1), groupId: { created: 'new' }, after: 0 },
      ],
      { type: 'create-group' },
    );
    await over(engine, run);
    expect(states(engine, run)).toEqual(['failed invalid', 'not-sent blocked']);
    expect(api.calls).toHaveLength(1);
  });

  it('a change by the id of a new group stands in line behind those that came with it', async () => {
    const answers: (() => void)[] = [];
    const { api, engine } = createWorld({
      pass: () => new Promise((resolve) => answers.push(resolve)),
    });
    engine.start(
      scope,
      [
        { op: 'create-group', ref: 'new', name: 'Kiel' },
        { ...car('assign', 0, 1), groupId: { created: 'new' }, after: 0 },
      ],
      { type: 'create-group' },
    );
    await quiet();
    answers.shift()?.();
    await quiet();
    const [[id] = [0]] = [...api.groups];
    const remove = engine.start(scope, [car('remove', id, 1)], intent);
    await quiet();
    expect(states(engine, remove)).toEqual(['waiting']);
    answers.shift()?.();
    await quiet();
    answers.shift()?.();
    await over(engine, remove);
    expect(states(engine, remove)).toEqual(['done']);
    expect(api.members(id, 'cars')).toEqual([]);
  });

  it('what a cut creation left is found by its name, and not created twice', async () => {
    const { api, engine } = createWorld({
      fault: ({ op }) => (op === 'create-group' ? 'cut-after' : 'none'),
    });
    api.addGroup(7, 'Kiel');
    const run = engine.start(
      scope,
      [
        { op: 'create-group', ref: 'new', name: 'Kiel', known: [7] },
        { ...car('assign', 0, 1), groupId: { created: 'new' }, after: 0 },
      ],
      { type: 'create-group' },
    );
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done', 'done']);
    expect(api.groups.size).toBe(2);
    expect(api.members(7, 'cars')).toEqual([]);
  });

  it('a creation that answers 500 is looked for too: found, it is done; not found, it has failed', async () => {
    for (const [fault, expected] of [
      ['error-after', 'done'],
      ['error-before', 'failed server'],
    ] as const) {
      const { api, engine } = createWorld({ fault: () => fault });
      const run = engine.start(scope, [{ op: 'create-group', ref: 'new', name: 'Kiel' }], {
        type: 'create-group',
      });
      await over(engine, run);
      expect(states(engine, run)).toEqual([expected]);
      expect(api.calls).toHaveLength(1);
    }
  });

  it('a creation that can not even be looked for stays unknown, or waits for the token', async () => {
    let answer = new ApiError('unreachable');
    const { api, engine } = createWorld({ fault: () => 'cut-after' });
    const list = api.listGroups;
    api.listGroups = () => Promise.reject(answer);
    const run = engine.start(scope, [{ op: 'create-group', ref: 'new', name: 'Kiel' }], {
      type: 'create-group',
    });
    await over(engine, run);
    expect(states(engine, run)).toEqual(['unknown']);
    await engine.retryFailed(run);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['unknown']);
    answer = new ApiError('token', { status: 401 });
    await engine.retryFailed(run);
    await quiet();
    expect(engine.run(run)).toMatchObject({
      pausedFor: { reason: 'token' },
      counts: { unknown: 1 },
    });
    api.listGroups = list;
    engine.resume(run);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done']);
    expect(api.calls).toHaveLength(1);
  });

  it('a creation of which nothing is found is unknown, is looked for again, and then sent', async () => {
    let cut = true;
    const { api, engine } = createWorld({ fault: () => (cut ? 'cut-before' : 'none') });
    api.addGroup(7, 'Kiel');
    const run = engine.start(
      scope,
      [{ op: 'create-group', ref: 'new', name: 'Kiel', known: [7] }],
      {
        type: 'create-group',
      },
    );
    await over(engine, run);
    expect(states(engine, run)).toEqual(['unknown']);
    expect(api.calls).toHaveLength(1);
    cut = false;
    await engine.retryFailed(run);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done']);
    expect(api.calls.map(({ key }) => key)).toEqual([`${run}-0`, `${run}-0`]);
  });

  it.each([
    { first: 'error-before', keys: ['-0', '-0-2', '-0-3'] },
    // It may still be on its way: the gateway would give its answer.
    { first: 'cut-before', keys: ['-0', '-0', '-0-3'] },
  ] as const)(
    'one that the gateway sends no second time is sent under another key by whoever insists: $first',
    async ({ first, keys }) => {
      let fault: Fault = first;
      const { api, engine } = createWorld({ fault: () => fault });
      const run = engine.start(scope, [{ op: 'create-group', ref: 'new', name: 'Kiel' }], {
        type: 'create-group',
      });
      const again = async () => {
        await engine.retryFailed(run);
        await over(engine, run);
      };
      await over(engine, run);
      fault = 'error-before';
      await again();
      expect(states(engine, run)).toEqual(['failed server']);
      fault = 'none';
      await again();
      expect(states(engine, run)).toEqual(['done']);
      expect(api.groups.size).toBe(1);
      expect(api.calls.map(({ key }) => key)).toEqual(keys.map((end) => `${run}${end}`));
    },
  );

  it('redo of a creation that was cut takes no namesake for its own', async () => {
    let fault: Fault = 'none';
    const { api, engine } = createWorld({ fault: () => fault });
    api.addGroup(7, 'Pool', { cars: [1] });
    const run = engine.start(
      scope,
      [{ op: 'create-group', ref: 'new', name: 'Pool', known: [7] }],
      { type: 'create-group' },
    );
    await over(engine, run);
    await takenBack(engine, run);
    fault = 'cut-before';
    const { id } = await takenBack(engine, run, 'redo');
    expect(states(engine, id)).toEqual(['unknown']);
    expect([...api.groups.keys()]).toEqual([7]);
  });

  it('one that had come through after all is found before it is sent again', async () => {
    const { api, engine } = createWorld({ fault: () => 'cut-before' });
    const run = engine.start(scope, [{ op: 'create-group', ref: 'new', name: 'Kiel' }], {
      type: 'create-group',
    });
    await over(engine, run);
    api.addGroup(9, 'Kiel');
    await engine.retryFailed(run);
    await over(engine, run);
    expect(states(engine, run)).toEqual(['done']);
    expect(api.calls).toHaveLength(1);
  });

  it('a group is renamed, and undo gives it its old name', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    const groups = [{ id: 1, name: 'Berlin' }];
    const run = engine.start(
      scope,
      [{ op: 'rename-group', groupId: 1, name: 'Bonn', was: 'Berlin' }],
      { type: 'rename-group', groupId: 1 },
    );
    expect(engine.overlay(scope).groups({ groups, startedAt: 0 })).toEqual({
      groups: [{ id: 1, name: 'Bonn' }],
      pending: new Map([[1, 'rename-group']]),
      creating: [],
    });
    await over(engine, run);
    expect(api.groups.get(1)?.name).toBe('Bonn');
    await takenBack(engine, run);
    expect(api.groups.get(1)?.name).toBe('Berlin');
    expect(engine.overlay(scope).groups({ groups, startedAt: 0 }).groups).toEqual(groups);
  });

  it('a renaming that nobody knows of is settled by looking', async () => {
    const { api, engine, clock } = createWorld({ fault: () => 'cut-after' });
    api.addGroup(1, 'Berlin');
    const change = { op: 'rename-group', groupId: 1, name: 'Bonn', was: 'Berlin' } as const;
    const run = engine.start(scope, [change], { type: 'rename-group', groupId: 1 });
    while (engine.isBusy()) {
      await quiet();
      clock.pass(clock.waits[0] ?? 0);
    }
    expect(states(engine, run)).toEqual(['done']);
  });

  it('a deleted group comes back whole under a new id, which the old one means from then on', async () => {
    const { api, engine } = createWorld();
    api.addGroup(5, 'Kiel', { cars: [1, 2], users: [3] });
    const before = engine.start(scope, [car('assign', 5, 9)], intent);
    await over(engine, before);

    const wish: Wish = { type: 'delete-group', groupId: 5 };
    const run = engine.start(scope, plan(known(api), wish), wish);
    const groups = [{ id: 5, name: 'Kiel' }];
    expect(engine.overlay(scope).groups({ groups, startedAt: 0 })).toEqual({
      groups: [],
      pending: new Map([[5, 'delete-group']]),
      creating: [],
    });
    await over(engine, run);
    expect(api.groups.size).toBe(0);

    await takenBack(engine, run);
    const [[id] = [0]] = [...api.groups];
    expect(api.members(id, 'cars')).toEqual([1, 2, 9]);
    expect(api.members(id, 'users')).toEqual([3]);
    expect(engine.overlay(scope).groupId(5)).toBe(id);

    // An older run speaks of the group by its old id.
    await takenBack(engine, before);
    expect(api.members(id, 'cars')).toEqual([1, 2]);
    const after = engine.start(scope, [car('remove', 5, 1)], intent);
    await over(engine, after);
    expect(api.members(id, 'cars')).toEqual([2]);
  });

  it('a group that is deleted and brought back twice keeps its meaning', async () => {
    const { api, engine } = createWorld();
    api.addGroup(5, 'Kiel', { cars: [1] });
    const wish: Wish = { type: 'delete-group', groupId: 5 };
    const run = engine.start(scope, plan(known(api), wish), wish);
    await over(engine, run);
    await takenBack(engine, run);
    await takenBack(engine, run, 'redo');
    expect(api.groups.size).toBe(0);
    await takenBack(engine, run);
    const [[id] = [0]] = [...api.groups];
    expect(api.members(id, 'cars')).toEqual([1]);
    expect(engine.overlay(scope).groupId(5)).toBe(id);
  });

  it('a group that is deleted once more brings back what came into it meanwhile', async () => {
    const { api, engine } = createWorld();
    api.addGroup(5, 'Kiel', { cars: [1, 2], users: [3] });
    const wish: Wish = { type: 'delete-group', groupId: 5 };
    const run = engine.start(scope, plan(new Map(api.groups), wish), wish);
    await over(engine, run);
    await takenBack(engine, run);
    const group = api.groups.get(engine.overlay(scope).groupId(5));
    group?.members.cars.add(9);
    group?.members.cars.delete(2);
    await takenBack(engine, run, 'redo');
    expect(api.groups.size).toBe(0);
    await takenBack(engine, run);
    const now = engine.overlay(scope).groupId(5);
    expect([api.members(now, 'cars'), api.members(now, 'users')]).toEqual([[1, 9], [3]]);
  });

  it('what a colleague has done to a group already is not sent, and not taken back', async () => {
    const { api, engine } = createWorld({ fault: inTurn('cut-before', 'cut-before') });
    api.addGroup(5, 'Depot Nord');
    const renaming = { op: 'rename-group', groupId: 5, name: 'Depot Nord', was: 'Depot' } as const;
    const renamed = engine.start(scope, [renaming], { type: 'rename-group', groupId: 5 });
    const deletion = { op: 'delete-group', groupId: 6, name: 'Kiel', members: {} } as const;
    const deleted = engine.start(scope, [deletion], { type: 'delete-group', groupId: 6 });
    await over(engine, renamed);
    await over(engine, deleted);
    expect([states(engine, renamed), states(engine, deleted)]).toEqual([
      ['already-so'],
      ['already-so'],
    ]);
    expect(api.calls).toEqual([]);
    expect(engine.history(scope).undo).toBeNull();
  });

  it('two merged groups come apart again as they were', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin', { cars: [1, 2] });
    api.addGroup(2, 'Bonn', { cars: [2, 3], users: [7] });
    const wish: Wish = { type: 'merge', from: 2, into: 1 };
    const run = engine.start(scope, plan(known(api), wish), wish);
    await over(engine, run);
    expect(api.members(1, 'cars')).toEqual([1, 2, 3]);
    expect(api.groups.size).toBe(1);
    await takenBack(engine, run);
    const id = engine.overlay(scope).groupId(2);
    expect(api.members(1, 'cars')).toEqual([1, 2]);
    expect(api.members(1, 'users')).toEqual([]);
    expect(api.members(id, 'cars')).toEqual([2, 3]);
    expect(api.members(id, 'users')).toEqual([7]);
  });

  it('two groups that were deleted by one run both come back', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin', { cars: [1] });
    api.addGroup(2, 'Bonn', { cars: [2] });
    const changes = [1, 2].flatMap(
      (groupId) => plan(known(api), { type: 'delete-group', groupId }).changes,
    );
    const run = engine.start(scope, changes, intent);
    await over(engine, run);
    await takenBack(engine, run);
    const at = (id: number) => engine.overlay(scope).groupId(id);
    expect(api.groups.get(at(1))?.name).toBe('Berlin');
    expect(api.members(at(1), 'cars')).toEqual([1]);
    expect(api.members(at(2), 'cars')).toEqual([2]);
  });
});

describe('users', () => {
  const ada = {
    emailAddress: 'ada@fleet.example',
    userData: { firstName: 'Ada', lastName: 'L' },
    type: 'Normal',
  } as const;

  it('a created user comes with its password, which is there until it was seen', async () => {
    const { api, engine } = createWorld();
    const run = engine.start(scope, [{ op: 'create-user', user: ada }], { type: 'create-user' });
    await over(engine, run);
    const [[id] = [0]] = [...api.users];
    expect(engine.resultOf(run, 0)).toEqual({ user: { id, password: 'made-up' } });
    expect(engine.resultOf(run, 0)).toEqual({ user: { id, password: 'made-up' } });
    const before = engine.runs();
    engine.forgetPassword(run, 0);
    expect(engine.resultOf(run, 0)).toEqual({ user: { id, password: null } });
    expect(engine.runs()).not.toBe(before);
    expect(engine.resultOf('nobody', 0)).toBeNull();
  });

  it('what brought no password has none to forget', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, assigns(1, [1]), intent);
    await over(engine, run);
    const before = engine.runs();
    engine.forgetPassword(run, 0);
    engine.forgetPassword('nobody', 0);
    expect(engine.runs()).toBe(before);
  });

  it('is created under a key that is kept across tries, and stored nowhere', async () => {
    let cut = true;
    const { api, engine } = createWorld({ fault: () => (cut ? 'cut-before' : 'none') });
    const run = engine.start(scope, [{ op: 'create-user', user: ada }], { type: 'create-user' });
    await over(engine, run);
    cut = false;
    await engine.retryFailed(run);
    await over(engine, run);
    const [first, second] = api.calls.map(({ key }) => key);
    expect(first).toBe(second);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(first).not.toContain(run);
    expect(states(engine, run)).toEqual(['done']);
  });

  it('that the gateway sends no second time is created under another key by whoever insists', async () => {
    const { api, engine } = createWorld({
      fault: inTurn(new ApiError('unknown-outcome', { status: 504 }), 'error-before'),
    });
    const run = engine.start(scope, [{ op: 'create-user', user: ada }], { type: 'create-user' });
    await over(engine, run);
    expect(states(engine, run)).toEqual(['unknown']);
    for (const state of ['failed server', 'done']) {
      await engine.retryFailed(run);
      await over(engine, run);
      expect(states(engine, run)).toEqual([state]);
    }
    expect(new Set(api.calls.map(({ key }) => key)).size).toBe(3);
    expect(api.users.size).toBe(1);
  });

  it('whose creation was cut is looked for by the e-mail address, and not created twice', async () => {
    const { api, engine } = createWorld({ fault: () => 'cut-after' });
    const run = engine.start(scope, [{ op: 'create-user', user: ada }], { type: 'create-user' });
    await over(engine, run);
    const [[id] = [0]] = [...api.users];
    expect(api.calls).toHaveLength(1);
    expect(states(engine, run)).toEqual(['done']);
    expect(engine.resultOf(run, 0)).toEqual({ user: { id, password: null, isPasswordLost: true } });
    engine.forgetPassword(run, 0);
    expect(engine.resultOf(run, 0)).toEqual({ user: { id, password: null } });
  });

  it('whose e-mail address is taken fails as a conflict', async () => {
    const { api, engine } = createWorld();
    api.users.set(4, ada.emailAddress);
    const run = engine.start(scope, [{ op: 'create-user', user: ada }], { type: 'create-user' });
    await over(engine, run);
    expect(states(engine, run)).toEqual(['failed conflict']);
  });

  it('a created user is unassigned by undo', async () => {
    const { api, engine } = createWorld();
    const run = engine.start(scope, [{ op: 'create-user', user: ada }], { type: 'create-user' });
    await over(engine, run);
    engine.forgetPassword(run, 0);
    await takenBack(engine, run);
    expect(api.users.size).toBe(0);
    await takenBack(engine, run, 'redo');
    expect(api.users.size).toBe(1);
  });

  it('a user who was created before a reload is unassigned by undo as well', async () => {
    const api = new FakeApi();
    const browser = new Browser();
    const before = await browser.open(api);
    const run = before.engine.start(scope, [{ op: 'create-user', user: ada }], {
      type: 'create-user',
    });
    await over(before.engine, run);
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const { engine } = await browser.open(api);
    expect(engine.history(scope).undo).toBe(run);
    await takenBack(engine, run);
    expect(api.users.size).toBe(0);
  });

  it('what can not be taken back after a reload does not stand in the way of what can', async () => {
    const api = new FakeApi();
    api.addGroup(1, 'Berlin');
    const browser = new Browser();
    const before = await browser.open(api);
    const assigned = before.engine.start(scope, [car('assign', 1, 1)], intent);
    await over(before.engine, assigned);
    const user = { emailAddress: ada.emailAddress };
    const run = before.engine.start(scope, [{ op: 'assign-user', user }], { type: 'assign-user' });
    expect(await over(before.engine, run)).toMatchObject({ counts: { done: 1 } });
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    before.crash();
    const { engine } = await browser.open(api);
    expect(engine.run(run)?.hasInverse).toBe(false);
    expect(engine.run(assigned)?.hasInverse).toBe(true);
    expect(await engine.undo(run)).toEqual({ type: 'nothing' });
    expect(engine.history(scope).undo).toBe(assigned);
  });

  it('an unassigned user comes back into all of the groups', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin', { users: [7] });
    api.addGroup(2, 'Bonn', { users: [7, 8] });
    api.users.set(7, ada.emailAddress);
    const run = engine.start(
      scope,
      [{ op: 'unassign-user', user: { userId: 7 }, groups: [1, 2] }],
      { type: 'unassign-user', userIds: [7] },
    );
    expect(engine.overlay(scope).users(0)).toEqual({
      assigned: new Set(),
      unassigned: new Set([7]),
      pending: new Map([[7, 'unassign-user']]),
    });
    await over(engine, run);
    expect(api.members(2, 'users')).toEqual([8]);
    await takenBack(engine, run);
    expect(api.users.has(7)).toBe(true);
    expect(api.members(1, 'users')).toEqual([7]);
    expect(api.members(2, 'users')).toEqual([7, 8]);
    expect(engine.overlay(scope).users(0)).toEqual({
      assigned: new Set([7]),
      unassigned: new Set(),
      pending: new Map(),
    });
  });

  const leaving = { op: 'unassign-user', user: { userId: 7 }, groups: [1, 2] } as const;

  function inTwoGroups(options: FakeGatewayOptions = {}) {
    const world = createWorld(options);
    world.api.addGroup(1, 'Berlin', { users: [7] });
    world.api.addGroup(2, 'Bonn', { users: [7] });
    world.api.users.set(7, ada.emailAddress);
    return world;
  }

  it('an unassigned user comes back into those groups alone that he was in until the end', async () => {
    const { api, engine } = inTwoGroups();
    api.groups.get(1)?.members.users.delete(7);
    const run = engine.start(scope, [leaving], intent);
    await over(engine, run);
    await takenBack(engine, run);
    expect([api.members(1, 'users'), api.members(2, 'users')]).toEqual([[], [7]]);
  });

  it('a user in many groups is unassigned, however long it takes to look at all of them', async () => {
    const { api, engine, clock } = createWorld();
    api.users.set(7, ada.emailAddress);
    for (const id of range(1, 20)) api.addGroup(id, `Group ${id}`, { users: [7] });
    const { listGroupElements } = api;
    api.listGroupElements = async (...asked) => {
      await clock.wait(15_000);
      return listGroupElements(...asked);
    };
    const run = engine.start(scope, [{ ...leaving, groups: range(1, 20) }], intent);
    while (engine.isBusy()) {
      await quiet();
      clock.pass(clock.waits[0] ?? 0);
    }
    expect([states(engine, run), api.calls.length]).toEqual([['done'], 1]);
  });

  it('a user who has left a group between undo and redo does not come back into it', async () => {
    const { api, engine } = inTwoGroups();
    const run = engine.start(scope, [leaving], intent);
    await over(engine, run);
    await takenBack(engine, run);
    api.groups.get(1)?.members.users.delete(7);
    await takenBack(engine, run, 'redo');
    await takenBack(engine, run);
    expect([api.members(1, 'users'), api.members(2, 'users')]).toEqual([[], [7]]);
  });

  it('an unassigned user comes back into all of the groups where the first try was done, and its answer lost', async () => {
    const { api, engine, clock } = inTwoGroups({ fault: inTurn('cut-after') });
    const run = engine.start(scope, [leaving], intent);
    await until(engine, run, ({ counts }) => counts.unknown === 1);
    clock.pass(clock.waits[0] ?? 0);
    expect(await over(engine, run)).toMatchObject({ counts: { done: 1 } });
    expect(api.calls).toHaveLength(1);
    await takenBack(engine, run);
    expect([api.members(1, 'users'), api.members(2, 'users')]).toEqual([[7], [7]]);
  });

  it('an unassigned user comes back into a group that was wished for before him, and not done yet', async () => {
    const answers: (() => void)[] = [];
    const { api, engine } = inTwoGroups({
      pass: (what) =>
        what.startsWith('assign ') && answers.length === 0
          ? new Promise<void>((resolve) => answers.push(resolve))
          : Promise.resolve(),
    });
    api.groups.get(1)?.members.users.delete(7);
    const joining = { op: 'assign', kind: 'users', groupId: 1, elementId: 7 } as const;
    const first = engine.start(scope, [joining], intent);
    const run = engine.start(scope, [leaving], intent);
    await over(engine, run);
    for (const answer of answers) answer();
    expect(await over(engine, first)).toMatchObject({ counts: { failed: 1 } });
    await takenBack(engine, run);
    expect([api.members(1, 'users'), api.members(2, 'users')]).toEqual([[7], [7]]);
  });

  it('a user is unassigned though the deletion of his group waits for a person, and is back in all of them in the end', async () => {
    const { api, engine } = inTwoGroups();
    api.groups.get(1)?.members.cars.add(3);
    const members = { users: [7] };
    const going = engine.start(
      scope,
      [{ op: 'delete-group', groupId: 1, name: 'Berlin', members }],
      { type: 'delete-group', groupId: 1 },
    );
    const run = engine.start(scope, [leaving], { type: 'unassign-user', userIds: [7] });
    await until(engine, going, ({ pausedFor }) => pausedFor?.reason === 'surprise');
    expect(await over(engine, run)).toMatchObject({ counts: { done: 1 } });
    const later = engine.start(scope, [leaving], { type: 'unassign-user', userIds: [7] });
    expect(await over(engine, later)).toMatchObject({ counts: { 'already-so': 1 } });
    engine.resume(going);
    expect(await over(engine, going)).toMatchObject({ counts: { done: 1 } });
    // His group is gone when he comes back to the customer, and comes back with him.
    await takenBack(engine, run);
    await takenBack(engine, going);
    expect(api.users.has(7)).toBe(true);
    const [back] = [...api.groups].filter(([, { name }]) => name === 'Berlin');
    expect(back?.[1].members.users).toEqual(new Set([7]));
    expect(api.members(2, 'users')).toEqual([7]);
  });

  it('an unassigned user who was only half back when unassigned again comes back into all of the groups', async () => {
    let refused = '';
    const { api, engine } = inTwoGroups({
      fault: ({ target }) => (target === refused ? 'refuse' : 'none'),
    });
    const run = engine.start(scope, [leaving], intent);
    await over(engine, run);
    refused = '2/users/7';
    expect(await takenBack(engine, run)).toMatchObject({ counts: { failed: 1 } });
    refused = '';
    await takenBack(engine, run, 'redo');
    await takenBack(engine, run);
    expect([api.members(1, 'users'), api.members(2, 'users')]).toEqual([[7], [7]]);
  });

  it.each(['assign-user', 'create-user'] as const)(
    'who is unassigned by the undo of %s comes back by redo into what he came into since',
    async (op) => {
      const { api, engine } = createWorld(
        {},
        {
          groupsOfUser: (_, userId) =>
            [1, 2].filter((id) => api.members(id, 'users').includes(userId)),
        },
      );
      api.addGroup(1, 'Berlin');
      api.addGroup(2, 'Bonn');
      const wish = op === 'create-user' ? { op, user: ada } : { op, user: { userId: 7 } };
      const run = engine.start(scope, [wish], { type: op });
      await over(engine, run);
      const [user] = api.users.keys();
      if (user !== undefined) api.groups.get(2)?.members.users.add(user);
      for (let round = 0; round < 2; round += 1) {
        await takenBack(engine, run);
        expect([api.users.size, api.members(2, 'users')]).toEqual([0, []]);
        await takenBack(engine, run, 'redo');
        expect([api.users.size, api.members(2, 'users')]).toEqual([1, [user]]);
      }
    },
  );

  it('who was unassigned meanwhile stays so', async () => {
    const { api, engine } = inTwoGroups();
    api.users.delete(7);
    for (const { members } of api.groups.values()) members.users.delete(7);
    const run = engine.start(scope, [leaving], intent);
    await over(engine, run);
    expect([states(engine, run), api.calls]).toEqual([['already-so'], []]);
    expect(await engine.undo(run)).toEqual({ type: 'nothing' });
  });

  it('assigned and unassigned by e-mail address', async () => {
    const { api, engine } = createWorld();
    const user = { emailAddress: ada.emailAddress };
    const run = engine.start(scope, [{ op: 'assign-user', user }], { type: 'assign-user' });
    await over(engine, run);
    expect([...api.users.values()]).toEqual([ada.emailAddress]);
    const again = engine.start(scope, [{ op: 'assign-user', user }], { type: 'assign-user' });
    await over(engine, again);
    expect(states(engine, again)).toEqual(['already-so']);
    await takenBack(engine, run);
    expect(api.users.size).toBe(0);
    const gone = engine.start(scope, [{ op: 'unassign-user', user, groups: [] }], {
      type: 'unassign-user',
      userIds: [],
    });
    await over(engine, gone);
    expect(states(engine, gone)).toEqual(['already-so']);
  });

  it('who was assigned before stays so, whatever would be lost on the way', async () => {
    const { api, engine } = createWorld({ fault: inTurn('cut-before') });
    api.users.set(7, ada.emailAddress);
    const run = engine.start(scope, [{ op: 'assign-user', user: ada }], { type: 'assign-user' });
    await over(engine, run);
    expect([states(engine, run), api.calls]).toEqual([['already-so'], []]);
    expect(await engine.undo(run)).toEqual({ type: 'nothing' });
    expect(api.users.has(7)).toBe(true);
  });

  it.each([
    ['assign-user', 'cut-after', 'done'],
    ['assign-user', 'cut-before', 'unknown'],
    ['unassign-user', 'cut-after', 'done'],
    ['unassign-user', 'cut-before', 'unknown'],
  ] as const)('%s that is always %s is settled by looking: %s', async (op, fault, expected) => {
    for (const user of [{ userId: 7 }, { emailAddress: ada.emailAddress }]) {
      const { api, engine, clock } = createWorld({ fault: () => fault });
      if (op === 'unassign-user') api.users.set(7, ada.emailAddress);
      const run = engine.start(scope, [{ op, user, groups: [] }], intent);
      while (engine.isBusy()) {
        await quiet();
        clock.pass(clock.waits[0] ?? 0);
      }
      expect(states(engine, run)).toEqual([expected]);
    }
  });
});
