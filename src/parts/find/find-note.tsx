import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ErrorSentence } from '../errors/error-sentence.tsx';
import { useErrorText } from '../errors/use-error-text.ts';
import classes from './find.module.css';
import type { Found } from './use-found-elements.ts';

interface FindNoteProps {
  found: readonly Found[];
  /** It says what to do: that it has many words for a search is nobody's concern. */
  isSentence?: boolean;
  isEmpty: boolean;
}

/** The line under what is found: what is wrong with it, or why there is nothing. */
export function FindNote({ found, isSentence = false, isEmpty }: FindNoteProps) {
  const t = useTranslations('palette');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const failed = found.filter(({ error }) => error !== null);
  const [first] = failed;
  const problem = isSentence ? null : found.find((one) => one.problem !== null)?.problem;
  const busy = found.some((one) => one.busy);
  if (first !== undefined)
    return (
      <div role="alert" className={classes.note}>
        <ErrorSentence error={first.error}>
          {t('failed', { why: errorText(first.error) })}
        </ErrorSentence>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void Promise.all(failed.map(({ retry }) => retry()))}
        >
          {common('tryAgain')}
        </Button>
      </div>
    );
  return (
    <p className={classes.note}>
      {problem ?? (busy ? t('searching') : isEmpty ? t('none') : null)}
    </p>
  );
}
