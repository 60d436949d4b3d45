import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { originOf } from '../../changes/plan/intent.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { announce } from '../../ui/messages/live-region.tsx';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import classes from './run-progress.module.css';
import { RunBar } from './run-bar.tsx';
import { figuresOf } from '../../parts/plans/run-figures.ts';
import { useInterruptedRun } from './use-interrupted-run.ts';
import type { ElementRef } from './run-summary.ts';
import { subjectOf } from './run-subject.ts';
import { useDescribeRun } from './use-describe-run.ts';
import { useNames } from './use-names.ts';

/** The element that the title of a run names: of several it tells the number. */
function useNamedElement({ id, intent }: RunSnapshot): readonly ElementRef[] {
  const engine = useEngine();
  const elements = subjectOf(originOf(intent), () => engine.items(id).map(({ change }) => change));
  return elements.length === 1 ? elements : [];
}

/** Offers to go on with a run that was interrupted, with exact numbers. */
export function InterruptedRun({ run }: { run: RunSnapshot }) {
  const t = useTranslations('changes');
  const describe = useDescribeRun();
  // Nothing but ids outlives the tab: what has a name is read anew.
  const names = useNames(run.scope, useNamedElement(run));
  const { counts } = run;
  const figures = figuresOf(run);
  const heading = t('interruptedTitle', { title: describe(run, names).title() });
  const { total, left, notSent } = figures;
  const stands = t('interruptedText', {
    ended: total - left - notSent,
    waiting: left - counts.unknown,
    unknown: counts.unknown,
  });
  const text = notSent === 0 ? stands : `${stands} ${t('interruptedLost', { count: notSent })}`;
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
