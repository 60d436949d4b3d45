import { allOf, filterNodes, mostNodes, odataString } from '../api/odata.ts';
import type { ElementKind } from '../api/elements.ts';
import { cleanText } from '../i18n/clean-text.ts';
import type { Kind } from './kind.ts';
import { nameSpellings, numberSpellings, plateSpellings } from './spellings.ts';

/** So much of an address is taken everywhere; what a search may add to it, encoded. */
const longest = 1500;

const wordsOf = (search: string) =>
  cleanText(search)
    .split(' ')
    .filter((word) => word !== '');

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

/** How a search is asked for: whether it fits into one question, and whether all spellings did. */
export interface SearchQuestion {
  /** `$filter`; empty where nothing is searched for. */
  filter: string;
  /** More words, or longer ones, than the API takes: then the filter is not to be sent. */
  isTooLong: boolean;
  /** Spellings that were asked for in all, the typed ones with them. */
  spellings: readonly string[];
}

/**
 * Every word somewhere in what the kind is searched by, in as many spellings as one question holds with
 * the conditions beside it, the likeliest of each first: the API tells accents, blanks and hyphens apart.
 */
export function searchQuestion<Name extends ElementKind>(
  kind: Kind<Name>,
  search: string,
  beside: readonly string[] = [],
): SearchQuestion {
  const words = wordsOf(search).map((word) => ({ id: idOf(word), asked: askedFor(kind, word) }));
  const counts = new Map(words.flatMap(({ asked }) => asked.map((one) => [one, 1])));
  const spelled = (one: Asked) => one.spellings.slice(0, counts.get(one));
  const inSpellings = () =>
    words
      .map(({ id, asked }) => {
        const texts = asked.flatMap((one) =>
          spelled(one).map(
            (spelling) => `contains(tolower(${one.property}),${odataString(spelling)})`,
          ),
        );
        return `(${[...(id === null ? [] : [`id eq ${id}`]), ...texts].join(' or ')})`;
      })
      .join(' and ');
  const fits = () => filterNodes(allOf([inSpellings(), ...beside])) <= mostNodes;
  const isTooLong = !fits() || encodeURIComponent(search).length > longest;
  let open = isTooLong ? [] : [...counts.keys()];
  for (let count = 2; open.length > 0; count += 1)
    open = open.filter((one) => {
      if (one.spellings.length < count) return false;
      counts.set(one, count);
      if (fits()) return true;
      counts.set(one, count - 1);
      return false;
    });
  return {
    filter: inSpellings(),
    isTooLong,
    spellings: [...new Set(words.flatMap(({ asked }) => asked.flatMap(spelled)))],
  };
}
