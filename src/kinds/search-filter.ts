import { odataString } from '../api/odata.ts';
import type { ElementKind } from '../api/elements.ts';
import { cleanText } from '../i18n/clean-text.ts';
import type { Kind } from './kind.ts';
import { codeSpellings, nameSpellings } from './spellings.ts';

/** What a default Microsoft OData server takes in one `$filter` (`flinkey-api.md`, "OData refusals"). */
const mostNodes = 100;

/** So much of an address is taken everywhere; what a search may add to it, encoded. */
const longest = 1500;

/** `contains(tolower(p),'x') or`: function, function, property and its owner, text, and the "or". */
const nodesOf = (property: string) => (property.includes('/') ? 7 : 6);

/** `id eq 17 or` */
const nodesOfId = 5;

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
  nodes: number;
}

function askedFor<Name extends ElementKind>(kind: Kind<Name>, word: string): readonly Asked[] {
  return kind.searched
    .filter(({ property }) => canHold(property, word))
    .map(({ property, isCode }) => ({
      property,
      spellings:
        property === 'emailAddress' || property === 'vin'
          ? [word.toLowerCase()]
          : (isCode ? codeSpellings : nameSpellings)(word),
      nodes: nodesOf(property),
    }));
}

const costOf = (asked: readonly Asked[], word: string, spellings: number) =>
  asked.reduce((sum, one) => sum + one.nodes * Math.min(spellings, one.spellings.length), 0) +
  (idOf(word) === null ? 0 : nodesOfId);

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
 * Every word somewhere in what the kind is searched by, in as many spellings as one question holds:
 * the API tells accents, blanks and hyphens apart.
 */
export function searchQuestion<Name extends ElementKind>(
  kind: Kind<Name>,
  search: string,
): SearchQuestion {
  const words = wordsOf(search).map((word) => ({ word, asked: askedFor(kind, word) }));
  const budget = (spellings: number) =>
    words.reduce((sum, { word, asked }) => sum + costOf(asked, word, spellings), 0);
  const most = Math.max(
    0,
    ...words.flatMap(({ asked }) => asked.map((one) => one.spellings.length)),
  );
  let spellings = 1;
  while (spellings < most && budget(spellings + 1) <= mostNodes) spellings += 1;
  const filter = words
    .map(({ word, asked }) => {
      const id = idOf(word);
      const texts = asked.flatMap((one) =>
        one.spellings
          .slice(0, spellings)
          .map((spelling) => `contains(tolower(${one.property}),${odataString(spelling)})`),
      );
      return `(${[...(id === null ? [] : [`id eq ${id}`]), ...texts].join(' or ')})`;
    })
    .join(' and ');
  return {
    filter,
    isTooLong: budget(1) > mostNodes || encodeURIComponent(search).length > longest,
    spellings: [
      ...new Set(
        words.flatMap(({ asked }) => asked.flatMap((one) => one.spellings.slice(0, spellings))),
      ),
    ],
  };
}

/** `$filter` for a search: every word somewhere in what the kind is searched by; empty for no words. */
export function searchFilter<Name extends ElementKind>(kind: Kind<Name>, search: string): string {
  return searchQuestion(kind, search).filter;
}
