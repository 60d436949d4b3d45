import type { ElementKind } from '../../api/elements.ts';
import { tick } from '../../api/clock.ts';
import type { Change } from '../change.ts';
import type { Engine } from '../engine.ts';
import { plan } from '../plan/plan.ts';
import type { Memberships, Wish } from '../wish.ts';
import { joiningOf } from '../operations/join-group.ts';
import type { FakeApi } from './fake-api.ts';
import type { TabWish } from './tab-scenario.ts';
import { intent, scope } from './world.ts';

/** What a tab knows: what it reads now, with what is pending in it laid over that. */
function knownTo(engine: Engine, api: FakeApi): Memberships {
  const startedAt = tick();
  const overlay = engine.overlay(scope);
  const read = [...api.groups].map(([id, { name }]) => ({ id, name }));
  const { groups } = overlay.groups({ groups: read, startedAt });
  return new Map(
    groups.map(({ id, name }) => {
      const viewOf = (kind: ElementKind) =>
        overlay.membersOf(id, kind, { ids: api.members(id, kind), startedAt });
      const [ofCars, ofUsers] = [viewOf('cars'), viewOf('users')];
      const [cars, users, none] = [new Set(ofCars.ids), new Set(ofUsers.ids), new Set<number>()];
      const members = { cars, users, services: none, products: none };
      return [id, { name, members, pending: { cars: ofCars.pending, users: ofUsers.pending } }];
    }),
  );
}

/** Users who are new, who join a group, and one that is made for them where that is wished. */
function importOf(
  { users, makes }: Extract<TabWish, { type: 'import' }>,
  groupId: number,
  number: number,
): Change[] {
  const made: Change = { op: 'create-group', ref: 'made', name: `Made ${number}`, known: [] };
  const places = Array.from({ length: users }, (_, at) => at);
  return [
    ...places.map((at): Change => ({
      op: 'create-user',
      user: {
        emailAddress: `user-${number}-${at}@fleet.example`,
        userData: { firstName: 'A', lastName: 'B' },
        type: 'Normal',
      },
    })),
    ...(makes ? [made] : []),
    ...places.flatMap((at) => [
      joiningOf(at, { groupId }),
      ...(makes ? [joiningOf(at, { groupId: { created: 'made' }, at: users })] : []),
    ]),
  ];
}

/**
 * A person wishes for something in a tab, which plans it by what it knows.
 * @param number of the wish: it is in the name that it gives a group
 */
export function startWish(engine: Engine, api: FakeApi, next: TabWish, number: number): void {
  const known = knownTo(engine, api);
  if (next.type === 'unassign') {
    const groups = [...known].filter(([, { members }]) => members.users?.has(next.user) === true);
    const user = { userId: next.user };
    const leaves: Change = { op: 'unassign-user', user, groups: groups.map(([id]) => id) };
    engine.start(scope, [leaves], intent);
    return;
  }
  const ids = [...known.keys()];
  const idAt = (at: number) => ids[at % ids.length];
  const groupId = idAt(next.at);
  if (groupId === undefined) return;
  const kind = 'cars' as const;
  const start = (wished: Wish) => engine.start(scope, plan(known, wished), intent);
  switch (next.type) {
    case 'assign':
    case 'remove':
      start({ type: next.type, kind, elementIds: next.cars, groupIds: [groupId] });
      break;
    case 'move':
      start({
        type: 'move',
        kind,
        elementIds: next.cars,
        from: groupId,
        to: idAt(next.to) ?? groupId,
      });
      break;
    case 'split':
      start({
        type: 'split',
        kind,
        elementIds: next.cars,
        from: groupId,
        name: `New ${number}`,
      });
      break;
    case 'import':
      engine.start(scope, importOf(next, groupId, number), intent);
      break;
    case 'clear':
      start({ type: 'clear', groupId, kinds: [kind] });
      break;
    case 'delete':
      start({ type: 'delete-group', groupId });
      break;
    case 'rename': {
      const was = known.get(groupId)?.name ?? '';
      const renamed: Change = { op: 'rename-group', groupId, name: `Name ${number}`, was };
      engine.start(scope, [renamed], intent);
      break;
    }
  }
}
