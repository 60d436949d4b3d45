import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../ui/messages/live-region.tsx';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useFleet, useReadingProgress } from '../../parts/members/use-memberships.ts';
import { useBoardParts } from './board-context.ts';
import { CardSkeletons } from './cards/card-skeletons.tsx';
import { focusColumn } from './columns/focus-column.ts';
import classes from './columns/column.module.css';
import { useAllElements } from './use-all-elements.ts';

/** What is read sooner needs no word (milliseconds). */
const timeout = 2_000;

/** What is in no group is known only once every group has been read: how far that is. */
export function NotAllRead() {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { kind } = useBoardParts().model;
  const { reader } = useFleet().of(kind);
  const { known: read, total, error } = useReadingProgress(kind);
  const all = useAllElements(kind);
  const elementsFailed = all.error !== null && !all.isFetching;
  const hasFailed = error !== null || elementsFailed;
  const text = t('notAllRead', { read, total });
  const tell = useEffectEvent(() => announce(text));
  useEffect(() => {
    const timer = setTimeout(() => tell(), timeout);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.waiting}>
      {hasFailed ? (
        <div role="alert" className={`${classes.said} ${classes.failed}`}>
          <span>
            {elementsFailed ? (
              <ErrorSentence error={all.error}>
                {t('elementsFailed', { kind, why: errorText(all.error) })}
              </ErrorSentence>
            ) : (
              t('notAllReadFailed', { kind, read, total })
            )}
          </span>
          <Button
            variant="default"
            size="compact-sm"
            onClick={({ currentTarget }) => {
              focusColumn(currentTarget);
              if (elementsFailed) void all.refetch();
              if (error !== null) reader.retry();
            }}
          >
            {common('tryAgain')}
          </Button>
        </div>
      ) : (
        <div className={classes.said}>
          <span>{t('notAllRead', { read, total })}</span>
          <progress
            className={classes.bar}
            max={total}
            value={read}
            aria-label={t('notAllRead', { read, total })}
          />
          <span>{t('notAllReadWhy', { kind })}</span>
        </div>
      )}
      {!hasFailed && <CardSkeletons count={14} />}
    </div>
  );
}
