import type { Element } from '../../api/elements.ts';
import type { Recognised } from '../../kinds/recognise.ts';

/** A part of the list as it is shown, with what the person has chosen for it. */
export interface PasteRow {
  key: string;
  part: Recognised;
  state: Recognised['state'] | 'already-so';
  /** What it means now. */
  element: Element | undefined;
}

/** The same wherever it stands in the list, as long as it says the same in the same line. */
export const keyOf = ({ line, text }: Recognised) => `${line} ${text}`;

/** The rows of a list: what was chosen for a part counts as found, once. */
export function pasteRows(
  parts: readonly Recognised[],
  chosen: ReadonlyMap<string, number>,
  byId: ReadonlyMap<number, Element>,
  members: ReadonlySet<number>,
): readonly PasteRow[] {
  const seen = new Set<number>();
  return parts.map((part, at) => {
    const choice = chosen.get(keyOf(part));
    const id = 'id' in part ? part.id : choice;
    const isTwice = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    const found = id !== undefined && members.has(id) ? 'already-so' : 'found';
    return {
      key: `${at} ${keyOf(part)}`,
      part,
      state: id === undefined ? part.state : isTwice ? 'twice' : found,
      element: id === undefined ? undefined : byId.get(id),
    };
  });
}

/** The elements that a list means, each once, those that are in the group already as well. */
export function idsIn(rows: readonly PasteRow[]): readonly number[] {
  return [...new Set(rows.flatMap(({ element }) => (element === undefined ? [] : [element.id])))];
}

/** How many parts of a list stand how. */
export function countsIn(rows: readonly PasteRow[]): Record<PasteRow['state'], number> {
  const counts = { found: 0, 'already-so': 0, twice: 0, ambiguous: 0, unknown: 0, text: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
