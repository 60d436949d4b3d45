import type { Car } from '../../api/cars.ts';
import type { MembershipOp, NamedGroup } from '../../changes/overlay.ts';
import type { ShownMemberships } from '../../changes/shown-memberships.ts';
import type { ElementCache } from '../../queries/element-cache.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';

/** A group by its id, or the column of what is in no group. */
export type ColumnId = number | 'none';

export interface BoardColumn {
  id: ColumnId;
  /** Empty for "in no group", which has no name of its own. */
  name: string;
}

/** What stands in a column. */
export interface ColumnContent {
  /** The cars as they will be; null while it is not known. */
  ids: SortedIds | null;
  /** So many are here now: what is on its way does not count. */
  now: number;
  /** Those whose being here is not done yet. */
  pending: ReadonlyMap<number, MembershipOp>;
}

/** The columns, and who stands in them now: asked when it is needed, so that a change costs its columns alone. */
export interface BoardModel {
  none: BoardColumn;
  groups: readonly BoardColumn[];
  contentOf: (column: ColumnId) => ColumnContent;
  carOf: (id: number) => Car | undefined;
  /** In how many groups a car is. */
  countOf: (id: number) => number;
}

const unknown: ColumnContent = { ids: null, now: 0, pending: new Map() };

interface Known {
  groups: readonly NamedGroup[];
  shown: Pick<ShownMemberships, 'members' | 'none' | 'countOf'>;
  elements: Pick<ElementCache, 'get'>;
}

/** Brings cars, groups and memberships together; a car may stand in several columns. */
export function boardOf({ groups, shown, elements }: Known): BoardModel {
  return {
    none: { id: 'none', name: '' },
    groups,
    contentOf: (column) => (column === 'none' ? shown.none() : shown.members(column)) ?? unknown,
    carOf: (id) => elements.get('cars', id),
    countOf: (id) => shown.countOf(id),
  };
}
