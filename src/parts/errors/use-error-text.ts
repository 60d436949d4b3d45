import { useTranslations } from 'use-intl';
import { ApiError } from '../../api/errors.ts';
import { errorWords } from './error-words.ts';

/** Words for what went wrong, in the language of the screen; what is no error of the API is a defect. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('errors');
  return (error) => (error instanceof ApiError ? errorWords(t, error) : t('unexpected'));
}
