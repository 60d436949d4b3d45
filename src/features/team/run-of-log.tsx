import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { TeamChange } from '../../api/live-changes.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import { inverseOfRun } from './inverse-of-run.ts';
import classes from './team.module.css';

/** Whose run is shown, and the way to take it back: always with a preview, since it is somebody else's. */
export function RunOfLog({ changes }: { changes: readonly TeamChange[] }) {
  const t = useTranslations('team');
  const personName = usePersonName();
  const { confirm } = useChange();
  const [first] = changes;
  const inverse = inverseOfRun(changes);
  const takeBack = () => confirm({ type: 'list', changes: inverse });
  if (first === undefined) return null;
  return (
    <>
      <span className={classes.fact}>
        {t('filters.oneRun', { who: personName(first.by), count: changes.length })}
      </span>
      {inverse.length === 0 ? (
        <span className={classes.fact}>{t('takeBackNothing')}</span>
      ) : (
        <Button variant="default" onClick={takeBack}>
          {t('takeBack')}
        </Button>
      )}
    </>
  );
}
