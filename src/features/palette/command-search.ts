import { folded, type Searchable, searchable, searchMatcher } from '../../i18n/text-search.ts';
import type { Messages } from '../../i18n/messages.ts';
import { allCommands, type Command } from '../../parts/commands.ts';

/** What commands are called in one language, and what else they are looked for as. */
export type CommandWords = Pick<Messages['keys'], 'does' | 'also'>;

/** The commands that can be asked for about one group, named with it. */
const groupCommands = [
  'mergeGroups',
  'compareGroups',
  'renameGroup',
  'duplicateGroup',
  'equalGroups',
  'moveAllOfGroup',
  'splitGroup',
  'rulesOfGroup',
  'clearGroup',
  'deleteGroup',
] as const satisfies readonly Command[];

export type GroupCommand = (typeof groupCommands)[number];

const textOf = (languages: readonly CommandWords[], command: Command): Searchable =>
  searchable(languages.flatMap((words) => [words.does[command], words.also[command]]));

/** Finds commands by their words in any language; nothing looked for finds all. */
export function commandFinder(languages: readonly CommandWords[]) {
  const texts = new Map(allCommands.map((command) => [command, textOf(languages, command)]));
  return (search: string): readonly Command[] => {
    const matches = searchMatcher(search);
    return allCommands.filter((command) => {
      const text = texts.get(command);
      return text !== undefined && matches(text);
    });
  };
}

/** What a search for something to do with a group says: what, and which groups. */
interface AboutGroup {
  command: GroupCommand;
  /** The words that are not about what to do. */
  rest: string;
}

/** Reads "merge nord" as what to do and of which group; a search for either alone is none. */
export function aboutGroups(
  languages: readonly CommandWords[],
  search: string,
): readonly AboutGroup[] {
  const typed = search.split(/\s+/).filter((word) => word !== '');
  return groupCommands.flatMap((command) => {
    const words = folded(
      languages.map((one) => `${one.does[command]} ${one.also[command]}`).join(' '),
    ).split(/[\s,…]+/);
    const isOfIt = (word: string) =>
      word.length > 1 && words.some((one) => one.startsWith(folded(word)));
    const rest = typed.filter((word) => !isOfIt(word));
    return rest.length > 0 && rest.length < typed.length ? [{ command, rest: rest.join(' ') }] : [];
  });
}
