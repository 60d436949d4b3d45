import { folded } from '../i18n/text-search.ts';

/** Where a plain letter most likely has its accent: beginnings and ends of names first. */
const telling: readonly (readonly [find: RegExp, written: string])[] = [
  [/oe$/, 'oë'],
  [/ao/, 'ão'],
  [/ic$/, 'ić'],
  [/^lu/, 'łu'],
  [/^sk/, 'šk'],
  [/^z(?=[ei])/, 'ž'],
  [/nco/, 'nço'],
];

/** Which accents are likely, whatever stands around them. */
const likely = ['uü', 'oö', 'aä', 'eé', 'uú', 'oø', 'ií', 'aá', 'nñ', 'eè', 'aå', 'oó', 'cć', 'sš'];

/** The word with one letter of it accented, the likeliest first; the last such letter is meant. */
function withOneAccent(word: string): readonly string[] {
  const told = telling.map(([find, written]) => word.replace(find, written));
  const guessed = likely.map(([letter = '', accented = '']) => {
    // The u of "Quelle" is never an umlaut.
    const at = letter === 'u' ? word.search(/(?<!q)u(?!.*(?<!q)u)/) : word.lastIndexOf(letter);
    return at < 0 ? word : word.slice(0, at) + accented + word.slice(at + 1);
  });
  return [...told, ...guessed];
}

const umlauts: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', ss: 'ß' };

/**
 * How else a name may be written than somebody typed it, the likeliest first and in small letters:
 * the API tells accents, ß and typographic marks apart. The word itself is the first.
 */
export function nameSpellings(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  const accented = /^[a-z-]+$/.test(word) ? withOneAccent(word) : [];
  const spelledOut = word.replaceAll(/[äöü]/g, (letter) => `${letter}e`);
  return [
    ...new Set([
      word,
      folded(word),
      folded(spelledOut),
      ...accented.slice(0, telling.length),
      word.replaceAll(/(?<!q)[aou]e|ss/g, (pair) => umlauts[pair] ?? pair),
      ...(word.includes("'") ? [word.replaceAll("'", '’')] : []),
      ...accented,
    ]),
  ].filter((spelling) => spelling !== '');
}

/** The letters of a plate as one district and the rest: "hhh" is hh-h and h-hh. */
function districtsIn(letters: string): readonly string[] {
  const splits = [2, 1, 3].filter((at) => letters.length - at >= 1 && letters.length - at <= 2);
  return splits.map((at) => `${letters.slice(0, at)}-${letters.slice(at)}`);
}

/**
 * How a plate may be written of which somebody left out blanks and hyphens, or typed others: as
 * German plates are, and with the usual signs between letters and digits. The word itself is the first.
 */
export function codeSpellings(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  const compact = word.replaceAll(/[\s\-_./]/g, '');
  const [, letters = '', rest = ''] = /^([a-zäöü]{1,5})(\d{1,4}[eh]?)$/.exec(compact) ?? [];
  const german = rest === '' ? [] : districtsIn(letters).map((district) => `${district} ${rest}`);
  const apart = rest === '' ? [] : [`${letters} ${rest}`, `${letters}-${rest}`];
  const known = /^[a-zäöü]{1,3}-[a-zäöü]{1,2}\s?\d/.test(word)
    ? [word.replace(/([a-zäöü])\s?(\d)/, '$1 $2')]
    : [];
  return [
    ...new Set([word, ...known, ...german, ...apart, compact, ...nameSpellings(word).slice(1)]),
  ];
}
