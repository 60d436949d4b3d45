import { sightsOf } from './invisible.ts';

/** Letters that no decomposition takes apart, and marks that a keyboard writes otherwise. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  ʻ: "'",
  '´': "'",
  '`': "'",
  '′': "'",
  '‹': "'",
  '›': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '·': '.',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

const seenOnly = (text: string) =>
  sightsOf(text)
    .filter(({ sight }) => sight !== 'invisible')
    .map(({ character, sight }) => (sight === 'blank' ? ' ' : character))
    .join('');

const unmarked = (text: string) =>
  text
    .replaceAll(special, (sign) => plain[sign] ?? sign)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(special, (sign) => plain[sign] ?? sign)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');

/**
 * A text as every search here compares it: without case and accents, ß as ss, ø as o, ł as l, æ as
 * ae, typographic marks as those of the keyboard, no invisible characters, blanks as one blank.
 * Lines stay apart.
 */
export function folded(text: string): string {
  if (/^[a-z0-9.@_-]*$/.test(text)) return text;
  return text.split('\n').map(foldedLine).join('\n');
}

function foldedLine(line: string): string {
  const seen = /^[ -~]*$/.test(line)
    ? line.toLowerCase().replaceAll('`', "'")
    : unmarked(seenOnly(line));
  return seen.replaceAll(/ +/g, ' ').trim();
}

/** A plate or a number without the blanks, hyphens and dots that people leave out or put in. */
export const compacted = (code: string) => folded(code).replaceAll(/[\s.\-_/]/g, '');

/** What a search looks into, made once for each thing: its texts, and its plates and numbers. */
export interface Searchable {
  words: string;
  codes: string;
}

type Text = string | null | undefined;

const withoutApostrophes = (word: string) => word.replaceAll("'", '');

/** Folds what a thing is searched by; an O'Brien is an OBrien as well. */
export function searchable(texts: readonly Text[], codes: readonly Text[] = []): Searchable {
  const known = codes.filter((code) => code !== null && code !== undefined);
  const words = folded([...texts, ...codes].join('\n'));
  return {
    words: words.includes("'") ? `${words}\n${withoutApostrophes(words)}` : words,
    codes: known.map(compacted).join('\n'),
  };
}

/** "Mueller" is meant by "Müller" and the other way round, and "OBrien" by "O'Brien". */
export function spellingsOf(typed: string): readonly string[] {
  const spelled = typed.replaceAll(/[äöü]/gi, (letter) => `${letter}e`);
  const word = folded(typed);
  return [
    ...new Set([
      word,
      folded(spelled),
      word.replaceAll(/([aou])e/g, '$1'),
      withoutApostrophes(word) || word,
    ]),
  ];
}

/** Whether every word of a search occurs in a thing; a search without words finds everything. */
export function searchMatcher(search: string): (thing: Searchable) => boolean {
  const words = search
    .normalize('NFC')
    .split(/\s+/)
    .map(spellingsOf)
    .filter(([word]) => word !== '')
    .map((spellings) => ({ spellings, codes: spellings.map(compacted).filter((code) => code) }));
  return (thing) =>
    words.every(
      ({ spellings, codes }) =>
        spellings.some((word) => thing.words.includes(word)) ||
        codes.some((code) => thing.codes.includes(code)),
    );
}

/** Whether every word of the search is found in one of the texts; no words match everything. */
export function textMatcher(search: string): (texts: readonly string[]) => boolean {
  // There may be ten thousand of them, and nothing to look for.
  if (search.trim() === '') return () => true;
  const matches = searchMatcher(search);
  return (texts) => matches(searchable(texts));
}
