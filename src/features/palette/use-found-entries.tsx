import { IconList } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { EntryRow } from '../../parts/find/entry-row.tsx';
import type { Found } from '../../parts/find/use-found-elements.ts';
import { paths } from '../../paths.ts';
import type { Section } from './entry.ts';
import { useElementEntry } from './use-element-entry.tsx';

/** The elements of one kind that are found, and the way to all of them where there are more. */
export function useFoundEntries(typed: string): (found: Found) => Section {
  const t = useTranslations('palette');
  const common = useTranslations('common');
  const navigate = useNavigate();
  const entryOf = useElementEntry();
  return ({ kind, elements, hasMore }) => {
    const choices = elements.map((element) => entryOf(kind, element));
    const all = {
      id: `all-${kind}`,
      content: <EntryRow icon={<IconList size="1rem" />}>{t('allOf')}</EntryRow>,
      act: () => void navigate(paths.found(kind, typed.trim())),
    };
    return { title: common(`kinds.${kind}`), choices: hasMore ? [...choices, all] : choices };
  };
}
