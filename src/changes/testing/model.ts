import * as fc from 'fast-check';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import type { Change } from '../change.ts';
import { type GroupRef, prerequisites } from '../change-base.ts';
import type { Memberships, Wish } from '../wish.ts';

/** Who is where, as plainly as can be: by group name, so that a group created again is the same. */
export type Fleet = Map<string, Record<ElementKind, Set<number>>>;

const groupIds = [1, 2, 3, 4];
const elementIds = [1, 2, 3, 4, 5, 6];
const nameOf = (id: number) => `Group ${id}`;

/** The id of the group that a wish makes. */
export const newGroup = 9;

const someIds = fc.subarray(elementIds);
const aKind = fc.constantFrom(...elementKinds);
const aGroup = fc.constantFrom(...groupIds);
const someGroups = fc.subarray(groupIds, { minLength: 1 });
/** Element ids as people and files give them: in any order, and some twice. */
const listed = fc.array(fc.constantFrom(...elementIds, 7, 8), { maxLength: 10 });

export const someMemberships: fc.Arbitrary<Memberships> = fc
  .array(fc.record({ cars: someIds, users: someIds, services: someIds, products: someIds }), {
    minLength: groupIds.length,
    maxLength: groupIds.length,
  })
  .map(
    (all) =>
      new Map(
        all.map(({ cars, users, services, products }, at) => [
          at + 1,
          {
            name: nameOf(at + 1),
            members: {
              cars: new Set(cars),
              users: new Set(users),
              services: new Set(services),
              products: new Set(products),
            },
          },
        ]),
      ),
  );

export const aWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({
    type: fc.constantFrom('assign' as const, 'remove' as const),
    kind: aKind,
    elementIds: listed,
    groupIds: someGroups,
  }),
  fc.record(
    {
      type: fc.constantFrom('move' as const, 'copy' as const),
      kind: aKind,
      elementIds: listed,
      from: aGroup,
      to: aGroup,
    },
    { requiredKeys: ['type', 'kind', 'from', 'to'] },
  ),
  fc.record({
    type: fc.constant('equal' as const),
    kind: aKind,
    elementIds: listed,
    groupId: aGroup,
  }),
  fc.record({
    type: fc.constantFrom('gather' as const, 'scatter' as const),
    kind: aKind,
    sources: fc.array(fc.record({ groupId: fc.option(aGroup), elementIds: listed }), {
      maxLength: 4,
    }),
    to: aGroup,
  }),
  fc.record(
    { type: fc.constant('clear' as const), groupId: aGroup, kinds: fc.subarray([...elementKinds]) },
    { requiredKeys: ['type', 'groupId'] },
  ),
  fc.record({ type: fc.constant('delete-group' as const), groupId: aGroup }),
  fc.record({ type: fc.constant('merge' as const), from: aGroup, into: aGroup }),
  fc.record(
    {
      type: fc.constantFrom('move-all' as const, 'make-equal' as const),
      from: aGroup,
      to: aGroup,
      kinds: fc.subarray([...elementKinds]),
    },
    { requiredKeys: ['type', 'from', 'to'] },
  ),
  fc.record(
    {
      type: fc.constant('duplicate' as const),
      from: aGroup,
      name: fc.constant(nameOf(newGroup)),
      kinds: fc.subarray([...elementKinds]),
    },
    { requiredKeys: ['type', 'from', 'name'] },
  ),
  fc.record({
    type: fc.constant('split' as const),
    from: aGroup,
    name: fc.constant(nameOf(newGroup)),
    kind: aKind,
    elementIds: listed,
  }),
  fc.record({ type: fc.constant('merge-all' as const), from: someGroups, into: aGroup }),
  fc.record({ type: fc.constant('delete-groups' as const), groupIds: someGroups }),
  fc.record({
    type: fc.constant('list' as const),
    changes: fc.array(
      fc.record({
        op: fc.constantFrom('assign' as const, 'remove' as const),
        kind: aKind,
        groupId: aGroup,
        elementId: fc.constantFrom(...elementIds),
      }),
      { maxLength: 20 },
    ),
  }),
);

/** The same memberships as a fleet. */
export function fleetOf(memberships: Memberships): Fleet {
  const fleet: Fleet = new Map();
  for (const { name, members } of memberships.values())
    fleet.set(name, {
      cars: new Set(members.cars),
      users: new Set(members.users),
      services: new Set(members.services),
      products: new Set(members.products),
    });
  return fleet;
}

/** What is known of a fleet afterwards. */
export function knownOf(fleet: Fleet): Memberships {
  return new Map(
    [...fleet].map(([name, members]) => [Number(name.slice('Group '.length)), { name, members }]),
  );
}

const noMembers = () => ({
  cars: new Set<number>(),
  users: new Set<number>(),
  services: new Set<number>(),
  products: new Set<number>(),
});

