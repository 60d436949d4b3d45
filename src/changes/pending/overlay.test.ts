// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { tick } from '../../api/clock.ts';
import { assigns, car, createWorld, intent, over, quiet, scope } from '../testing/world.ts';

/** A world whose answers come one by one, and in which group 1 holds the cars 1 to 3. */
function world() {
  const answers: (() => void)[] = [];
  const made = createWorld({ pass: () => new Promise((resolve) => answers.push(resolve)) });
  made.api.addGroup(1, 'Berlin', { cars: [1, 2, 3] });
  made.api.addGroup(2, 'Hamburg');
  const ids = [1, 2, 3];
  const members = (groupId: number, startedAt: number) =>
    made.engine.overlay(scope).membersOf(groupId, 'cars', { ids, startedAt });
  return {
    ...made,
    ids,
    members,
    answer: async () => {
      answers.shift()?.();
      await quiet();
    },
  };
}

describe('what is laid over the members of a group', () => {
  it('shows the wish at once, and marks it until it is done', async () => {
    const { engine, members, answer } = world();
    const startedAt = tick();
    engine.start(scope, [car('assign', 1, 9), car('remove', 1, 2)], intent);
    expect(members(1, startedAt)).toEqual({
      ids: [1, 3, 9],
      pending: new Map([
        [9, 'assign'],
        [2, 'remove'],
      ]),
    });
    await quiet();
    await answer();
    await answer();
    expect(members(1, startedAt)).toEqual({ ids: [1, 3, 9], pending: new Map() });
  });

  it('stays until a read that began afterwards, so that nothing flickers back', async () => {
    const { engine, members, answer } = world();
    engine.start(scope, [car('assign', 1, 9)], intent);
    await quiet();
    const during = tick();
    await answer();
    const after = tick();
    expect(members(1, during).ids).toEqual([1, 2, 3, 9]);
    expect(members(1, after).ids).toEqual([1, 2, 3]);
  });

  it('is taken back where it fails', async () => {
    const { api, engine } = createWorld({ fault: () => 'refuse' });
    api.addGroup(1, 'Berlin');
    const run = engine.start(scope, [car('assign', 1, 9)], intent);
    const base = { ids: [1], startedAt: 0 };
    expect(engine.overlay(scope).membersOf(1, 'cars', base).ids).toEqual([1, 9]);
    await over(engine, run);
    const view = engine.overlay(scope).membersOf(1, 'cars', base);
    expect(view).toEqual({ ids: [1], pending: new Map() });
    expect(view.ids).toBe(base.ids);
  });

  it('shows what was so already on the server, though the read did not know it', async () => {
    const { api, engine } = createWorld();
    api.addGroup(1, 'Berlin', { cars: [9] });
    await over(engine, engine.start(scope, [car('assign', 1, 9)], intent));
    expect(engine.overlay(scope).membersOf(1, 'cars', { ids: [], startedAt: 0 }).ids).toEqual([9]);
  });

  it('has the last of several wishes, and falls back to the one before where that fails', async () => {
    const { api, engine } = createWorld({
      fault: ({ op }) => (op === 'remove' ? 'refuse' : 'none'),
    });
    api.addGroup(1, 'Berlin');
    const view = () => engine.overlay(scope).membersOf(1, 'cars', { ids: [], startedAt: 0 });
    await over(engine, engine.start(scope, [car('assign', 1, 9)], intent));
    const remove = engine.start(scope, [car('remove', 1, 9)], intent);
    expect(view()).toEqual({ ids: [], pending: new Map([[9, 'remove']]) });
    await over(engine, remove);
    expect(view()).toEqual({ ids: [9], pending: new Map() });
  });

  it('does not show a member twice that the server has by now', () => {
    const { engine, members } = world();
    engine.start(scope, [car('assign', 1, 2)], intent);
    expect(members(1, 0)).toEqual({ ids: [1, 2, 3], pending: new Map([[2, 'assign']]) });
  });

  it('belongs to its group, its kind and its customer', () => {
    const { engine, ids, members } = world();
    engine.start(scope, [car('assign', 1, 9)], intent);
    const base = { ids, startedAt: 0 };
    expect(members(2, 0).ids).toEqual(ids);
    expect(engine.overlay(scope).membersOf(1, 'users', base).ids).toEqual(ids);
    const other = engine.overlay({ ...scope, customerId: 2 });
    expect(other.membersOf(1, 'cars', base).ids).toEqual(ids);
    const uat = engine.overlay({ ...scope, environment: 'uat' });
    expect(uat.membersOf(1, 'cars', base).ids).toEqual(ids);
    expect(engine.overlay(scope).groupsTouched('cars')).toEqual([1]);
    expect(engine.overlay(scope).groupsTouched('users')).toEqual([]);
  });
});

