// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Change, SendableChange } from '../change.ts';
import { inverseOf } from './inverse.ts';
import { car } from '../testing/world.ts';

function inverse(...changes: SendableChange[]): Change[] {
  const done = changes.map((change, index) => ({ index, change, result: {} }));
  return inverseOf(done);
}

const user = { op: 'assign', kind: 'users', groupId: 1, elementId: 1 } as const;

describe('the inverse', () => {
  it('takes the last change back first', () => {
    expect(inverse(car('assign', 1, 1), car('remove', 2, 2))).toEqual([
      car('assign', 2, 2),
      car('remove', 1, 1),
    ]);
  });

  it('waits for the inverse of what waited: once for one, and for all of several', () => {
    expect(
      inverse(
        car('assign', 1, 1),
        { ...car('remove', 2, 1), after: 0 },
        { ...car('remove', 3, 1), after: [0, 1] },
      ),
    ).toEqual([
      car('assign', 3, 1),
      { ...car('assign', 2, 1), after: 0 },
      { ...car('remove', 1, 1), after: [0, 1] },
    ]);
  });

  it('of what was not done, nothing waits', () => {
    const change = car('assign', 1, 1);
    const done = [{ index: 7, change: { ...change, after: 3 }, result: {} }];
    expect(inverseOf(done)).toEqual([car('remove', 1, 1)]);
  });

  it('brings a merged group back, each element waiting for its own place in it alone', () => {
    const members = { cars: [1, 2, 9], users: [1] };
    expect(
      inverse(car('assign', 1, 1), car('assign', 1, 2), user, car('assign', 1, 3), {
        op: 'delete-group',
        groupId: 2,
        name: 'Bonn',
        members,
        namesakes: [4],
        after: [0, 1, 2, 3],
      }),
    ).toEqual([
      { op: 'create-group', ref: 'restored-2', name: 'Bonn', known: [4], restores: 2 },
      { ...car('assign', 0, 1), groupId: { created: 'restored-2' }, after: 0 },
      { ...car('assign', 0, 2), groupId: { created: 'restored-2' }, after: 0 },
      { ...car('assign', 0, 9), groupId: { created: 'restored-2' }, after: 0 },
      { ...user, groupId: { created: 'restored-2' }, after: 0 },
      // Car 3 was not in the group: it waits for all of it.
      { ...car('remove', 1, 3), after: [0, 1, 2, 3, 4] },
      { ...user, op: 'remove', after: 4 },
      { ...car('remove', 1, 2), after: 2 },
      { ...car('remove', 1, 1), after: 1 },
    ]);
  });

  it('keeps its own order behind what comes before it', () => {
    expect(
      inverse(
        { op: 'delete-group', groupId: 2, name: 'Bonn', members: { cars: [5] } },
        car('assign', 1, 1),
      ),
    ).toEqual([
      car('remove', 1, 1),
      { op: 'create-group', ref: 'restored-2', name: 'Bonn', known: [], restores: 2 },
      { ...car('assign', 0, 5), groupId: { created: 'restored-2' }, after: 1 },
    ]);
  });

  it('of a group that was created and filled is one deletion, which waits for what came after', () => {
    const group = { created: 'new' };
    expect(
      inverse(
        { op: 'create-group', ref: 'new', name: 'Kiel' },
        { ...car('assign', 0, 1), groupId: group, after: 0 },
        { ...car('remove', 2, 1), after: 1 },
        { ...user, groupId: group, after: 0 },
        { ...car('remove', 0, 8), groupId: group, after: 0 },
        { ...car('assign', 0, 9), groupId: { created: 'other' } },
      ),
    ).toEqual([
      { ...car('remove', 0, 9), groupId: { created: 'other' } },
      car('assign', 2, 1),
      {
        op: 'delete-group',
        groupId: group,
        name: 'Kiel',
        members: { cars: [1], users: [1] },
        after: 1,
      },
    ]);
  });

  it('of a group without an id of its own has a name of its own all the same', () => {
    expect(
      inverse({ op: 'delete-group', groupId: { created: 'x' }, name: 'Kiel', members: {} }),
    ).toEqual([{ op: 'create-group', ref: 'restored', name: 'Kiel', known: [] }]);
  });

  it('of a created user whose id nobody knows is nothing', () => {
    const ada = {
      emailAddress: 'ada@fleet.example',
      userData: { firstName: 'Ada', lastName: 'L' },
      type: 'Normal',
    } as const;
    expect(inverse({ op: 'create-user', user: ada })).toEqual([]);
  });

  it('of an unassigned user by e-mail address brings back the user alone', () => {
    const eve = { emailAddress: 'eve@fleet.example' };
    expect(inverse({ op: 'unassign-user', user: eve, groups: [1] })).toEqual([
      { op: 'assign-user', user: eve },
    ]);
  });
});
