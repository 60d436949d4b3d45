import type { ElementKind } from '../../api/elements.ts';
import type { Change } from '../change.ts';
import { type GroupRef, prerequisites } from '../pending/change-base.ts';
import type { Memberships } from '../wish.ts';

/** Who is where, as plainly as can be: by group name, so that a group created again is the same. */
export type Fleet = Map<string, Record<ElementKind, Set<number>>>;

/** The name of a group in the model. */
export const nameOf = (id: number) => `Group ${id}`;

/** The id of the group that a wish makes. */
export const newGroup = 9;

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

export const noMembers = () => ({
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
