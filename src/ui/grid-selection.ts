/** What tells one row from all others. */
export type RowKey = string | number;

/** The selection of a list: which rows, what a change of it does, and the names of its checkboxes. */
export interface Selection<Row> {
  keys: ReadonlySet<RowKey>;
  onChange: (keys: ReadonlySet<RowKey>) => void;
  label: (row: Row) => string;
  allLabel: string;
}

/** Where an extended selection began, and what was selected besides. */
export interface Anchor {
  index: number;
  base: ReadonlySet<RowKey>;
}

/** The selection with one key in or out. */
export function toggled(keys: ReadonlySet<RowKey>, key: RowKey): ReadonlySet<RowKey> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** All from the anchor to this index, both included, besides what was selected before. */
export function extended<Row>(
  { index, base }: Anchor,
  to: number,
  rows: readonly Row[],
  rowKey: (row: Row) => RowKey,
): ReadonlySet<RowKey> {
  const range = rows.slice(Math.min(index, to), Math.max(index, to) + 1);
  return new Set([...base, ...range.map(rowKey)]);
}

/** How much of the list is selected; keys of rows that are not shown do not count. */
export function extentOf<Row>(
  keys: ReadonlySet<RowKey>,
  rows: readonly Row[],
  rowKey: (row: Row) => RowKey,
): 'none' | 'some' | 'all' {
  if (keys.size === 0 || rows.length === 0) return 'none';
  const selected = rows.filter((row) => keys.has(rowKey(row))).length;
  if (selected === 0) return 'none';
  return selected === rows.length ? 'all' : 'some';
}
