/** What tells one row from all others. */
export type RowKey = string | number;

/** The selection of a list: which rows, what a change of it does, and the names of its checkboxes. */
export interface Selection<Row> {
  keys: ReadonlySet<RowKey>;
  onChange: (keys: ReadonlySet<RowKey>) => void;
  label: (row: Row) => string;
  allLabel: string;
  /** How many of what are selected, in words. */
  countWords: (count: number) => string;
}

/** Where an extended selection began, what was selected besides, and what that came to. */
export interface Anchor {
  key: RowKey;
  base: ReadonlySet<RowKey>;
  made: ReadonlySet<RowKey>;
}

/** The selection with one key in or out. */
export function toggled(keys: ReadonlySet<RowKey>, key: RowKey): ReadonlySet<RowKey> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** What is selected besides these rows, as where a search hides it, stays selected. */
export function withAll<Row>(
  keys: ReadonlySet<RowKey>,
  rows: readonly Row[],
  rowKey: (row: Row) => RowKey,
): ReadonlySet<RowKey> {
  return new Set([...keys, ...rows.map(rowKey)]);
}

/** All of these rows, or none of them where all are selected already; others stay as they are. */
export function toggledAll<Row>(
  keys: ReadonlySet<RowKey>,
  rows: readonly Row[],
  rowKey: (row: Row) => RowKey,
): ReadonlySet<RowKey> {
  if (extentOf(keys, rows, rowKey) !== 'all') return withAll(keys, rows, rowKey);
  const shown = new Set(rows.map(rowKey));
  return new Set([...keys].filter((key) => !shown.has(key)));
}

/**
 * All from the anchor to the row at this index, both included, besides what was selected before, and
 * the anchor for the next time. It begins anew at `from` where there is none, where its row is not
 * shown, and where the selection was changed by anything else since.
 */
export function extended<Row>(
  anchor: Anchor | null,
  { keys, from, to }: { keys: ReadonlySet<RowKey>; from: number; to: number },
  rows: readonly Row[],
  rowKey: (row: Row) => RowKey,
): Anchor | null {
  const known = anchor?.made === keys ? rows.findIndex((row) => rowKey(row) === anchor.key) : -1;
  const begin = known === -1 ? from : known;
  const row = rows[begin];
  if (row === undefined) return null;
  const base = known === -1 || anchor === null ? keys : anchor.base;
  const range = rows.slice(Math.min(begin, to), Math.max(begin, to) + 1);
  return { key: rowKey(row), base, made: withAll(base, range, rowKey) };
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
