import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { folded, spellingsOf } from '../../i18n/text-search.ts';
import {
  type CommandWords,
  type GroupCommand,
  groupCommands,
  isPairCommand,
} from './command-search.ts';
import type { FindGroups, FoundGroup } from './group-finder.ts';

/** What a search asks to do with a group, and with which other one. */
export interface GroupSentence {
  command: GroupCommand;
  group: NamedGroup;
  other: NamedGroup | null;
}

/** One way to understand a search; the less its names are off those of the groups, the better. */
interface Reading extends GroupSentence {
  distance: number;
}

/** Two names of 200 characters; what is longer was pasted, and is no sentence. */
const mostWords = 100;

/** So many groups are taken for each name. */
const mostOfName = 3;

/** Of readings whose names fit as well, two names that a word parts are meant first, then one name. */
const doubt = { one: 0.25, unparted: 0.5 };

const wordsIn = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split(/[\s,…]+/).flatMap((word) => folded(word) || []));

/** Whether a word, or so much of it as is typed, is one of these. */
const isOf = (words: readonly string[], typed: string) =>
  spellingsOf(typed).some((spelling) => words.some((word) => word.startsWith(spelling)));

/** Every way to leave out words at the ends of a name that may be no part of it. */
function namesIn(words: readonly string[], isAround: (word: string) => boolean) {
  const first = words.findIndex((word) => !isAround(word));
  const last = words.findLastIndex((word) => !isAround(word));
  const names: string[] = [];
  for (let from = 0; from <= first; from += 1)
    for (let to = words.length; to > last; to -= 1) names.push(words.slice(from, to).join(' '));
  return names;
}

/** Signs around a name that are no part of it, as one writes them around what is meant word by word. */
const quotes = /(?<![^\s,])["'“”„‟‘’‚«»‹›]+|["'“”„‟‘’‚«»‹›]+(?![^\s,])/g;

/** Reads "merge nord into süd", or so much of it as is typed, as what to do with which groups. */
export function sentenceReader(languages: readonly CommandWords[]) {
  const between = wordsIn(languages.map((words) => words.between));
  const telling = groupCommands.map((command) => {
    const all = wordsIn(languages.flatMap((words) => [words.does[command], words.also[command]]));
    return [command, all.filter((word) => !between.includes(word))] as const;
  });
  const readAs = (search: string, find: FindGroups): readonly GroupSentence[] => {
    const typed = search.split(/\s+/).filter((word) => word !== '');
    if (typed.length < 2 || typed.length > mostWords) return [];
    const few = (name: string) => find(name).slice(0, mostOfName);
    const readings = telling.flatMap(([command, words]) => {
      const tells = (word: string) => word.length > 1 && isOf(words, word);
      const isAround = (word: string) =>
        between.includes(folded(word)) ||
        tells(word) ||
        (word === typed.at(-1) && isOf(between, word));
      // A group may be called by such a word alone: then it is that name, and no other.
      const groupsIn = (some: readonly string[]) =>
        some.every(isAround)
          ? few(some.join(' ')).filter(({ distance }) => distance === 0)
          : namesIn(some, isAround).flatMap(few);
      return typed.flatMap((word, at) => {
        if (!tells(word)) return [];
        const rest = typed.toSpliced(at, 1);
        const ofOne = groupsIn(rest);
        const isParted = (place: number) =>
          place === at || rest.slice(place - 1, place + 1).some(isAround);
        const pairs = isPairCommand(command) ? pairsIn(rest, groupsIn, isParted, ofOne) : [];
        return [
          ...ofOne.map(({ group, distance }) => ({
            group,
            other: null,
            distance: 2 * distance + doubt.one,
          })),
          ...pairs,
        ].map((reading) => ({ command, ...reading }));
      });
    });
    return nearestFirst(readings);
  };
  return (search: string, find: FindGroups): readonly GroupSentence[] => {
    const asTyped = readAs(search, find);
    return asTyped.length > 0 ? asTyped : readAs(search.replaceAll(quotes, ''), find);
  };
}

/**
 * Every way to read words as the names of two groups. Where no word parts them they are two only if they
 * are no one: "merge Depot Nord" is about one group, though "Depot" and "Nord" may each find some.
 */
function pairsIn(
  words: readonly string[],
  groupsIn: (words: readonly string[]) => readonly FoundGroup[],
  isParted: (place: number) => boolean,
  ofOne: readonly FoundGroup[],
): readonly Omit<Reading, 'command'>[] {
  return words.flatMap((_, place) => {
    const firsts = groupsIn(words.slice(0, place));
    const seconds = firsts.length === 0 ? [] : groupsIn(words.slice(place));
    return firsts.flatMap((first) =>
      seconds.flatMap((second) => {
        const off = first.distance + second.distance;
        const isMeant = off === 0 || ofOne.length === 0 || isParted(place);
        const distance = off + (isParted(place) ? 0 : doubt.unparted);
        return isMeant && first.group.id !== second.group.id
          ? [{ group: first.group, other: second.group, distance }]
          : [];
      }),
    );
  });
}

/** Each reading once, the one whose names fit best first. */
function nearestFirst(readings: readonly Reading[]): readonly GroupSentence[] {
  const byName = new Map<string, GroupSentence>();
  for (const { command, group, other } of readings.toSorted((a, b) => a.distance - b.distance)) {
    const name = `${command}/${group.id}/${other?.id ?? ''}`;
    if (!byName.has(name)) byName.set(name, { command, group, other });
  }
  return [...byName.values()];
}