/** Does one change, as the API would. */
export function apply(fleet: Fleet, change: Change): void {
  const refName = (group: GroupRef) =>
    typeof group === 'number'
      ? nameOf(group)
      : nameOf(group.created === 'new' ? newGroup : Number(group.created.split('-').at(-1)));
  switch (change.op) {
    case 'assign':
      fleet.get(refName(change.groupId))?.[change.kind].add(change.elementId);
      break;
    case 'remove':
      fleet.get(refName(change.groupId))?.[change.kind].delete(change.elementId);
      break;
    case 'create-group':
      fleet.set(change.name, noMembers());
      break;
    case 'delete-group':
      fleet.delete(refName(change.groupId));
      break;
    default:
      throw new Error(`No plan has ${change.op}`);
  }
}

/** What a wish means, said without any plan. */
export function wished(before: Fleet, wish: Wish): Fleet {
  const fleet = new Map(
    [...before].map(([name, { cars, users, services, products }]) => [
      name,
      {
        cars: new Set(cars),
        users: new Set(users),
        services: new Set(services),
        products: new Set(products),
      },
    ]),
  );
  const of = (groupId: number, kind: ElementKind) =>
    fleet.get(nameOf(groupId))?.[kind] ?? new Set<number>();
  switch (wish.type) {
    case 'assign':
      for (const id of wish.groupIds) for (const car of wish.elementIds) of(id, wish.kind).add(car);
      break;
    case 'remove':
      for (const id of wish.groupIds)
        for (const car of wish.elementIds) of(id, wish.kind).delete(car);
      break;
    case 'move':
    case 'copy': {
      const ids = wish.elementIds ?? [...of(wish.from, wish.kind)];
      if (wish.type === 'move') for (const id of ids) of(wish.from, wish.kind).delete(id);
      for (const id of ids) of(wish.to, wish.kind).add(id);
      break;
    }
    case 'equal': {
      const members = of(wish.groupId, wish.kind);
      members.clear();
      for (const id of wish.elementIds) members.add(id);
      break;
    }
    case 'gather':
    case 'scatter':
      for (const { groupId, elementIds: leaving } of wish.sources)
        if (groupId !== null) for (const id of leaving) of(groupId, wish.kind).delete(id);
      if (wish.type === 'gather')
        for (const id of wish.sources.flatMap((source) => source.elementIds))
          of(wish.to, wish.kind).add(id);
      break;
    case 'clear':
      for (const kind of wish.kinds ?? elementKinds) of(wish.groupId, kind).clear();
      break;
    case 'delete-group':
      fleet.delete(nameOf(wish.groupId));
      break;
    case 'merge':
      if (wish.from === wish.into) break;
      for (const kind of elementKinds)
        for (const id of of(wish.from, kind)) of(wish.into, kind).add(id);
      fleet.delete(nameOf(wish.from));
      break;
    case 'move-all':
      if (wish.from === wish.to) break;
      for (const kind of wish.kinds ?? elementKinds) {
        for (const id of of(wish.from, kind)) of(wish.to, kind).add(id);
        of(wish.from, kind).clear();
      }
      break;
    case 'make-equal':
      for (const kind of wish.kinds ?? elementKinds) {
        const ids = [...of(wish.from, kind)];
        of(wish.to, kind).clear();
        for (const id of ids) of(wish.to, kind).add(id);
      }
      break;
    case 'duplicate':
      fleet.set(wish.name, noMembers());
      for (const kind of wish.kinds ?? elementKinds)
        for (const id of of(wish.from, kind)) of(newGroup, kind).add(id);
      break;
    case 'split':
      fleet.set(wish.name, noMembers());
      for (const id of wish.elementIds)
        if (of(wish.from, wish.kind).delete(id)) of(newGroup, wish.kind).add(id);
      break;
    case 'merge-all':
      for (const groupId of wish.from) {
        if (groupId === wish.into) continue;
        for (const kind of elementKinds)
          for (const id of of(groupId, kind)) of(wish.into, kind).add(id);
        fleet.delete(nameOf(groupId));
      }
      break;
    case 'delete-groups':
      for (const groupId of wish.groupIds) fleet.delete(nameOf(groupId));
      break;
    case 'list':
      for (const { op, kind, groupId, elementId } of wish.changes)
        if (op === 'assign') of(groupId, kind).add(elementId);
        else of(groupId, kind).delete(elementId);
      break;
  }
  return fleet;
}

/** An order of the changes in which each comes after what it waits for; `picks` says which. */
export function anOrder(changes: readonly Change[], picks: readonly number[]): Change[] {
  const left = new Set(changes.keys());
  const order: Change[] = [];
  for (let step = 0; left.size > 0; step += 1) {
    const ready = [...left].filter((index) => {
      const change = changes[index];
      return change !== undefined && prerequisites(change).every((before) => !left.has(before));
    });
    const next = ready[(picks[step % picks.length] ?? 0) % ready.length];
    const change = next === undefined ? undefined : changes[next];
    if (next === undefined || change === undefined) throw new Error('The changes wait in a circle');
    left.delete(next);
    order.push(change);
  }
  return order;
}
