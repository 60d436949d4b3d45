/** A list as it was read: its first rows, or all of them. */
interface ReadRows {
  ids: readonly number[];
  /** Nothing comes after them. */
  isWhole: boolean;
}

/** So many of the ids, from the first one to the last that the other list has too. */
function comparable(ids: readonly number[], other: ReadonlySet<number>): number {
  return ids.findLastIndex((id) => other.has(id)) + 1;
}

/**
 * Who came into a list and who left it between two reads. Behind the last one that both have nothing is
 * known of a list that goes on: who stands there may only have moved over the end of what was read.
 */
export function changedRows(before: ReadRows, after: ReadRows) {
  const [old, now] = [new Set(before.ids), new Set(after.ids)];
  const isWhole = before.isWhole && after.isWhole;
  const [until, oldUntil] = isWhole
    ? [after.ids.length, before.ids.length]
    : [comparable(after.ids, old), comparable(before.ids, now)];
  return {
    came: after.ids.slice(0, until).filter((id) => !old.has(id)),
    went: before.ids.slice(0, oldUntil).filter((id) => !now.has(id)),
  };
}