describe('the identity of what is shown', () => {
  it('of a group stays while nothing of that group changes', async () => {
    const { engine, members, answer } = world();
    engine.start(scope, [...assigns(1, [9]), ...assigns(2, [9])], intent);
    const overlay = engine.overlay(scope);
    const one = members(1, 0);
    const two = members(2, 0);
    expect(engine.overlay(scope)).toBe(overlay);
    expect(members(1, 0)).toBe(one);
    await quiet();
    await answer();
    expect(engine.overlay(scope)).not.toBe(overlay);
    expect(members(1, 0)).not.toBe(one);
    expect(members(2, 0)).toBe(two);
  });

  it('changes with what is read', () => {
    const { engine, ids, members } = world();
    engine.start(scope, assigns(1, [9]), intent);
    const view = members(1, 1);
    expect(members(1, 2)).not.toBe(view);
    const again = engine.overlay(scope).membersOf(1, 'cars', { ids: [...ids], startedAt: 2 });
    expect(again).not.toBe(members(1, 2));
  });

  it('of groups and users stays while nothing of them changes', () => {
    const { engine } = world();
    const groups = [{ id: 1, name: 'Berlin' }];
    const base = { groups, startedAt: 0 };
    engine.start(
      scope,
      [
        { op: 'rename-group', groupId: 1, name: 'Bonn', was: 'Berlin' },
        { op: 'assign-user', user: { userId: 7 } },
      ],
      intent,
    );
    const shown = engine.overlay(scope).groups(base);
    const users = engine.overlay(scope).users(0);
    engine.start(scope, assigns(1, [9]), intent);
    expect(engine.overlay(scope).groups({ ...base })).toBe(shown);
    expect(engine.overlay(scope).users(0)).toBe(users);
    engine.start(scope, [{ op: 'delete-group', groupId: 1, name: 'Bonn', members: {} }], intent);
    expect(engine.overlay(scope).groups(base)).not.toBe(shown);
  });

  it('of another scope does not change', () => {
    const { engine } = world();
    const other = engine.overlay({ ...scope, customerId: 2 });
    engine.start(scope, assigns(1, [9]), intent);
    expect(engine.overlay({ ...scope, customerId: 2 })).toBe(other);
  });
});

describe('what is laid over the list of groups', () => {
  it('leaves out a renaming of a group that is not in the list', () => {
    const { engine } = world();
    engine.start(scope, [{ op: 'rename-group', groupId: 8, name: 'Bonn', was: '' }], intent);
    expect(engine.overlay(scope).groups({ groups: [], startedAt: 0 }).groups).toEqual([]);
  });

  it('does not show a created group twice once it is read, nor its members', async () => {
    const { api, engine } = createWorld();
    const run = engine.start(scope, [{ op: 'create-group', ref: 'x', name: 'Kiel' }], intent);
    await over(engine, run);
    const groups = [...api.groups].map(([id, { name }]) => ({ id, name }));
    for (const startedAt of [0, tick()])
      expect(engine.overlay(scope).groups({ groups, startedAt })).toEqual({
        groups,
        pending: new Map(),
        creating: [],
      });
  });

  it('takes back what failed', async () => {
    const { api, engine } = createWorld({ fault: () => 'refuse' });
    api.addGroup(1, 'Berlin');
    const groups = [{ id: 1, name: 'Berlin' }];
    const run = engine.start(
      scope,
      [
        { op: 'create-group', ref: 'x', name: 'Kiel' },
        { op: 'delete-group', groupId: 1, name: 'Berlin', members: {} },
      ],
      intent,
    );
    await over(engine, run);
    expect(engine.overlay(scope).groups({ groups, startedAt: 0 })).toEqual({
      groups,
      pending: new Map(),
      creating: [],
    });
  });

  it('an id that was never aliases is itself', () => {
    const { engine } = world();
    expect(engine.overlay(scope).groupId(5)).toBe(5);
  });
});

describe('what is laid over the users', () => {
  it('counts until a read that began afterwards', async () => {
    const { api, engine } = createWorld();
    api.users.set(8, 'eve@fleet.example');
    const run = engine.start(
      scope,
      [
        { op: 'assign-user', user: { userId: 7 } },
        { op: 'unassign-user', user: { userId: 8 }, groups: [] },
        { op: 'assign-user', user: { emailAddress: 'bob@fleet.example' } },
      ],
      intent,
    );
    await over(engine, run);
    expect(engine.overlay(scope).users(0)).toEqual({
      assigned: new Set([7]),
      unassigned: new Set([8]),
      pending: new Map(),
    });
    expect(engine.overlay(scope).users(tick())).toEqual({
      assigned: new Set(),
      unassigned: new Set(),
      pending: new Map(),
    });
  });
});
