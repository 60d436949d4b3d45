import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useScope } from '../../parts/use-session.ts';
import { groupElementsQuery } from '../../queries/groups.ts';
import { CardSkeletons } from './card-skeletons.tsx';
import { focusLane } from './focus-lane.ts';
import classes from './lane.module.css';

/** A group whose cars are being read, or could not be: the others go on. */
export function UnreadGroup({ groupId }: { groupId: number }) {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { error, refetch } = useQuery(groupElementsQuery(useScope(), groupId, 'cars'));
  if (error === null)
    return (
      <div className={classes.waiting}>
        <CardSkeletons count={6} />
      </div>
    );
  return (
    <div role="alert" className={`${classes.said} ${classes.failed}`}>
      <span>{t('groupFailed', { why: errorText(error) })}</span>
      <Button
        variant="default"
        size="compact-sm"
        onClick={({ currentTarget }) => {
          focusLane(currentTarget);
          void refetch();
        }}
      >
        {common('tryAgain')}
      </Button>
    </div>
  );
}
