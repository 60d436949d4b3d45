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

/** What a person does about it; those left out say it themselves. */
const nextSteps = {
  unreachable: 'network',
  timeout: 'again',
  'unknown-outcome': 'look',
  'not-found': 'look',
  conflict: 'look',
  invalid: 'check',
  'media-type': 'operator',
  'too-many': 'again',
  server: 'again',
  garbled: 'operator',
  changing: 'again',
  refused: 'operator',
} as const satisfies Partial<Record<ApiError['kind'], string>>;

const hasNextStep = (kind: ApiError['kind']): kind is keyof typeof nextSteps =>
  Object.hasOwn(nextSteps, kind);

const withStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What went wrong, for one of many that failed: whole sentences. */
export function errorCause(t: Words, { kind, status, message }: Told): string {
  const words = t(`kinds.${kind}`);
  if (message !== '' && telling.has(kind))
    return t('withMessage', { words, message: withStop(message) });
  const isCounted = (kind === 'server' || kind === 'refused') && status > 0;
  return isCounted ? t('withStatus', { words, status: String(status) }) : t('plain', { words });
}

/** What went wrong and what to do about it, whether on a page, of a run or in a form. */
export function errorWords(t: Words, told: Told): string {
  const cause = errorCause(t, told);
  if (!hasNextStep(told.kind)) return cause;
  return t('withNext', { cause, next: t(`next.${nextSteps[told.kind]}`) });
}
