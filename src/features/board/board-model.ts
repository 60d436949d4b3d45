import type { MembershipOp, NamedGroup, Overlay } from '../../changes/overlay.ts';
import type { GroupMembers } from '../../queries/membership-index.ts';
import type { CarIndex } from './car-index.ts';

/** A group by its id, or the column of what is in no group. */
export type ColumnId = number | 'none';

export interface BoardColumn {
  id: ColumnId;
  /** Empty for "in no group", which has no name of its own. */
  name: string;
  /** The cars as they will be; null while it is not known. */
  ids: readonly number[] | null;
  /** Those whose being here is not done yet. */
  pending: ReadonlyMap<number, MembershipOp>;
}

/** What was read, with the pending changes over it, as columns. */
export interface BoardModel {
  carIndex: CarIndex;
  none: BoardColumn;
  groups: readonly BoardColumn[];
  /** In how many groups each car is; one that is in none is not named. */
  memberships: ReadonlyMap<number, number>;
  /** Of how many groups the cars are known. */
  read: number;
}

interface Reads {
  carIndex: CarIndex;
  groups: readonly NamedGroup[];
  members: readonly GroupMembers[];
  overlay: Overlay;
}

const nothing: BoardColumn['pending'] = new Map();
const lists = new WeakMap<ReadonlySet<number>, readonly number[]>();

/** The overlay knows a base again by its identity. */
function listOf(ids: ReadonlySet<number>): readonly number[] {
  const list = lists.get(ids) ?? [...ids];
  lists.set(ids, list);
  return list;
}

/** Brings cars, groups and memberships together; a car may stand in several columns. */
export function boardOf({ carIndex, groups, members, overlay }: Reads): BoardModel {
  const byGroup = new Map(members.map((member) => [member.groupId, member]));
  const memberships = new Map<number, number>();
  const leaving = new Map<number, MembershipOp>();
  let read = 0;
  const columns = groups.map(({ id, name }): BoardColumn => {
    const member = byGroup.get(id);
    if (member === undefined) return { id, name, ids: null, pending: nothing };
    read += 1;
    const base = { ids: listOf(member.ids), startedAt: member.startedAt };
    const { ids, pending } = overlay.membersOf(id, 'cars', base);
    for (const car of ids) memberships.set(car, (memberships.get(car) ?? 0) + 1);
    for (const [car, op] of pending) if (op === 'remove') leaving.set(car, op);
    return { id, name, ids, pending };
  });
  const ids = read < groups.length ? null : carIndex.ids.filter((id) => !memberships.has(id));
  return {
    carIndex,
    none: { id: 'none', name: '', ids, pending: leaving },
    groups: columns,
    memberships,
    read,
  };
}

interface Shown {
  carIndex: CarIndex;
  matching: ReadonlySet<number> | null;
  ids: readonly number[];
}

const shownBefore = new WeakMap<readonly number[], Shown>();
const nobody: readonly number[] = [];

/**
 * The cars of a column in their order, those that match alone. What is no longer among the cars is
 * left out. Remembered by the list of ids: only a column that changed is sorted again.
 */
export function shownOf(
  { ids }: BoardColumn,
  carIndex: CarIndex,
  matching: ReadonlySet<number> | null,
): readonly number[] {
  if (ids === null) return nobody;
  const before = shownBefore.get(ids);
  if (before?.carIndex === carIndex && before.matching === matching) return before.ids;
  const { rank } = carIndex;
  const place = (id: number) => rank.get(id) ?? -1;
  const shown = ids
    .filter((id) => rank.has(id) && (matching === null || matching.has(id)))
    .toSorted((a, b) => place(a) - place(b));
  shownBefore.set(ids, { carIndex, matching, ids: shown });
  return shown;
}
