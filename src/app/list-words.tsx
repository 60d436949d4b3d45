import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ListWordsContext } from '../ui/messages/told-lists.ts';

/** Gives all lists below the words in which they tell what was found and selected. */
export function ListWords({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const words = {
    found: (count: number, more: boolean) =>
      more ? t('foundMore', { count }) : t('foundCount', { count }),
    selected: (count: number) => t('selectedCount', { count }),
  };
  return <ListWordsContext value={words}>{children}</ListWordsContext>;
}
