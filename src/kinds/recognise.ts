import type { Part } from './cell-parts.ts';
import { ofEach } from '../ui/sliced.ts';
import type { Finder } from './finder.ts';
import { pastedRows } from './pasted-cells.ts';
import { asText, type Head, isLookAlike, type Row, rowOf, tells } from './row-parts.ts';

/** What became of a part of what was pasted; an element that came before is there twice. */
export type Recognised = { line: number } & (
  | Part
  | { state: 'twice'; text: string; id: number; firstLine: number }
);

interface Read {
  line: number;
  column: number;
  part: Part;
  /** Where other columns tell more, it is text. */
  isLoose: boolean;
}

/** Every line by itself, cell by cell, and then without what stands in columns of notes and numbers. */
function* readLines(text: string, finder: Finder): Generator<void, readonly Read[]> {
  const read: Read[] = [];
  const telling = new Set<number>();
  let head: Head | null = null;
  let rows = 0;
  for (const cells of pastedRows(text)) {
    const line = cells[0]?.line ?? 0;
    const row: Row = yield* rowOf(cells, finder, head);
    ({ head } = row);
    if (cells.length > 1 || row.isTold) rows += 1;
    for (const one of row.placed) {
      if (row.isTold && tells(one) && !isLookAlike(one)) telling.add(one.column);
      read.push({ ...one, line, isLoose: row.isLoose(one) });
    }
  }
  // A single row may be a list itself, in which each cell stands for an element.
  if (rows < 2 || telling.size === 0) return read;
  return yield* ofEach(read, (one) =>
    one.isLoose && !telling.has(one.column) ? { ...one, part: asText(one.part) } : one,
  );
}

/** What is pasted, part by part, in steps of a cell or a word. */
export function* recognise(text: string, finder: Finder): Generator<void, readonly Recognised[]> {
  const firstLines = new Map<number, number>();
  const read = yield* readLines(text, finder);
  return yield* ofEach(read, ({ part, line }): Recognised => {
    const firstLine = part.state === 'found' ? firstLines.get(part.id) : undefined;
    if (part.state === 'found' && firstLine !== undefined)
      return { state: 'twice', text: part.text, id: part.id, line, firstLine };
    if (part.state === 'found') firstLines.set(part.id, line);
    return { ...part, line };
  });
}
