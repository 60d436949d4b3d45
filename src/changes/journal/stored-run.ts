import type { StoredRun } from './journal.ts';
import { unpack } from './pack.ts';
import { isCode } from '../run/status.ts';
import { isPackedChanges, type RunHeader } from './stored-shapes.ts';

/** Items per stored piece of states: a step rewrites one piece, however long the run. */
const pieceLength = 256;

/** How much is kept: the runs that have ended are dropped beyond this, the oldest first. */
const limits = { runs: 200, items: 200_000 };

/** The piece in which an item's state is stored. */
export const pieceAt = (index: number) => Math.floor(index / pieceLength);

/** The key under which a piece is stored. */
export const pieceKey = (runId: string, piece: number) => `${runId}/${piece}`;

const letters = new TextDecoder();

/** One character per item of the piece. */
export function pieceOf(codes: Uint8Array, piece: number): string {
  const from = piece * pieceLength;
  return letters.decode(codes.subarray(from, from + pieceLength));
}

/** The keys of all pieces of a run, in their order. */
export function pieceKeys({ id, total }: RunHeader): string[] {
  return Array.from({ length: Math.ceil(total / pieceLength) }, (_, piece) => pieceKey(id, piece));
}

/** Null where something of the run is missing or unreadable: it can not be told from here. */
export function storedRun(
  header: RunHeader,
  created: ReadonlyMap<string, number>,
  packed: unknown,
  piece: (key: string) => unknown,
): StoredRun | null {
  if (!isPackedChanges(packed)) return null;
  try {
    const states = pieceKeys(header).map(piece).join('');
    const changes = unpack(packed);
    const codes = Uint8Array.from(states, (letter) => letter.charCodeAt(0));
    const isWhole = codes.length === header.total && changes.length === header.total;
    return isWhole && codes.every(isCode) ? { header, created, changes, codes } : null;
  } catch {
    return null;
  }
}

/** What is kept of these, oldest first: all that have not ended, and the latest of the others. */
export function kept(runs: readonly StoredRun[]): ReadonlySet<StoredRun> {
  let items = 0;
  const keep = runs.toReversed().filter(({ header }, newer) => {
    items += header.total;
    return header.endedAt === null || (newer < limits.runs && items <= limits.items);
  });
  return new Set(keep.toReversed());
}
