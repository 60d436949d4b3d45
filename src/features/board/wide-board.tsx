import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useRem } from '../../ui/use-rem.ts';
import { useWidth } from '../../ui/use-width.ts';
import { useBoardParts } from './board-context.ts';
import classes from './board.module.css';
import { laneWidth } from './geometry.ts';
import { Lane } from './lane.tsx';
import { Lanes } from './lanes.tsx';

/** "In no group" on the left, where it stays, and all groups beside it. */
export function WideBoard() {
  const { model, columns } = useBoardParts();
  const t = useTranslations('board');
  const [measure, available] = useWidth();
  const groups = columns.slice(1);
  const width = laneWidth(available, columns.length, useRem());
  return (
    <div ref={measure} className={classes.wide}>
      {available > 0 && (
        <>
          <div className={classes.none} style={{ width }}>
            <Lane column={model.none} />
          </div>
          {groups.length > 0 && <Lanes groups={groups} width={width} />}
          {model.groups.length === 0 && (
            <EmptyState
              title={t('noGroupTitle')}
              action={
                <Button component={Link} to={paths.groups()}>
                  {t('toGroups')}
                </Button>
              }
            >
              {t('noGroupText')}
            </EmptyState>
          )}
          {model.groups.length > 0 && groups.length === 0 && (
            <EmptyState title={t('noGroupMatchTitle')}>{t('noGroupMatchText')}</EmptyState>
          )}
        </>
      )}
    </div>
  );
}
