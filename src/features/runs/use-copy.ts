import { useTranslations } from 'use-intl';
import { showMessage } from '../../ui/show-message.ts';

/** Copies a text, and says what came of it. */
export function useCopy(): (text: string, told: string) => Promise<void> {
  const t = useTranslations('changes');
  return async (text, told) => {
    try {
      await navigator.clipboard.writeText(text);
      showMessage({ id: 'copied', text: told });
    } catch {
      showMessage({ id: 'copied', text: t('runs.copyFailed'), tone: 'problem' });
    }
  };
}
