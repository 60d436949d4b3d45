interface NamedGroup {
  id: number;
  name: string;
}

/** What stands before and after a group, and at which place of how many it stands itself. */
interface Neighbours {
  before: NamedGroup | undefined;
  after: NamedGroup | undefined;
  /** Counted from 1. */
  place: number;
  count: number;
}

/**
 * The neighbours of a group in the list that somebody came from, or else by name; what is not there any
 * more is passed by.
 * @param groups by name
 * @param listed the ids of the list, as they are now
 */
export function neighboursOf(
  groupId: number,
  groups: readonly NamedGroup[],
  listed: readonly number[] | null,
): Neighbours {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const inList = (listed ?? []).flatMap((id) => byId.get(id) ?? []);
  const order = inList.some(({ id }) => id === groupId) ? inList : groups;
  const at = order.findIndex(({ id }) => id === groupId);
  return { before: order[at - 1], after: order[at + 1], place: at + 1, count: order.length };
}
