import type { Element, ElementKind } from '../../api/elements.ts';
import type { MembershipOp, NamedGroup } from '../../changes/pending/overlay.ts';
import type { ShownMemberships } from '../../changes/pending/shown-memberships.ts';
import type { ElementCache } from '../../queries/element-cache.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';
import { titleOf } from './cards/card-order.ts';

/** A group by its id, or the column of what is in no group. */
export type ColumnId = number | 'none';

export interface BoardColumn {
  id: ColumnId;
  /** Empty for "in no group", which has no name of its own. */
  name: string;
}

/** What stands in a column. */
export interface ColumnContent {
  /** What stands there as it will be; null while it is not known. */
  ids: SortedIds | null;
  /** So many are here now: what is on its way does not count. */
  now: number;
  /** Those whose being here is not done yet. */
  pending: ReadonlyMap<number, MembershipOp>;
}

/** The columns, and who stands in them now: asked when it is needed, so that a change costs its columns alone. */
export interface BoardModel {
  /** Cards are of one kind at a time. */
  kind: ElementKind;
  none: BoardColumn;
  groups: readonly NamedGroup[];
  contentOf: (column: ColumnId) => ColumnContent;
  elementOf: (id: number) => Element | undefined;
  /** What people call it; empty where it is not known. */
  titleOf: (id: number) => string;
  /** In how many groups it is. */
  countOf: (id: number) => number;
}

const unknown: ColumnContent = { ids: null, now: 0, pending: new Map() };

interface Known {
  kind: ElementKind;
  groups: readonly NamedGroup[];
  shown: Pick<ShownMemberships, 'members' | 'none' | 'countOf'>;
  elements: Pick<ElementCache, 'get'>;
}

/** Brings elements, groups and memberships together; an element may stand in several columns. */
export function boardOf({ kind, groups, shown, elements }: Known): BoardModel {
  const elementOf = (id: number) => elements.get(kind, id);
  return {
    kind,
    none: { id: 'none', name: '' },
    groups,
    contentOf: (column) => (column === 'none' ? shown.none() : shown.members(column)) ?? unknown,
    elementOf,
    titleOf: (id) => {
      const element = elementOf(id);
      return element === undefined ? '' : titleOf(kind, element);
    },
    countOf: (id) => shown.countOf(id),
  };
}
