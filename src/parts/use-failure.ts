import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { useEngine } from './use-engine.tsx';

/** Code or its looks could not be loaded: the server has a newer build, or can not be reached. */
const isMissingChunk = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|module script|preload CSS/i.test(error.message);

/** What failed on the screen, in words, and whether to reload would interrupt nothing and help. */
export function useFailure(error: unknown): { title: string; text: string; mayReload: boolean } {
  const t = useTranslations('errors');
  const engine = useEngine();
  const isBusy = useSyncExternalStore(engine.subscribe, engine.isBusy);
  const isMissing = isMissingChunk(error);
  if (isMissing && !navigator.onLine)
    return {
      title: t('noNetwork'),
      text: t('plain', { words: t('kinds.unreachable') }),
      mayReload: false,
    };
  const words = isMissing
    ? { title: t('newVersionTitle'), text: t('newVersionText') }
    : { title: t('pageFailedTitle'), text: t('pageFailedText') };
  return isBusy
    ? { title: words.title, text: t('reloadLater'), mayReload: false }
    : { ...words, mayReload: true };
}
