// @vitest-environment node
import { expect, it } from 'vitest';
import { type Change, touchedBy } from '../change.ts';
import type { Settled } from './settled.ts';
import { createWorld, intent, over, scope } from '../testing/world.ts';

const user = { userId: 4 };

it.each<[string, Change, string[]]>([
  ['an assign', { op: 'assign', kind: 'cars', groupId: 1, elementId: 2 }, ['cars/1']],
  ['a remove', { op: 'remove', kind: 'services', groupId: 3, elementId: 2 }, ['services/3']],
  [
    'an assign to a group that has no id yet',
    { op: 'assign', kind: 'cars', groupId: { created: 'new' }, elementId: 2 },
    [],
  ],
  ['a new group', { op: 'create-group', ref: 'new', name: 'A' }, ['groups']],
  ['a renaming', { op: 'rename-group', groupId: 1, name: 'B', was: 'A' }, ['groups']],
  ['a deletion', { op: 'delete-group', groupId: 1, name: 'A', members: {} }, ['groups']],
  ['an assigned user', { op: 'assign-user', user }, ['users']],
  [
    'an unassigned user, who leaves its groups',
    { op: 'unassign-user', user, groups: [5, { created: 'new' }] },
    ['users', 'users/5'],
  ],
  ['what was not kept of a user', { op: 'forgotten', was: 'create-user' }, ['users']],
])('%s has its own lists read again, and no others', (_, change, lists) => {
  expect(touchedBy(change)).toEqual(lists);
});

it('a run tells of each membership as soon as it is so, and of those alone that are', async () => {
  const heard: unknown[] = [];
  const { api, engine } = createWorld({}, { onDone: (done) => heard.push(done) });
  api.addGroup(1, 'Berlin', { cars: [8] });
  const run = engine.start(
    scope,
    [
      { op: 'create-group', ref: 'new', name: 'Bonn' },
      { op: 'assign', kind: 'cars', groupId: 1, elementId: 7 },
      { op: 'remove', kind: 'cars', groupId: 1, elementId: 8 },
      { op: 'assign', kind: 'cars', groupId: 404, elementId: 7 },
    ],
    intent,
  );
  await over(engine, run);
  expect(heard).toEqual([
    { scope, kind: 'cars', groupId: 1, elementId: 7, isMember: true },
    { scope, kind: 'cars', groupId: 1, elementId: 8, isMember: false },
  ]);
});

it('a run tells at its end, once, what has to be read again', async () => {
  const heard: Settled[] = [];
  const { api, engine } = createWorld({}, { onSettled: (settled) => heard.push(settled) });
  api.addGroup(1, 'Berlin', {});
  api.addGroup(2, 'Bonn', { users: [9] });
  const run = engine.start(
    scope,
    [
      { op: 'assign', kind: 'cars', groupId: 1, elementId: 7 },
      { op: 'remove', kind: 'users', groupId: 2, elementId: 9 },
      { op: 'rename-group', groupId: 1, name: 'Berlin Mitte', was: 'Berlin' },
    ],
    intent,
  );
  await over(engine, run);
  expect(heard).toEqual([
    {
      scope,
      runId: run,
      members: [
        { kind: 'cars', groupId: 1 },
        { kind: 'users', groupId: 2 },
      ],
      groups: true,
      users: false,
    },
  ]);
});
