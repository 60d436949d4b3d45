import { hasId, noIds, type SortedIds } from '../../queries/sorted-ids.ts';

/** Which of some elements a group holds. */
export interface InsideGroups {
  /** Whether it holds any; found out once for as long as the group holds the same. */
  any: (groupId: number) => boolean;
  count: (groupId: number) => number;
}

/** Looks which of these elements are in a group, of thousands that may be asked for at each letter. */
export function insideGroups(
  elementIds: readonly number[],
  membersOf: (groupId: number) => SortedIds | undefined,
): InsideGroups {
  const chosen = new Set(elementIds);
  const known = new Map<number, { held: SortedIds; any: boolean }>();
  /** Of 100,000 that are chosen, one looks at what the group holds. */
  const inside = function* (held: SortedIds) {
    if (held.length < chosen.size) for (const id of held) if (chosen.has(id)) yield id;
    if (held.length >= chosen.size) for (const id of chosen) if (hasId(held, id)) yield id;
  };
  return {
    any(groupId) {
      const held = membersOf(groupId) ?? noIds;
      const before = known.get(groupId);
      if (before?.held === held) return before.any;
      const any = inside(held).next().done !== true;
      known.set(groupId, { held, any });
      return any;
    },
    count: (groupId) => [...inside(membersOf(groupId) ?? noIds)].length,
  };
}
