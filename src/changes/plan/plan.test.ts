// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, targetOf } from '../change.ts';
import { isMembership } from '../membership-change.ts';
import { prerequisites } from '../pending/change-base.ts';
import { inverseOf } from '../undo/inverse.ts';
import { type Plan, plan } from './plan.ts';
import { aWish, someMemberships } from '../testing/any-wish.ts';
import { anOrder, apply, fleetOf, knownOf, newGroup } from '../testing/model.ts';
import { wished } from '../testing/wished.ts';
import { isMember, MembersUnknown, type Memberships, type Wish } from '../wish.ts';

const picks = fc.array(fc.nat(50), { minLength: 1, maxLength: 20 });
const few = Number(process.env.MOTORPOOL_SCHEDULES ?? 1_000);
const runs = { numRuns: process.env.MOTORPOOL_LONG === '1' ? 20_000 : Math.max(few, 60) };

function outcome(before: Memberships, changes: readonly Change[]) {
  const fleet = fleetOf(before);
  for (const change of changes) apply(fleet, change);
  return fleet;
}

/** What comes of it: the API says of what was so already that it was. */
const doneOf = (before: Memberships, changes: readonly Change[]) =>
  changes.flatMap((change, index) => {
    const wasSo =
      isMembership(change) &&
      typeof change.groupId === 'number' &&
      isMember(before, change.groupId, change.kind, change.elementId) === (change.op === 'assign');
    const result = change.op === 'create-group' ? { groupId: newGroup } : {};
    return wasSo || change.op === 'forgotten' ? [] : [{ index, change, result }];
  });

describe('a plan', () => {
  it('gives the wish, in every order that sends a remove after its assign', () => {
    fc.assert(
      fc.property(someMemberships, aWish, picks, (before, wish, order) => {
        const { changes } = plan(before, wish);
        expect(outcome(before, anOrder(changes, order))).toEqual(wished(fleetOf(before), wish));
      }),
      runs,
    );
  });

  it('brings what leaves several groups once, and takes it out of each only then', () => {
    const cars = (...ids: number[]) => ({
      name: '',
      members: { cars: new Set(ids) },
    });
    const before: Memberships = new Map([
      [1, cars(7)],
      [2, cars(7)],
      [3, cars(7)],
    ]);
    const sources = [1, 2].map((groupId) => ({ groupId, elementIds: [7] }));
    const { changes } = plan(before, { type: 'gather', kind: 'cars', sources, to: 3 });
    const car = { kind: 'cars', elementId: 7 };
    expect(changes).toEqual([
      { op: 'assign', groupId: 3, ...car, wasSo: true },
      { op: 'remove', groupId: 1, ...car, after: 0 },
      { op: 'remove', groupId: 2, ...car, after: 0 },
    ]);
  });

  it('gives nothing when it is made again', () => {
    fc.assert(
      fc.property(someMemberships, aWish, (before, wish) => {
        fc.pre(!['delete-group', 'delete-groups', 'merge', 'merge-all'].includes(wish.type));
        fc.pre(wish.type !== 'duplicate' && wish.type !== 'split');
        // A move or a copy of "all" says something else once all have left.
        fc.pre((wish.type !== 'move' && wish.type !== 'copy') || wish.elementIds !== undefined);
        const after = knownOf(outcome(before, plan(before, wish).changes));
        expect(plan(after, wish).changes).toEqual([]);
      }),
      runs,
    );
  });

  it('is brought back to what was by its inverse, in every order', () => {
    fc.assert(
      fc.property(someMemberships, aWish, picks, (before, wish, order) => {
        const { changes } = plan(before, wish);
        const there = anOrder(changes, order);
        const back = anOrder(inverseOf(doneOf(before, changes)), order);
        expect(outcome(before, [...there, ...back])).toEqual(fleetOf(before));
      }),
      runs,
    );
  });

  it('has no item twice, and none that is so already but what others wait for', () => {
    fc.assert(
      fc.property(someMemberships, aWish, (before, wish) => {
        const { changes, alreadySo } = plan(before, wish);
        const targets = [...changes, ...alreadySo].map((change) => targetOf(change, ''));
        expect(new Set(targets).size).toBe(targets.length);
        for (const change of alreadySo) expect(outcome(before, [change])).toEqual(fleetOf(before));
        const awaited = new Set(changes.flatMap(prerequisites));
        // What comes into a group that the same plan makes says nothing without that.
        const isIntoNew = (change: Change) =>
          isMembership(change) && typeof change.groupId !== 'number';
        const others = changes.filter((change, index) => !awaited.has(index) && !isIntoNew(change));
        for (const change of others) expect(outcome(before, [change])).not.toEqual(fleetOf(before));
      }),
      runs,
    );
  });

  it('leaves an element in one of its groups at every moment of a move, and of its undo', () => {
    fc.assert(
      fc.property(someMemberships, picks, fc.subarray([1, 2, 3, 4, 5, 6]), (before, order, ids) => {
        const { changes } = plan(before, {
          type: 'move',
          kind: 'cars',
          elementIds: ids,
          from: 1,
          to: 2,
        });
        const fleet = fleetOf(before);
        const cars = (name: string) => fleet.get(name)?.cars ?? new Set();
        const homed = ids.filter((id) => cars('Group 1').has(id) || cars('Group 2').has(id));
        const undone = inverseOf(doneOf(before, changes));
        for (const change of [...anOrder(changes, order), ...anOrder(undone, order)]) {
          apply(fleet, change);
          for (const id of homed)
            expect(cars('Group 1').has(id) || cars('Group 2').has(id)).toBe(true);
        }
      }),
      runs,
    );
  });
});

