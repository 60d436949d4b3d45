import type { useTranslations } from 'use-intl';
import { ApiError } from '../../api/errors.ts';

type Words = ReturnType<typeof useTranslations<'errors'>>;

/** What is told of an error: one that failed a change is kept as this alone. */
type Told = Pick<ApiError, 'kind' | 'status' | 'message'>;

/** The API's own text tells more than its kind: which thing is gone, what is wrong with the request. */
const telling: ReadonlySet<ApiError['kind']> = new Set([
  'not-found',
  'conflict',
  'invalid',
  'refused',
]);

const withStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The words for what went wrong, whether on a page, in a run or in a form: whole sentences. */
export function errorWords(t: Words, { kind, status, message }: Told): string {
  const words = t(`kinds.${kind}`);
  if (message !== '' && telling.has(kind))
    return t('withMessage', { words, message: withStop(message) });
  const isCounted = (kind === 'server' || kind === 'refused') && status > 0;
  return isCounted ? t('withStatus', { words, status: String(status) }) : t('plain', { words });
}
