import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { eachOf, type Wish } from '../wish.ts';
import { type Fleet, nameOf, newGroup, noMembers } from './model.ts';

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
      for (const groupId of eachOf(wish.from)) {
        if (groupId === wish.to) continue;
        for (const kind of wish.kinds ?? elementKinds) {
          for (const id of of(groupId, kind)) of(wish.to, kind).add(id);
          of(groupId, kind).clear();
        }
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
