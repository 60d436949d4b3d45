import { useTranslations } from 'use-intl';
import { ApiError } from '../api/errors.ts';

/** Words for what went wrong, in the language of the screen; one sentence, with the API's own text where it helps. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('errors');
  return (error) => {
    if (!(error instanceof ApiError)) return t('unexpected');
    const { kind, status, message } = error;
    switch (kind) {
      case 'server':
        return t('server', { status: String(status) });
      case 'refused':
        return t('refused', { status: String(status), message });
      case 'not-found':
      case 'conflict':
      case 'invalid':
        return t(kind, { message });
      case 'unreachable':
      case 'timeout':
      case 'unknown-outcome':
      case 'api-key':
      case 'token':
      case 'no-manager':
      case 'media-type':
      case 'too-many':
      case 'garbled':
        return t(kind);
    }
  };
}
