/** Two groups of the matrix, by their places; they are never the same one. */
export interface Cell {
  row: number;
  column: number;
}

/** So many rows are passed at once. */
const page = 10;

/** What a key moves by: rows and columns. */
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-page, 0],
  PageDown: [page, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** A place further along, inside the matrix and past `other`, where a group would meet itself. */
function along(from: number, by: number, other: number, size: number): number {
  const to = Math.min(size - 1, Math.max(0, from + by));
  if (to !== other) return to;
  const past = to + Math.sign(by);
  return past >= 0 && past < size ? past : to - Math.sign(by);
}

/** Where a key leads in a matrix of at least two groups; null where it is none of the matrix. Pure. */
export function stepped({ row, column }: Cell, key: string, size: number): Cell | null {
  const move = moves[key];
  if (move === undefined) return null;
  const [down, across] = move;
  return down === 0
    ? { row, column: along(column, across, row, size) }
    : { row: along(row, down, column, size), column };
}
