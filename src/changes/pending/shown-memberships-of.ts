import type { ElementKind } from '../../api/elements.ts';
import type { Fleet, KindOfFleet } from '../../queries/fleet.ts';
import type { MembershipIndex } from '../../queries/membership-index.ts';
import type { ChangeEngine } from '../lazy-engine.ts';
import type { GroupsView } from './overlay.ts';
import { ShownMemberships } from './shown-memberships.ts';

type Source = Pick<ChangeEngine, 'overlay' | 'pendingOf' | 'subscribe' | 'wasRead'>;

/** What of a fleet is shown: its memberships as they were read, and the list of its groups. */
interface ReadFleet extends Pick<Fleet, 'groups' | 'scope'> {
  of: (kind: ElementKind) => Pick<KindOfFleet, 'index'>;
}

const known = new WeakMap<MembershipIndex, ShownMemberships>();

/**
 * Keeps up with the groups that a run deletes: until the list is read anew, nobody is in them; nor in those
 * that were made and deleted between two reads of the list, of which no read will ever tell.
 */
function followGone(fleet: ReadFleet, engine: Source, kind: ElementKind, shown: ShownMemberships) {
  const { index } = fleet.of(kind);
  let last: GroupsView | null = null;
  const follow = () => {
    const list = fleet.groups();
    if (list === undefined) return;
    const view = engine.overlay(fleet.scope).groups(list);
    if (view === last) return;
    last = view;
    // Over most lists nothing lies: then none of the listed groups is on its way out.
    const listed = view.groups === list.groups ? [] : (index.listed ?? []);
    const asked = [...listed, ...shown.unreadGroupIds.filter((id) => !index.listed?.has(id))];
    const there = new Set(asked.length === 0 ? [] : view.groups.map(({ id }) => id));
    shown.setGone(new Set(asked.filter((id) => !there.has(id))));
  };
  engine.subscribe(follow);
  index.subscribe(({ type }) => {
    if (type === 'groups') follow();
  });
  follow();
}

/** Who is in what, of one kind of a fleet, as it will be: made when it is first asked for. */
export function shownMembershipsOf(
  fleet: ReadFleet,
  engine: Source,
  kind: ElementKind,
): ShownMemberships {
  const { index } = fleet.of(kind);
  const before = known.get(index);
  if (before !== undefined) return before;
  const { scope } = fleet;
  const shown = new ShownMemberships(index, {
    kind,
    pending: engine.pendingOf(scope),
    touched: engine.overlay(scope).groupsTouched(kind),
    wasRead: (groupId, startedAt) =>
      engine.wasRead(scope, { of: 'members', kind, groupId, startedAt }),
  });
  known.set(index, shown);
  followGone(fleet, engine, kind, shown);
  return shown;
}
