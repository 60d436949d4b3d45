import { Button, CloseButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { figuresOf } from '../../parts/plans/run-figures.ts';
import { RunActions } from './run-actions.tsx';
import { RunBar, RunFigures } from './run-bar.tsx';
import { RunItems } from './run-items.tsx';
import { RunStateMark } from './run-state-mark.tsx';
import classes from './runs.module.css';
import { useDescribeRun } from './use-describe-run.ts';
import { useDurationText } from './use-duration-text.ts';
import { elementsIn, useNames } from './use-names.ts';
import { usePauseText } from '../../parts/plans/use-pause-text.ts';
import { useRunItems } from './use-run-items.ts';

interface RunDetailsProps {
  run: RunSnapshot;
  shown: string | null;
  onShow: (key: string | null) => void;
  onClose: () => void;
}

/** One run: what it came to, what can be done with it, and each of its changes. */
export function RunDetails({ run, shown, onShow, onClose }: RunDetailsProps) {
  const t = useTranslations('changes');
  const format = useFormatter();
  const narrow = useNarrow();
  const describe = useDescribeRun();
  const items = useRunItems(run.id);
  const names = useNames(run.scope, elementsIn(items.map(({ change }) => change)));
  const pause = usePauseText(run);
  const duration = useDurationText();
  const figures = figuresOf(run);
  const described = describe(run, names);
  const heading = described.title();
  return (
    <section className={classes.details} aria-label={heading}>
      {narrow && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.back}
          leftSection={<IconArrowLeft size="1rem" aria-hidden />}
          onClick={onClose}
        >
          {t('runs.all')}
        </Button>
      )}
      <header className={classes.head}>
        <h2 className={classes.heading} tabIndex={-1}>
          {heading}
        </h2>
        {!narrow && <CloseButton aria-label={t('runs.close')} onClick={onClose} />}
      </header>
      <p className={classes.line}>
        <RunStateMark run={run} />
        <span>{format.dateTime(run.startedAt, { dateStyle: 'medium', timeStyle: 'medium' })}</span>
        {run.endedAt !== null && (
          <span>
            {t('runs.took', { duration: duration((run.endedAt - run.startedAt) / 1000) })}
          </span>
        )}
      </p>
      <RunBar figures={figures} />
      <RunFigures figures={figures} />
      {pause !== null && <p className={classes.pause}>{pause}</p>}
      <RunActions run={run} items={items} names={names} described={described} />
      {items.length > 0 && (
        <RunItems run={run} items={items} names={names} shown={shown} onShow={onShow} />
      )}
    </section>
  );
}
