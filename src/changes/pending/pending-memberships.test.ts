// @vitest-environment node
import { expect, it } from 'vitest';
import { tick } from '../../api/clock.ts';
import type { PendingEvent } from './pending-memberships.ts';
import { assigns, car, createWorld, intent, over, scope } from '../testing/world.ts';

/** What was heard of, as `pending 1/7 assign`. */
function heard(events: readonly PendingEvent[]): string[] {
  return events.map(({ type, group, elementId, entry }) =>
    [type, `${group}/${elementId}`, entry?.pending ?? entry?.confirmed?.wish ?? 'nothing'].join(
      ' ',
    ),
  );
}

function listening() {
  const world = createWorld({ fault: ({ target }) => (target === '1/cars/8' ? 'refuse' : 'none') });
  world.api.addGroup(1, 'Berlin');
  const events: PendingEvent[] = [];
  const stop = world.engine.pendingOf(scope).subscribe((event) => events.push(event));
  return { ...world, events, stop };
}

it('tells of each membership that it is pending, and that it came true or did not', async () => {
  const { engine, events, stop } = listening();
  await over(engine, engine.start(scope, assigns(1, [7, 8]), intent));
  expect(heard(events)).toEqual([
    'pending 1/7 assign',
    'pending 1/8 assign',
    'dropped 1/8 nothing',
    'confirmed 1/7 assign',
  ]);
  expect([...engine.pendingOf(scope).entriesOf('cars', 1).keys()]).toEqual([7]);
  expect(engine.pendingOf(scope).entriesOf('users', 1).size).toBe(0);
  stop();
  await over(engine, engine.start(scope, [car('remove', 1, 7)], intent));
  expect(events).toHaveLength(4);
});

it('drops what a later read tells, and keeps what came true after that read began', async () => {
  const { engine, events } = listening();
  await over(engine, engine.start(scope, assigns(1, [7]), intent));
  const startedAt = tick();
  await over(engine, engine.start(scope, assigns(1, [9]), intent));
  events.length = 0;
  const before = engine.overlay(scope);
  engine.wasRead(scope, { of: 'members', kind: 'cars', groupId: 1, startedAt });
  expect(heard(events)).toEqual(['dropped 1/7 nothing']);
  expect([...engine.pendingOf(scope).entriesOf('cars', 1).keys()]).toEqual([9]);
  expect(engine.overlay(scope)).not.toBe(before);
  const same = engine.overlay(scope);
  engine.wasRead(scope, { of: 'members', kind: 'cars', groupId: 1, startedAt });
  expect(engine.overlay(scope)).toBe(same);
});

it('keeps what is pending when what came true before it is told by a read', async () => {
  const { engine, api, events } = listening();
  await over(engine, engine.start(scope, assigns(1, [7]), intent));
  const run = engine.start(scope, [car('remove', 1, 7)], intent);
  engine.wasRead(scope, { of: 'members', kind: 'cars', groupId: 1, startedAt: tick() });
  expect(heard(events).at(-1)).toBe('dropped 1/7 remove');
  await over(engine, run);
  expect(api.members(1, 'cars')).toEqual([]);
});

it('drops what a read of the groups, and of the users, tells', async () => {
  const { engine } = listening();
  const rename = { op: 'rename-group', groupId: 1, name: 'Bonn', was: 'Berlin' } as const;
  await over(engine, engine.start(scope, [rename], intent));
  await over(engine, engine.start(scope, [{ op: 'assign-user', user: { userId: 3 } }], intent));
  const groups = { groups: [{ id: 1, name: 'Berlin' }], startedAt: 0 };
  expect(engine.overlay(scope).groups(groups).groups).toEqual([{ id: 1, name: 'Bonn' }]);
  expect([...engine.overlay(scope).users(0).assigned]).toEqual([3]);
  engine.wasRead(scope, { of: 'groups', startedAt: tick() });
  engine.wasRead(scope, { of: 'users', startedAt: tick() });
  // Nothing lies over the list: it is the same one.
  expect(engine.overlay(scope).groups(groups).groups).toBe(groups.groups);
  expect([...engine.overlay(scope).users(0).assigned]).toEqual([]);
});
