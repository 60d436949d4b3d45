import { type Searchable, searchable, searchMatcher } from '../../i18n/text-search.ts';
import type { Messages } from '../../i18n/messages.ts';
import { allCommands, type Command } from '../../parts/commands/commands.ts';

/** What commands are called in one language, what else they are looked for as, and what stands between. */
export type CommandWords = Pick<Messages['keys'], 'does' | 'also' | 'between'>;

/** The commands that can be asked for about one group, named with it. */
export const groupCommands = [
  'mergeGroups',
  'compareGroups',
  'renameGroup',
  'duplicateGroup',
  'equalGroups',
  'moveAllOfGroup',
  'splitGroup',
  'rulesOfGroup',
  'historyOfGroup',
  'exportGroup',
  'clearGroup',
  'deleteGroup',
] as const satisfies readonly Command[];

export type GroupCommand = (typeof groupCommands)[number];

const pairCommands = [
  'mergeGroups',
  'compareGroups',
  'equalGroups',
  'moveAllOfGroup',
] as const satisfies readonly GroupCommand[];

/** Those that are about two groups. */
export type PairCommand = (typeof pairCommands)[number];

export const isPairCommand = (command: GroupCommand): command is PairCommand =>
  pairCommands.some((one) => one === command);

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
