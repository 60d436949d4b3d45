import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ErrorSentence } from '../../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../../parts/errors/use-error-text.ts';
import { useMembers } from '../../../parts/members/use-memberships.ts';
import { useBoardParts } from '../board-context.ts';
import { CardSkeletons } from '../cards/card-skeletons.tsx';
import { focusColumn } from './focus-column.ts';
import classes from './column.module.css';

/** A group whose members are being read, or could not be: the others go on. */
export function UnreadGroup({ groupId, name }: { groupId: number; name: string }) {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { kind } = useBoardParts().model;
  const { error, refetch, isFetching } = useMembers(groupId, kind);
  if (error === null || isFetching)
    return (
      <div className={classes.waiting}>
        <CardSkeletons count={6} />
      </div>
    );
  return (
    <div role="alert" className={`${classes.said} ${classes.failed}`}>
      <span>
        <ErrorSentence error={error}>
          {t('groupFailed', { kind, why: errorText(error) })}
        </ErrorSentence>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={common('tryAgainOf', { name })}
        onClick={({ currentTarget }) => {
          focusColumn(currentTarget);
          void refetch();
        }}
      >
        {common('tryAgain')}
      </Button>
    </div>
  );
}
