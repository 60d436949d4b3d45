import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { announce } from '../../ui/messages/live-region.tsx';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import classes from './run-progress.module.css';
import { RunBar } from './run-bar.tsx';
import { figuresOf } from './figures.ts';
import { useInterruptedRun } from './use-interrupted-run.ts';
import { useDescribeRun } from './use-describe-run.ts';

/** Offers to go on with a run that was interrupted, with exact numbers. */
export function InterruptedRun({ run }: { run: RunSnapshot }) {
  const t = useTranslations('changes');
  const describe = useDescribeRun();
  const { counts } = run;
  const figures = figuresOf(run);
  const heading = t('interruptedTitle', { title: describe(run).title() });
  const ended = figures.total - figures.left;
  const text = t('interruptedText', {
    ended,
    waiting: figures.left - counts.unknown,
    unknown: counts.unknown,
  });
  useEffect(() => announce(`${heading} ${text}`), [heading, text]);
  const { goOn, cancelRest } = useInterruptedRun(run);
  return (
    <section className={classes.card} aria-label={heading} {...useFocusHome()}>
      <div className={classes.head}>
        <strong>{heading}</strong>
      </div>
      <RunBar figures={figures} />
      <p className={classes.text}>{text}</p>
      <div className={classes.buttons}>
        <Button variant="default" size="compact-md" onClick={cancelRest}>
          {t('cancelRest')}
        </Button>
        <Button size="compact-md" onClick={goOn}>
          {t('goOn')}
        </Button>
      </div>
    </section>
  );
}
