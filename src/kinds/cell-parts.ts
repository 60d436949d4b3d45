import type { Finder, Match } from './finder.ts';
import { hasForm, mayBeMeant } from './is-meant.ts';
import type { Likeness } from './likeness.ts';
import { unquoted } from './pasted-cells.ts';
import { hasVinCheckDigit, looksLikeVin } from './vin.ts';

/** What a part of a cell means. Ambiguous is never guessed; text around it is no fault. */
export type Part = { text: string } & (
  | { state: 'found'; id: number; likeness: Likeness }
  | { state: 'ambiguous'; ids: readonly number[] }
  | { state: 'unknown'; isVinSlip: boolean }
  | { state: 'text' }
);

const email = /[^\s<>()[\]{},;:"|]+@[^\s<>()[\]{},;:"|]+/g;
const edges = /^[("'„“”»«‚‘’<[{.,:!?*_`]+|[)"'„“”»«‚‘’>\]}.,:!?*_`]+$/g;

/** A slash between two plates of whatever country: "HH-H 350/B-MW 12", "2527 FNM / LF71 DHK". */
const slash = /(?<=\d[-\s]?\p{L}{0,3})\s*\/\s*(?=\p{L}{1,3}[-\s\d]|\d{4}\s?\p{L}{3}\b)/gu;
/** What parts words: blanks, commas, and the colon after a label. */
const between = /[\s,]+|(?<=\p{L}{3}:)(?=[\p{L}\d])/u;
const longestWindow = 5;

/** An id as people write it: a number alone, "#17", "ID 17", "Fahrzeug-ID: 17". */
const written = /^(?:#|(?:\p{L}+[-\s])?id[\s:.#]*)?([1-9]\d{0,8})$/iu;

/** The id that a cell may be, be it of an element that there is; 0 where it is none. */
export const idIn = (text: string): number => Number(written.exec(text)?.[1] ?? 0);

export const bareOf = (text: string) => text.replaceAll(edges, '');

export function partOf(text: string, { ids, likeness }: Match): Part {
  const [id] = ids;
  return ids.length === 1 && id !== undefined
    ? { state: 'found', text, id, likeness }
    : { state: 'ambiguous', text, ids };
}

const unknown = (text: string): Part => ({
  state: 'unknown',
  text,
  isVinSlip: looksLikeVin(bareOf(text)) && !hasVinCheckDigit(bareOf(text)),
});

/** A number alone in its cell may be an id as well as a serial number. */
function wholeCell(text: string, finder: Finder, takesIds: boolean): Part | null {
  const match = finder.find(text);
  const id = idIn(text);
  if (!takesIds || !finder.hasId(id)) return match === null ? null : partOf(text, match);
  const ids = new Set([id, ...(match?.ids ?? [])]);
  return partOf(text, { ids: [...ids], likeness: 'same' });
}

/** What stands at this word of a sentence: the longest run of words that means something. */
function windowAt(
  words: readonly string[],
  at: number,
  finder: Finder,
): { part: Part; length: number } | null {
  for (let length = Math.min(longestWindow, words.length - at); length > 0; length -= 1) {
    const text = words.slice(at, at + length).join(' ');
    const bare = bareOf(text);
    const match =
      (/\d/.test(bare) ? finder.find(bare, ['code']) : null) ??
      (length > 1 ? finder.find(bare, ['name']) : null);
    if (match !== null) return { part: partOf(bare, match), length };
  }
  for (let length = Math.min(3, words.length - at); length > 0; length -= 1) {
    const text = bareOf(words.slice(at, at + length).join(' '));
    if (hasForm(text)) return { part: unknown(text), length };
  }
  return null;
}

/** What stands in free text, word by word. */
function* sentence(text: string, finder: Finder): Generator<void, readonly Part[]> {
  const parts: Part[] = [];
  const words = text.split(between).filter((word) => word !== '');
  let grey: string[] = [];
  const flush = () => {
    if (grey.length > 0) parts.push({ state: 'text', text: grey.join(' ') });
    grey = [];
  };
  for (let at = 0; at < words.length;) {
    const found = windowAt(words, at, finder);
    if (found === null) grey.push(words[at] ?? '');
    else {
      flush();
      parts.push(found.part);
    }
    at += found?.length ?? 1;
    yield;
  }
  flush();
  return parts;
}

const addressesIn = (text: string) => text.match(email)?.map(bareOf) ?? [];

/** What commas part, and slashes between plates; the whole where it means something as it is. */
export function piecesOfCell(text: string, finder: Finder): readonly string[] {
  if (addressesIn(text).length > 0 || finder.find(bareOf(text)) !== null) return [text];
  const pieces = text.replaceAll(slash, ',').split(',');
  return pieces.map((piece) => unquoted(piece.trim())).filter((piece) => piece !== '');
}

interface CellReading {
  /** Whether a number alone may be an id. */
  takesIds: boolean;
  /** Whether nothing else stands in the cell, or in the line. */
  isWhole: boolean;
}

/** The parts of one cell, in their order; a step is a piece or a word of it. */
export function* partsOfCell(
  text: string,
  finder: Finder,
  reading: CellReading,
): Generator<void, readonly Part[]> {
  const addresses = addressesIn(text);
  // What stands beside an address says whose it is.
  if (addresses.length > 0)
    return addresses.map((address) => {
      const match = finder.find(address, ['email']);
      return match === null ? unknown(address) : partOf(address, match);
    });
  const { takesIds, isWhole } = reading;
  const whole = wholeCell(text, finder, takesIds) ?? wholeCell(bareOf(text), finder, takesIds);
  if (whole !== null) return [whole];
  const pieces = piecesOfCell(text, finder);
  if (pieces.length > 1) {
    const parts: Part[] = [];
    for (const piece of pieces) {
      for (const part of yield* partsOfCell(piece, finder, { takesIds, isWhole: false }))
        parts.push(part);
      yield;
    }
    return parts;
  }
  const parts = yield* sentence(text, finder);
  const bare = bareOf(text);
  const isMeant = hasForm(bare) || (isWhole && (mayBeMeant(bare) || finder.nearlyNames(bare)));
  return isMeant && parts.every(({ state }) => state === 'text') ? [unknown(text)] : parts;
}
