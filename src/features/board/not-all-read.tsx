import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../ui/live-region.tsx';
import { useBoardParts } from './board-context.ts';
import { CardSkeletons } from './card-skeletons.tsx';
import { focusLane } from './focus-lane.ts';
import classes from './lane.module.css';

/** What is read sooner needs no word (milliseconds). */
const patience = 2_000;

/** Which cars are in no group is known only once every group has been read: how far that is. */
export function NotAllRead() {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const { model, reading } = useBoardParts();
  const total = model.groups.length;
  const text = t('notAllRead', { read: model.read, total });
  const tell = useEffectEvent(() => announce(text));
  useEffect(() => {
    const timer = setTimeout(() => tell(), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.waiting}>
      {reading.failed ? (
        <div role="alert" className={`${classes.said} ${classes.failed}`}>
          <span>{t('notAllReadFailed', { read: model.read, total })}</span>
          <Button
            variant="default"
            size="compact-sm"
            onClick={({ currentTarget }) => {
              focusLane(currentTarget);
              reading.retry();
            }}
          >
            {common('tryAgain')}
          </Button>
        </div>
      ) : (
        <div className={classes.said}>
          <span>{t('notAllRead', { read: model.read, total })}</span>
          <progress
            className={classes.bar}
            max={total}
            value={model.read}
            aria-label={t('notAllRead', { read: model.read, total })}
          />
          <span>{t('notAllReadWhy')}</span>
        </div>
      )}
      {!reading.failed && <CardSkeletons count={14} />}
    </div>
  );
}
