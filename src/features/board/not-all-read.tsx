import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Skeletons } from '../../ui/skeletons.tsx';
import { useBoardParts } from './board-context.ts';
import { cardHeight } from './geometry.ts';
import classes from './lane.module.css';

/** Which cars are in no group is known only once every group has been read: how far that is. */
export function NotAllRead() {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const { model, reading } = useBoardParts();
  const total = model.groups.length;
  return (
    <div className={classes.waiting}>
      {reading.failed ? (
        <div role="alert" className={`${classes.said} ${classes.failed}`}>
          <span>{t('notAllReadFailed', { read: model.read, total })}</span>
          <Button variant="default" size="compact-sm" onClick={reading.retry}>
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
      {!reading.failed && <Skeletons rows={12} height={cardHeight} />}
    </div>
  );
}
