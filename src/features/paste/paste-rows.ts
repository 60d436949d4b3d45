import type { Element } from '../../api/elements.ts';
import type { Recognised } from '../../kinds/recognise.ts';
import { inPortions } from '../../ui/sliced.ts';

/** A part of the list as it is shown, with what the person has chosen for it. */
export interface PasteRow {
  /** Which part of the list it is, counted from 0. A number: of half a million, texts would be slow to look up. */
  at: number;
  part: Recognised;
  state: Recognised['state'] | 'already-so';
  /** What it means now. */
  element: Element | undefined;
}

/** The same wherever it stands in the list, as long as it says the same in the same line. */
export const keyOf = ({ line, text }: Recognised) => `${line} ${text}`;

/** What is read out of a list, and what the person has chosen in it. */
interface PastedSource {
  parts: readonly Recognised[];
  chosen: ReadonlyMap<string, number>;
}

/** A list as it is shown. */
export interface PastedList {
  of: PastedSource;
  rows: readonly PasteRow[];
  /** The first of those that have to be chosen or corrected. */
  open: readonly PasteRow[];
  /** How many of its parts stand how. */
  counts: Record<PasteRow['state'], number>;
  /** The elements that it means, each once, those that are in the group already as well. */
  ids: readonly number[];
}

/** So many parts are offered to be settled at once. */
const mostOpen = 50;

/** Makes the rows of a list, some in each step: what was chosen for a part counts as found, once. */
export function* pastedList(
  of: PastedSource,
  byId: ReadonlyMap<number, Element>,
  members: ReadonlySet<number>,
): Generator<void, PastedList> {
  const rows: PasteRow[] = [];
  const open: PasteRow[] = [];
  const counts = { found: 0, 'already-so': 0, twice: 0, ambiguous: 0, unknown: 0, text: 0 };
  const seen = new Set<number>();
  const ids: number[] = [];
  yield* inPortions(of.parts, (part) => {
    const id = 'id' in part ? part.id : of.chosen.get(keyOf(part));
    const element = id === undefined ? undefined : byId.get(id);
    const isTwice = id !== undefined && seen.has(id);
    const found = id !== undefined && members.has(id) ? 'already-so' : 'found';
    const state = id === undefined ? part.state : isTwice ? 'twice' : found;
    const row: PasteRow = { at: rows.length, part, state, element };
    rows.push(row);
    if ((state === 'ambiguous' || state === 'unknown') && open.length < mostOpen) open.push(row);
    counts[state] += 1;
    if (id !== undefined) seen.add(id);
    if (element !== undefined && !isTwice) ids.push(element.id);
  });
  return { of, rows, open, counts, ids };
}