const berlin = 1;
const hamburg = 2;
const known: Memberships = new Map([
  [berlin, { name: 'Berlin', members: { cars: new Set([11, 12]), users: new Set([5]) } }],
  [hamburg, { name: 'Hamburg', members: { cars: new Set([12]) } }],
  [3, { name: 'Berlin', members: {} }],
]);
const car = (op: 'assign' | 'remove', groupId: number, elementId: number) => ({
  op,
  kind: 'cars' as const,
  groupId,
  elementId,
});

describe('what a plan says', () => {
  const of = (wish: Wish): Plan => plan(known, wish);

  it('tells what is new from what is so already', () => {
    expect(
      of({ type: 'assign', kind: 'cars', elementIds: [11, 12, 13, 13], groupIds: [1] }),
    ).toEqual({
      changes: [car('assign', 1, 13)],
      alreadySo: [car('assign', 1, 11), car('assign', 1, 12)],
    });
  });

  it('lets each remove of a move wait for its own assign, even where that is said to be so already', () => {
    const move = { type: 'move', kind: 'cars', from: berlin, to: hamburg } as const;
    expect(of(move)).toEqual({
      changes: [
        car('assign', hamburg, 11),
        { ...car('remove', berlin, 11), after: 0 },
        { ...car('assign', hamburg, 12), wasSo: true },
        { ...car('remove', berlin, 12), after: 2 },
      ],
      alreadySo: [],
    });
  });

  it('does not take for so what is only on its way', () => {
    const pending = { cars: new Map([[12, 'assign']]) };
    const soon: Memberships = new Map([
      ...known,
      [hamburg, { name: 'Hamburg', members: { cars: new Set([12]) }, pending }],
    ]);
    const [brought] = plan(soon, {
      type: 'move',
      kind: 'cars',
      elementIds: [12],
      from: berlin,
      to: hamburg,
    }).changes;
    expect(brought).toEqual({ ...car('assign', hamburg, 12), wasPending: true });
  });

  it('moves nothing that has left, and is there, already', () => {
    const move = {
      type: 'move',
      kind: 'cars',
      elementIds: [12],
      from: berlin,
      to: hamburg,
    } as const;
    const moved: Memberships = new Map([
      ...known,
      [berlin, { name: 'Berlin', members: { cars: new Set([11]) } }],
    ]);
    expect(plan(moved, move)).toEqual({
      changes: [],
      alreadySo: [car('assign', hamburg, 12), car('remove', berlin, 12)],
    });
  });

  it('moves nothing from a group into itself', () => {
    expect(of({ type: 'move', kind: 'cars', from: berlin, to: berlin })).toEqual({
      changes: [],
      alreadySo: [car('assign', berlin, 11), car('assign', berlin, 12)],
    });
  });

  it('sends what nobody knows, so that the API tells', () => {
    expect(of({ type: 'remove', kind: 'users', elementIds: [5], groupIds: [hamburg, 99] })).toEqual(
      {
        changes: [
          { op: 'remove', kind: 'users', groupId: hamburg, elementId: 5, wasUnknown: true },
          { op: 'remove', kind: 'users', groupId: 99, elementId: 5, wasUnknown: true },
        ],
        alreadySo: [],
      },
    );
  });

  it.each<[Wish, number, string | null]>([
    [{ type: 'clear', groupId: hamburg }, hamburg, 'users'],
    [{ type: 'delete-group', groupId: berlin }, berlin, 'services'],
    [{ type: 'merge', from: 99, into: berlin }, 99, null],
    [{ type: 'copy', kind: 'users', from: hamburg, to: berlin }, hamburg, 'users'],
    [{ type: 'equal', kind: 'services', elementIds: [], groupId: berlin }, berlin, 'services'],
  ])('refuses to guess who is in a group that was not read: %j', (wish, groupId, kind) => {
    expect(() => of(wish)).toThrow(MembersUnknown);
    expect(() => of(wish)).toThrow(expect.objectContaining({ groupId, kind }));
  });

  it('keeps with a deletion all that brings the group back, and who else bears its name', () => {
    const full: Memberships = new Map([
      ...known,
      [
        berlin,
        {
          name: 'Berlin',
          members: {
            cars: new Set([11, 12]),
            users: new Set([5]),
            services: new Set<number>(),
            products: new Set([9]),
          },
        },
      ],
    ]);
    expect(plan(full, { type: 'delete-group', groupId: berlin }).changes).toEqual([
      {
        op: 'delete-group',
        groupId: berlin,
        name: 'Berlin',
        members: { cars: [11, 12], users: [5], products: [9] },
        namesakes: [3],
      },
    ]);
    const merged = plan(full, { type: 'merge', from: berlin, into: hamburg }).changes;
    expect(merged.at(-1)).toMatchObject({
      op: 'delete-group',
      groupId: berlin,
      after: [0, 1, 2, 3],
    });
  });

  it('takes the last word of a list on each membership, in the order of the list', () => {
    const changes = [
      car('assign', hamburg, 11),
      car('assign', berlin, 20),
      car('remove', hamburg, 11),
      car('assign', hamburg, 21),
      car('remove', berlin, 30),
    ];
    expect(of({ type: 'list', changes })).toEqual({
      changes: [car('assign', berlin, 20), car('assign', hamburg, 21)],
      alreadySo: [car('remove', hamburg, 11), car('remove', berlin, 30)],
    });
  });
});
