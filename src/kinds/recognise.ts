import { looksLikeEmail } from './email.ts';
import { type Finder, type Match, stepSize } from './finder.ts';
import type { Likeness } from './likeness.ts';
import { pastedCells } from './pasted-cells.ts';
import { hasVinCheckDigit, looksLikeVin } from './vin.ts';

/** What became of a part of what was pasted. Ambiguous is never guessed; text around it is no fault. */
export type Recognised = { line: number; text: string } & (
  | { state: 'found'; id: number; likeness: Likeness }
  | { state: 'twice'; id: number; firstLine: number }
  | { state: 'ambiguous'; ids: readonly number[] }
  | { state: 'unknown'; isVinSlip: boolean }
  | { state: 'text' }
);

const email = /[^\s<>()[\]{},;:"|]+@[^\s<>()[\]{},;:"|]+/g;
const edges = /^[("'„“”»«‚‘’<[{.,:!?*_`]+|[)"'„“”»«‚‘’>\]}.,:!?*_`]+$/g;

/** A slash between two plates: "HH-H 350/B-MW 12". */
const slash = /(?<=\d[EH]?)\s*\/\s*(?=\p{L}{1,3}[-\s])/giu;
const longestWindow = 4;

/** A German plate as people write it; within a sentence in capitals alone. */
const plate = /^[A-ZÄÖÜ]{1,3}(?:[-\s]\s?[A-ZÄÖÜ]{1,2}\s?|-\s?)\d{1,4}\s?[EH]?$/;

const bareOf = (text: string) => text.replaceAll(edges, '');

/** Whether a text that means no element was meant to be one. */
function isMeant(text: string, isWhole: boolean): boolean {
  const bare = bareOf(text);
  if (looksLikeVin(bare) || plate.test(bare) || looksLikeEmail(bare)) return true;
  // "3 cars" counts, and means none of them.
  const counts = /^\d{1,4}\s+\p{L}|^\d{1,3}$/u.test(bare);
  return isWhole && bare.split(/\s+/).length <= 3 && /\d/.test(bare) && !counts;
}

type Part = Recognised extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'line'>
    : never
  : never;

function partOf(text: string, { ids, likeness }: Match): Part {
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
function wholeCell(text: string, finder: Finder): Part | null {
  const match = finder.find(text);
  const id = /^#?\d{1,9}$/.test(text) ? Number(text.replace('#', '')) : 0;
  if (!finder.hasId(id)) return match === null ? null : partOf(text, match);
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
    const match = /\d/.test(bare)
      ? finder.find(bare, ['code'])
      : length > 1
        ? finder.find(bare, ['name'])
        : null;
    if (match !== null) return { part: partOf(bare, match), length };
  }
  for (let length = Math.min(3, words.length - at); length > 0; length -= 1) {
    const text = bareOf(words.slice(at, at + length).join(' '));
    if (isMeant(text, false)) return { part: unknown(text), length };
  }
  return null;
}

function sentence(text: string, finder: Finder): readonly Part[] {
  const parts: Part[] = [];
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
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
  }
  flush();
  return parts;
}

function partsOf(text: string, finder: Finder, isWhole = true): readonly Part[] {
  const addresses = text.match(email)?.map(bareOf) ?? [];
  // What stands beside an address says whose it is.
  if (addresses.length > 0)
    return addresses.map((address) => {
      const match = finder.find(address, ['email']);
      return match === null ? unknown(address) : partOf(address, match);
    });
  const whole = wholeCell(text, finder) ?? wholeCell(bareOf(text), finder);
  if (whole !== null) return [whole];
  const pieces = text
    .replaceAll(slash, ',')
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length > 1) return pieces.flatMap((piece) => partsOf(piece, finder, false));
  const parts = sentence(text, finder);
  const isText = parts.every(({ state }) => state === 'text');
  return isText && isMeant(text, isWhole) ? [unknown(text)] : parts;
}

/** What is pasted, part by part, some lines in each step; an element that came before is there twice. */
export function* recognise(text: string, finder: Finder): Generator<void, readonly Recognised[]> {
  const all: Recognised[] = [];
  const firstLines = new Map<number, number>();
  let at = 0;
  for (const cell of pastedCells(text)) {
    for (const part of partsOf(cell.text, finder)) {
      const { line } = cell;
      const firstLine = part.state === 'found' ? firstLines.get(part.id) : undefined;
      if (part.state === 'found' && firstLine !== undefined)
        all.push({ state: 'twice', text: part.text, id: part.id, line, firstLine });
      else all.push({ ...part, line });
      if (part.state === 'found' && firstLine === undefined) firstLines.set(part.id, line);
    }
    at += 1;
    if (at % stepSize === 0) yield;
  }
  return all;
}
