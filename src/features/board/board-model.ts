import type { MembershipOp, NamedGroup } from '../../changes/overlay.ts';
import type { ShownMemberships } from '../../changes/shown-memberships.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';
import type { CarIndex } from './car-index.ts';

/** A group by its id, or the column of what is in no group. */
export type ColumnId = number | 'none';

export interface BoardColumn {
  id: ColumnId;
  /** Empty for "in no group", which has no name of its own. */
  name: string;
  /** The cars as they will be; null while it is not known. */
  ids: SortedIds | null;
  /** So many are here now: what is on its way does not count. */
  now: number;
  /** Those whose being here is not done yet. */
  pending: ReadonlyMap<number, MembershipOp>;
}

/** What was read, with the pending changes over it, as columns. */
export interface BoardModel {
  carIndex: CarIndex;
  none: BoardColumn;
  groups: readonly BoardColumn[];
  /** In how many groups a car is. */
  countOf: (id: number) => number;
  /** Of how many groups the cars are known. */
  read: number;
}

interface Reads {
  carIndex: CarIndex;
  groups: readonly NamedGroup[];
  shown: Pick<ShownMemberships, 'members' | 'none' | 'countOf'>;
}

const nothing: BoardColumn['pending'] = new Map();

/** Brings cars, groups and memberships together; a car may stand in several columns. */
export function boardOf({ carIndex, groups, shown }: Reads): BoardModel {
  let read = 0;
  const columns = groups.map(({ id, name }): BoardColumn => {
    const members = shown.members(id);
    if (members === null) return { id, name, ids: null, now: 0, pending: nothing };
    read += 1;
    return { id, name, ids: members.ids, now: members.now, pending: members.pending };
  });
  const none = shown.none();
  return {
    carIndex,
    none: {
      id: 'none',
      name: '',
      ids: none?.ids ?? null,
      now: none?.now ?? 0,
      pending: none?.pending ?? nothing,
    },
    groups: columns,
    countOf: (id) => shown.countOf(id),
    read,
  };
}

interface Shown {
  carIndex: CarIndex;
  matching: ReadonlySet<number> | null;
  ids: readonly number[];
}

const shownBefore = new WeakMap<SortedIds, Shown>();
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
  const shown = [...ids]
    .filter((id) => rank.has(id) && (matching === null || matching.has(id)))
    .toSorted((a, b) => place(a) - place(b));
  shownBefore.set(ids, { carIndex, matching, ids: shown });
  return shown;
}
