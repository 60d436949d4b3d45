import type { ElementKind } from '../../api/elements.ts';
import type { Fleet, KindOfFleet } from '../../queries/fleet.ts';
import type { ChangeEngine } from '../lazy-engine.ts';
import type { GroupsView } from './overlay.ts';
import { ShownMemberships } from './shown-memberships.ts';

type Source = Pick<ChangeEngine, 'overlay' | 'pendingOf' | 'subscribe' | 'wasRead'>;

const known = new WeakMap<KindOfFleet, ShownMemberships>();

/** Keeps up with the groups that a run deletes: until the list is read anew, nobody is in them. */
function followGone(fleet: Fleet, engine: Source, kind: ElementKind, shown: ShownMemberships) {
  const { index } = fleet.of(kind);
  let last: GroupsView | null = null;
  const follow = () => {
    const list = fleet.groups();
    if (list === undefined) return;
    const view = engine.overlay(fleet.scope).groups(list);
    if (view === last) return;
    last = view;
    // Over most lists nothing lies: then none of the groups is on its way out.
    const there = view.groups === list.groups ? null : new Set(view.groups.map(({ id }) => id));
    shown.setGone(
      new Set(there === null ? [] : [...(index.listed ?? [])].filter((id) => !there.has(id))),
    );
  };
  engine.subscribe(follow);
  index.subscribe(({ type }) => {
    if (type === 'groups') follow();
  });
  follow();
}

/** Who is in what, of one kind of a fleet, as it will be: made when it is first asked for. */
export function shownMembershipsOf(
  fleet: Fleet,
  engine: Source,
  kind: ElementKind,
): ShownMemberships {
  const ofKind = fleet.of(kind);
  const before = known.get(ofKind);
  if (before !== undefined) return before;
  const { scope } = fleet;
  const shown = new ShownMemberships(ofKind.index, {
    kind,
    pending: engine.pendingOf(scope),
    touched: engine.overlay(scope).groupsTouched(kind),
    wasRead: (groupId, startedAt) =>
      engine.wasRead(scope, { of: 'members', kind, groupId, startedAt }),
  });
  known.set(ofKind, shown);
  followGone(fleet, engine, kind, shown);
  return shown;
}
