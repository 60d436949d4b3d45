import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../ui/live-region.tsx';
import { ErrorSentence } from '../../parts/error-sentence.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useFleet, useReadingProgress } from '../../parts/use-memberships.ts';
import { CardSkeletons } from './card-skeletons.tsx';
import { focusLane } from './focus-lane.ts';
import classes from './lane.module.css';
import { useAllCars } from './use-all-cars.ts';

/** What is read sooner needs no word (milliseconds). */
const patience = 2_000;

/** Which cars are in no group is known only once every group has been read: how far that is. */
export function NotAllRead() {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { reader } = useFleet().of('cars');
  const { known: read, total, error } = useReadingProgress('cars');
  const cars = useAllCars();
  const carsFailed = cars.error !== null && !cars.isFetching;
  const hasFailed = error !== null || carsFailed;
  const text = t('notAllRead', { read, total });
  const tell = useEffectEvent(() => announce(text));
  useEffect(() => {
    const timer = setTimeout(() => tell(), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.waiting}>
      {hasFailed ? (
        <div role="alert" className={`${classes.said} ${classes.failed}`}>
          <span>
            {carsFailed ? (
              <ErrorSentence error={cars.error}>
                {t('carsFailed', { why: errorText(cars.error) })}
              </ErrorSentence>
            ) : (
              t('notAllReadFailed', { read, total })
            )}
          </span>
          <Button
            variant="default"
            size="compact-sm"
            onClick={({ currentTarget }) => {
              focusLane(currentTarget);
              if (carsFailed) void cars.refetch();
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
          <span>{t('notAllReadWhy')}</span>
        </div>
      )}
      {!hasFailed && <CardSkeletons count={14} />}
    </div>
  );
}
