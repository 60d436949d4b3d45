import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '../../api/errors.ts';
import { serverAnswersQuery } from '../../queries/settings.ts';
import { errorWords } from './error-words.ts';
import { useEngine } from '../plans/use-engine.tsx';

/** Code or its looks could not be loaded: the server has a newer build, or cannot be reached. */
const isMissingChunk = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|module script|preload CSS/i.test(error.message);

/** What failed on the screen, in words, and whether to reload would interrupt nothing and help. */
export function useFailure(error: unknown): { title: string; text: string; mayReload: boolean } {
  const t = useTranslations('errors');
  const engine = useEngine();
  const isBusy = useSyncExternalStore(engine.subscribe, engine.isBusy);
  const isMissing = isMissingChunk(error);
  const { data: answers } = useQuery({ ...serverAnswersQuery, enabled: isMissing });
  // Only a server that is there can have a newer build.
  if (isMissing && answers !== true)
    return {
      title: t(navigator.onLine ? 'missingTitle' : 'noNetwork'),
      text: answers === undefined ? '' : errorWords(t, new ApiError('unreachable')),
      mayReload: false,
    };
  const words = isMissing
    ? { title: t('newVersionTitle'), text: t('newVersionText') }
    : { title: t('pageFailedTitle'), text: t('pageFailedText') };
  return isBusy
    ? { title: words.title, text: t('reloadLater'), mayReload: false }
    : { ...words, mayReload: true };
}
