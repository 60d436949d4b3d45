import { folded } from '../i18n/text-search.ts';

/** Where a plain letter most likely has its accent: beginnings and ends of names first. */
const telling: readonly (readonly [find: RegExp, written: string])[] = [
  [/oe$/, 'oë'],
  [/oen$/, 'oën'],
  [/^meg/, 'még'],
  [/ao/, 'ão'],
  [/ic$/, 'ić'],
  [/^lu/, 'łu'],
  [/^sk/, 'šk'],
  [/^z(?=[ei])/, 'ž'],
  [/nco/, 'nço'],
];

/** Where a name that is typed in letters alone most likely has an apostrophe: O'Brien, D'Angelo, Dell'Aquila. */
const apostrophes = [
  /^o(?=(?:[bcdghkmnrs][aeiou]|br|fl|gr|sh)[a-z]{2})/,
  /^(?:dall|dell|d|l)(?=[aeiou][a-z]{3})/,
  /^o(?=[a-z]{4})/,
] as const;

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

/** The word with an apostrophe behind its beginning, where names have one: that of keyboards, or of print. */
const withApostrophe = (word: string, find: RegExp | undefined, sign: string) =>
  find === undefined ? word : word.replace(find, `$&${sign}`);

/** Letters that one language writes so, and its neighbour otherwise. */
const neighbours: Readonly<Record<string, string>> = { ö: 'ø', ø: 'ö', ä: 'æ', æ: 'ä' };

const umlauts: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü', ss: 'ß' };

/**
 * How else a name may be written than somebody typed it, the likeliest first and in small letters:
 * the API tells accents, ß and typographic marks apart. The word itself is the first.
 */
export function nameSpellings(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  const isPlain = /^[a-z-]+$/.test(word);
  const accented = isPlain ? withOneAccent(word) : [];
  const [likeliest, ...others] = isPlain ? apostrophes : [];
  const spelledOut = word.replaceAll(/[äöü]/g, (letter) => `${letter}e`);
  return [
    ...new Set([
      word,
      folded(word),
      withApostrophe(word, likeliest, "'"),
      folded(spelledOut),
      word.replaceAll(/[öøäæ]/g, (letter) => neighbours[letter] ?? letter),
      ...accented.slice(0, telling.length),
      word.replaceAll(/(?<!q)[aou]e|ss/g, (pair) => umlauts[pair] ?? pair),
      word.replaceAll("'", '’'),
      folded(word).replaceAll("'", ''),
      withApostrophe(word, likeliest, '’'),
      ...others.map((find) => withApostrophe(word, find, "'")),
      ...accented,
    ]),
  ].filter((spelling) => spelling !== '');
}

/** A district as it is, and with the umlaut that somebody typed without its dots or as two letters. */
const withUmlaut = (letters: string): readonly string[] => [
  letters,
  letters.replaceAll(/[aou]e/g, (pair) => umlauts[pair] ?? pair),
  letters.replace(/[aou](?!.*[aou])/, (letter) => umlauts[`${letter}e`] ?? letter),
];

/**
 * The letters of a German plate as one district and the rest: "hhh" is hh-h and h-hh. Umlauts stand in
 * districts alone.
 */
function districtsIn(letters: string): readonly string[] {
  const splits = [2, 1, 3, 4]
    .map((at) => [letters.slice(0, at), letters.slice(at)] as const)
    .filter(([, rest]) => rest.length === 1 || rest.length === 2);
  const districts = [0, 1, 2].flatMap((way) =>
    splits.map(([district, rest]) => `${withUmlaut(district)[way]}-${rest}`),
  );
  return [...new Set(districts)].filter((district) => district.indexOf('-') < 4);
}

/** A plate as German ones are written, where it has their letters and digits: "wun4970" as wu-n 4970, wü-n 4970. */
function germanPlates(compact: string): readonly string[] {
  const [, letters = '', rest = ''] = /^([a-zäöü]{1,6})(\d{1,4}[eh]?)$/.exec(compact) ?? [];
  if (rest === '') return [];
  const districts = districtsIn(letters);
  const plates = [' ', '-', ''].flatMap((sign) => districts.map((one) => one + sign + rest));
  return [...plates, ...plates.map((plate) => plate.replace('-', ' '))];
}

/** The letters of a plate alone: "wu" is a district, and the "hhh" of "hhh 350" is hh-h. */
function plateLetters(word: string): readonly string[] {
  if (!/^[a-zäöü]{2,6}$/.test(word)) return [];
  const districts = districtsIn(word);
  const alone = word.length > 3 ? [] : withUmlaut(word).slice(1);
  return [...alone, ...districts, ...districts.map((district) => district.replace('-', ' '))];
}

/** Four signs each, counted from the end: what is left over comes first. */
const foursOf = (run: string): readonly string[] => run.match(/^.{1,3}(?=(?:.{4})+$)|.{4}/gu) ?? [];

/**
 * How a serial number or another one may be written of which somebody left out hyphens, or typed others:
 * between its letters and its digits, behind the year with which it begins, and between groups of four.
 */
export function numberSpellings(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  const compact = word.replaceAll(/[\s\-_./]/g, '');
  const runs = word.match(/\p{L}+|\d+/gu) ?? [];
  const dated = compact.replace(/^((?:19|20)\d\d)(?=\d{4})/, '$1-');
  const inFours = runs.flatMap((run) => (run.length > 4 ? foursOf(run) : [run])).join('-');
  return [...new Set([word, dated, runs.join('-'), inFours, compact, runs.join(' ')])];
}

/**
 * How a plate may be written of which somebody left out blanks and hyphens, or typed
 * others: as German plates are, and with one sign between all runs of letters and of digits. The
 * likeliest come first; the word itself is the first.
 */
export function plateSpellings(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  // No plate has so many letters and nothing else.
  if (/^\p{L}{7,}$/u.test(word)) return [word];
  const compact = word.replaceAll(/[\s\-_./]/g, '');
  const runs = word.match(/\p{L}+|\d+/gu) ?? [];
  const isParted = /^[a-zäöü]{1,3}-[a-zäöü]{1,2}\s?\d/.test(word);
  const known = isParted ? [word.replace(/([a-zäöü])\s?(\d)/, '$1 $2')] : [];
  const german = germanPlates(compact);
  const [first = '', ...others] = runs;
  const apart =
    others.length === 0 ? [] : [' ', '-'].flatMap((sign) => withUmlaut(runs.join(sign)));
  const begun = others.length < 2 ? [] : [`${first}-${others.join('')}`];
  return [
    ...new Set([
      word,
      ...known,
      ...german.slice(0, 6),
      ...apart,
      ...begun,
      compact,
      ...plateLetters(word),
      ...german.slice(6),
      ...nameSpellings(word).slice(1),
    ]),
  ];
}
