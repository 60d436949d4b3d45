import { useTranslations } from 'use-intl';
import type { Losing } from '../../ui/dialog/ask-first.tsx';

/** The words of the question before a dialog is closed in which something was typed or picked. */
export function useLosing(): { typed: Losing; picks: (count: number) => Losing } {
  const t = useTranslations('questions');
  const words = {
    question: t('losing.question'),
    leave: t('losing.leave'),
    stay: t('losing.stay'),
  };
  return {
    typed: { ...words, text: t('losing.typed') },
    picks: (count) => ({ ...words, text: t('losing.picks', { count }) }),
  };
}
