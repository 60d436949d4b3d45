import { IconArrowRight, IconBolt, IconLanguage } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../i18n/language.tsx';
import { languages, languageTags } from '../../i18n/languages.ts';
import { textMatcher } from '../../i18n/text-search.ts';
import { chooseLanguage } from '../../i18n/words.ts';
import { actOf, type Command, commandKeys, doable } from '../../parts/commands/commands.ts';
import { useStored } from '../../ui/use-stored.ts';
import { commandFinder, type CommandWords } from './command-search.ts';
import type { Entry } from './entry.ts';
import { EntryRow } from '../../parts/find/entry-row.tsx';

const isPage = (command: Command) => command.startsWith('go');

/** The other languages, each found by its own name and by the word for language. */
function useLanguageEntries(search: string): readonly Entry[] {
  const t = useTranslations('palette');
  const shell = useTranslations('shell');
  const here = useLanguage();
  const matches = textMatcher(search);
  return languageTags
    .filter((tag) => tag !== here && matches([t('language', { name: languages[tag] }), tag]))
    .map((tag) => ({
      id: `language-${tag}`,
      content: (
        <EntryRow icon={<IconLanguage size="1rem" />} detail={shell('language')}>
          <span lang={tag}>{languages[tag]}</span>
        </EntryRow>
      ),
      act: () => chooseLanguage(tag),
    }));
}

/** The pages and the actions that a search finds, of those that can be done now. */
export function useCommandEntries(
  search: string,
  spoken: readonly CommandWords[],
): { pages: readonly Entry[]; actions: readonly Entry[] } {
  const t = useTranslations('keys');
  const ofLanguages = useLanguageEntries(search);
  useStored(doable, ({ offers }) => offers);
  const find = useMemo(() => commandFinder(spoken), [spoken]);
  const found = find(search).flatMap((command): (Entry & { isPage: boolean })[] => {
    const act = command === 'palette' ? undefined : actOf(command);
    if (act === undefined) return [];
    const [keys] = commandKeys[command];
    const icon = isPage(command) ? <IconArrowRight size="1rem" /> : <IconBolt size="1rem" />;
    const content = (
      <EntryRow icon={icon} keys={keys}>
        {t(`does.${command}`)}
      </EntryRow>
    );
    return [{ id: command, content, act, isPage: isPage(command) }];
  });
  return {
    pages: found.filter((entry) => entry.isPage),
    actions: [...found.filter((entry) => !entry.isPage), ...ofLanguages],
  };
}
