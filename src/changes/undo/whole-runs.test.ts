// @vitest-environment node
import { expect, it } from 'vitest';
import type { Change } from '../change.ts';
import type { Engine } from '../engine.ts';
import { createWorld, over, quiet, scope } from '../testing/world.ts';

const ids = [11, 12];

/** Users are assigned; then a group is made, and they go into it and into one that is there. */
async function imported() {
  const world = createWorld();
  const { api, engine } = world;
  api.addGroup(1, 'Nord');
  const assignments = ids.map((userId): Change => ({ op: 'assign-user', user: { userId } }));
  const users = engine.start(scope, assignments, { type: 'assign-user' });
  await over(engine, users);
  const changes: Change[] = [
    { op: 'create-group', ref: 'new', name: 'Süd', known: [] },
    ...ids.flatMap((elementId): Change[] => [
      { op: 'assign', kind: 'users', groupId: 1, elementId },
      { op: 'assign', kind: 'users', groupId: { created: 'new' }, elementId, after: 0 },
    ]),
  ];
  const groups = engine.start(scope, changes, { type: 'import-groups', count: 5, with: users });
  await over(engine, groups);
  const state = () => ({
    here: [...api.users.keys()],
    nord: api.members(1, 'users'),
    named: [...api.groups.values()].map(({ name }) => name),
  });
  return { ...world, users, groups, state };
}

/** Waits until everything is over that was begun, and what goes on after it. */
async function settled(engine: Engine): Promise<void> {
  do await quiet();
  while (engine.isBusy());
}

it('one undo takes back all that an import did, one redo does all of it again', async () => {
  const { engine, users, groups, state } = await imported();
  const whole = state();
  expect(whole).toEqual({ here: ids, nord: ids, named: ['Nord', 'Süd'] });
  expect(await engine.undoLast(scope)).toMatchObject({ type: 'run', of: groups });
  await settled(engine);
  expect(state()).toEqual({ here: [], nord: [], named: ['Nord'] });
  expect([engine.run(users)?.takenBack, engine.run(groups)?.takenBack]).toEqual([true, true]);
  expect(await engine.undoLast(scope)).toEqual({ type: 'nothing' });
  await engine.redoLast(scope);
  await settled(engine);
  expect(state()).toEqual(whole);
  expect(await engine.redoLast(scope)).toEqual({ type: 'nothing' });
});

it('so it is where one of its runs is taken back by itself: the memberships go before the users', async () => {
  const { api, engine, users, state } = await imported();
  api.calls.length = 0;
  await engine.undo(users);
  await settled(engine);
  expect(state()).toEqual({ here: [], nord: [], named: ['Nord'] });
  const order = api.calls.map(({ op }) => op);
  expect(order.lastIndexOf('remove')).toBeLessThan(order.indexOf('unassign-user'));
  await engine.undo(engine.history(scope).redo ?? '');
  await settled(engine);
  expect(state()).toMatchObject({ here: ids, nord: ids });
});

it('whoever ends the undo of the one keeps the other', async () => {
  const { engine, users, state } = await imported();
  const taken = await engine.undoLast(scope);
  if (taken.type !== 'run') throw new Error('Nothing was taken back');
  engine.cancel(taken.id);
  await settled(engine);
  expect(state().here).toEqual(ids);
  expect(engine.run(users)).toMatchObject({ takenBack: false });
  expect(engine.runs()).toHaveLength(3);
});

it('what was done since is taken back before it, alone', async () => {
  const { api, engine, users, state } = await imported();
  const since = engine.start(scope, [{ op: 'assign', kind: 'cars', groupId: 1, elementId: 7 }], {
    type: 'list',
    count: 1,
  });
  await over(engine, since);
  expect(await engine.undoLast(scope)).toMatchObject({ type: 'run', of: since });
  await settled(engine);
  expect(api.members(1, 'cars')).toEqual([]);
  expect(state().here).toEqual(ids);
  expect(engine.run(users)).toMatchObject({ takenBack: false });
});
