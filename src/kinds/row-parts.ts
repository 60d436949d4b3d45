import { bareOf, idIn, type Part, partOf, partsOfCell, piecesOfCell } from './cell-parts.ts';
import type { Finder } from './finder.ts';
import { hasForm } from './is-meant.ts';
import type { PastedCell } from './pasted-cells.ts';

/** The cells of a line that says what stands in those below it, by their places. */
export type Head = ReadonlyMap<number, string>;

const isOfLetters = (text: string) => /^[^\d@]*\p{L}[^\d@]*$/u.test(text);

/** The head that a line is for those below it, where it may be one: several cells, of words alone. */
function headIn(cells: readonly PastedCell[], placed: readonly Placed[]): Head | null {
  const isHead =
    cells.length > 1 &&
    cells.every(({ text }) => isOfLetters(text)) &&
    placed.every(({ part }) => part.state === 'text');
  return isHead ? new Map(cells.map(({ column, text }) => [column, text])) : null;
}

/** First and last name in cells of their own are one name. */
function* withWholeNames(
  cells: readonly PastedCell[],
  finder: Finder,
): Generator<void, readonly PastedCell[]> {
  const whole: PastedCell[] = [];
  for (const cell of cells) {
    const last = whole.at(-1);
    const text = `${last?.text ?? ''} ${cell.text}`;
    const isName = isOfLetters(text) && last !== undefined && finder.find(text, ['name']) !== null;
    if (isName) whole[whole.length - 1] = { ...last, text };
    else whole.push(cell);
    yield;
  }
  return whole;
}

/** A part of a line, and the cell in which it stands. */
interface Placed {
  part: Part;
  column: number;
}

/** Whether a part says by itself that its row is about some element, known or not. */
export const tells = ({ part }: Placed): boolean =>
  part.state === 'found' ||
  part.state === 'ambiguous' ||
  (part.state === 'unknown' && hasForm(bareOf(part.text)));

/** Whether a part is found by letters and digits alone that look alike: a number may be so by chance. */
export const isLookAlike = ({ part }: Placed): boolean =>
  part.state === 'found' && part.likeness === 'look-alike';

export const asText = ({ text }: Part): Part => ({ state: 'text', text });

/**
 * The parts of a row of which some cells tell what it is about: what says the same again or counts is text
 * beside it, and what is ambiguous may be settled by another cell, be it by an id.
 */
function settled(cells: readonly PastedCell[], placed: readonly Placed[]): readonly Placed[] {
  const said = new Map<number, string>();
  const found = new Set(placed.flatMap(({ part }) => (part.state === 'found' ? [part.id] : [])));
  const numbers = new Set(cells.map(({ text }) => idIn(text)));
  const settle = (part: Part): Part => {
    if (part.state === 'ambiguous') {
      if (part.ids.some((id) => found.has(id))) return asText(part);
      const ids = part.ids.filter((id) => numbers.has(id));
      return ids.length === 1 ? partOf(part.text, { ids, likeness: 'same' }) : part;
    }
    if (part.state !== 'found') return part;
    const before = said.get(part.id);
    if (before !== undefined && before !== part.text) return asText(part);
    said.set(part.id, part.text);
    return part;
  };
  return placed.map(({ part, column }) => ({ part: settle(part), column }));
}

const isOfIds = (head: Head | null, column: number) =>
  /(?:^|[-\s])id$/i.test(head?.get(column) ?? '');

const saysIds = (head: Head | null) =>
  [...(head?.keys() ?? [])].some((column) => isOfIds(head, column));

/** Where an id stands: where the head says so; else anywhere, but not as a number among words below a head. */
function placesOfIds(
  cells: readonly PastedCell[],
  head: Head | null,
): (cell: PastedCell) => boolean {
  if (saysIds(head)) return ({ column }) => isOfIds(head, column);
  const isAnywhere = head === null || cells.every(({ text }) => idIn(text) > 0);
  return () => isAnywhere;
}

/** A line of one cell whose commas part it. */
const commaCells = ({ line, text }: PastedCell, finder: Finder): readonly PastedCell[] =>
  piecesOfCell(text, finder).map((piece, column) => ({ line, column, text: piece }));

const always = () => true;
const never = () => false;
const isShort = ({ text }: PastedCell) => text.split(' ').length < 3;

/** What the cells of one line mean. */
export interface Row {
  placed: readonly Placed[];
  /** Whether the line has several cells, and one of them tells what it is about. */
  isTold: boolean;
  /** Whether a part means what it seems to only where no other column of the list tells more. */
  isLoose: (one: Placed) => boolean;
  /** What the line says of those below it. */
  head: Head | null;
}

/**
 * Reads the cells of one line together, in a step each: a number beside a plate is no id of another car.
 * @param above the head that stands above the line
 */
export function* rowOf(
  row: readonly PastedCell[],
  finder: Finder,
  above: Head | null,
): Generator<void, Row> {
  const [only] = row;
  const parted = row.length === 1 && only !== undefined ? commaCells(only, finder) : row;
  const cells = yield* withWholeNames(parted, finder);
  function* read(
    takesIds: (cell: PastedCell) => boolean,
    isWhole: (cell: PastedCell) => boolean = () => row.length > 1,
  ): Generator<void, readonly Placed[]> {
    const placed: Placed[] = [];
    for (const cell of cells) {
      const reading = { takesIds: takesIds(cell), isWhole: isWhole(cell) };
      for (const part of yield* partsOfCell(cell.text, finder, reading))
        placed.push({ part, column: cell.column });
      yield;
    }
    return placed;
  }
  const alone = { isTold: false, isLoose: () => false };
  if (parted.length === 1) return { ...alone, placed: yield* read(always, always), head: null };
  const sure = yield* read(never);
  // Commas part sentences as well: of those, few words may be an element.
  const placed = row.length === 1 && sure.some(tells) ? yield* read(never, isShort) : sure;
  const isSure = placed.some((one) => tells(one) && !isLookAlike(one));
  if (placed.some(tells))
    return {
      placed: settled(cells, placed),
      isTold: true,
      isLoose: (one) =>
        (one.part.state === 'unknown' && !tells(one)) || (isSure && isLookAlike(one)),
      head: above,
    };
  return {
    ...alone,
    placed: yield* read(placesOfIds(cells, above)),
    isLoose: () => !saysIds(above),
    head: headIn(parted, placed) ?? above,
  };
}
