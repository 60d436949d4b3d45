import { allOf, filterNodes, mostNodes, odataString } from '../api/odata.ts';
import type { ElementKind } from '../api/elements.ts';
import { cleanText } from '../i18n/clean-text.ts';
import type { Kind } from './kind.ts';
import { nameSpellings, numberSpellings, plateSpellings } from './spellings.ts';

/** So much of an address is taken everywhere; what a search may add to it, encoded. */
const longest = 1500;
/** More words tell of no one thing: they are a list. */
const mostWords = 12;

const wordsOf = (search: string) => [
  ...new Set(
    cleanText(search)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];

const idOf = (word: string) => (/^\d{1,9}$/.test(word) ? Number(word) : null);

/** Where a word can stand at all: no VIN holds an umlaut, an I or an O, or is told by two letters. */
function canHold(property: string, word: string): boolean {
  return property !== 'vin' || /^(?=.*\d|.{6})[a-hj-npr-z0-9]{3,17}$/i.test(word);
}

interface Asked {
  property: string;
  spellings: readonly string[];
}

function spellingsIn(property: string, isCode: boolean): (word: string) => readonly string[] {
  if (!isCode) return nameSpellings;
  return property === 'licensePlate' ? plateSpellings : numberSpellings;
}

function askedFor<Name extends ElementKind>(kind: Kind<Name>, word: string): readonly Asked[] {
  return kind.searched
    .filter(({ property }) => canHold(property, word))
    .map(({ property, isCode }) => ({
      property,
      spellings:
        property === 'emailAddress' || property === 'vin'
          ? [word.toLowerCase()]
          : spellingsIn(property, isCode)(word),
    }));
}

/** How a search is asked for: whether it fits into one question, and how much of it did. */
export interface SearchQuestion {
  /** `$filter`; empty where nothing is searched for. */
  filter: string;
  /** The words that had no room in it: what comes is to be sifted by them. */
  rest: string;
  /** More words, or longer ones, than one search is for: then the filter is not to be sent. */
  isTooLong: boolean;
  /** Spellings that were asked for in all, the typed ones with them. */
  spellings: readonly string[];
}

/** A word, and where it is looked for. */
interface Word {
  word: string;
  id: number | null;
  asked: readonly Asked[];
}

/** How few a word leaves: a plate or a number fewer than a name, and a long word fewer than a short one. */
const tellingness = ({ word }: Word) => word.length + (/\d/.test(word) ? 3 : 0);

function leastTelling(words: readonly Word[]): Word | undefined {
  const least = Math.min(...words.map(tellingness));
  return words.findLast((one) => tellingness(one) === least);
}

type Counts = ReadonlyMap<Asked, number>;

const spelled = (one: Asked, counts: Counts) => one.spellings.slice(0, counts.get(one));

/** Every word somewhere, each in so many of its spellings. */
function filterOf(words: readonly Word[], counts: Counts): string {
  return words
    .map(({ id, asked }) => {
      const texts = asked.flatMap((one) =>
        spelled(one, counts).map(
          (spelling) => `contains(tolower(${one.property}),${odataString(spelling)})`,
        ),
      );
      return `(${[...(id === null ? [] : [`id eq ${id}`]), ...texts].join(' or ')})`;
    })
    .join(' and ');
}

const countsOf = (words: readonly Word[], count: number) =>
  new Map(words.flatMap(({ asked }) => asked.map((one) => [one, count])));

/**
 * Every word somewhere in what the kind is searched by, in as many spellings as one question holds with
 * the conditions beside it, the likeliest of each first: the API tells accents, blanks and hyphens apart.
 * Of more than two words, those are asked for that have room for two spellings, the most telling ones: the
 * others can be looked for here, in all their spellings.
 */
export function searchQuestion<Name extends ElementKind>(
  kind: Kind<Name>,
  search: string,
  beside: readonly string[] = [],
): SearchQuestion {
  const all = wordsOf(search).map((word) => ({
    word,
    id: idOf(word),
    asked: askedFor(kind, word),
  }));
  const fits = (words: readonly Word[], counts: Counts) =>
    filterNodes(allOf([filterOf(words, counts), ...beside])) <= mostNodes;
  let words = all;
  while (words.length > 1 && !fits(words, countsOf(words, words.length > 2 ? 2 : 1))) {
    const least = leastTelling(words);
    words = words.filter((one) => one !== least);
  }
  const counts = countsOf(words, 1);
  const isTooLong =
    all.length > mostWords || encodeURIComponent(search).length > longest || !fits(words, counts);
  let open = isTooLong ? [] : [...counts.keys()];
  for (let count = 2; open.length > 0; count += 1)
    open = open.filter((one) => {
      if (one.spellings.length < count) return false;
      counts.set(one, count);
      if (fits(words, counts)) return true;
      counts.set(one, count - 1);
      return false;
    });
  return {
    filter: filterOf(words, counts),
    rest: all
      .filter((one) => !words.includes(one))
      .map(({ word }) => word)
      .join(' '),
    isTooLong,
    spellings: [
      ...new Set(words.flatMap(({ asked }) => asked.flatMap((one) => spelled(one, counts)))),
    ],
  };
}
