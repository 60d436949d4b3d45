import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Scope } from '../../api/scope.ts';
import type { RunSnapshot } from '../../changes/run-snapshot.ts';
import { useEngine, useRuns } from '../../parts/engine.tsx';
import { announce } from '../../ui/live-region.tsx';
import { showMessage } from '../../ui/show-message.ts';
import { useFocusHome } from '../../ui/use-focus-home.ts';
import classes from './run-progress.module.css';
import { RunBar } from './run-bar.tsx';
import { figuresOf } from './figures.ts';
import { isLeft } from './run-standing.ts';
import { useRunWords } from './use-run-words.ts';

/** The runs of the customer that a crash or a closed tab left, and that no other tab carries on. */
export function useLeftRuns({ environment, customerId }: Scope): readonly RunSnapshot[] {
  const engine = useEngine();
  const runs = useRuns();
  const [free, setFree] = useState<ReadonlySet<string>>(new Set());
  const left = runs.filter(
    (run) =>
      isLeft(run) && run.scope.environment === environment && run.scope.customerId === customerId,
  );
  const key = left.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (key === '') return undefined;
    let isCurrent = true;
    void engine.resumable().then((found) => {
      if (isCurrent) setFree(new Set(found.map(({ runId }) => runId)));
    });
    return () => {
      isCurrent = false;
    };
  }, [engine, key]);
  return left.filter(({ id }) => free.has(id));
}

interface LeftRunProps {
  run: RunSnapshot;
  onLeave: () => void;
}

/** Offers to go on with a run that was interrupted, with exact numbers. */
export function LeftRun({ run, onLeave }: LeftRunProps) {
  const t = useTranslations('changes');
  const engine = useEngine();
  const { title } = useRunWords();
  const { counts } = run;
  const figures = figuresOf(run);
  const heading = t('leftTitle', { title: title(run) });
  const ended = figures.total - figures.left;
  const text = t('leftText', {
    ended,
    waiting: figures.left - counts.unknown,
    unknown: counts.unknown,
  });
  useEffect(() => announce(`${heading} ${text}`), [heading, text]);
  const goOn = async () => {
    if (!(await engine.continueRun(run.id)))
      showMessage({ id: run.id, text: t('elsewhere'), tone: 'problem' });
  };
  return (
    <section className={classes.card} aria-label={heading} {...useFocusHome()}>
      <div className={classes.head}>
        <strong>{heading}</strong>
      </div>
      <RunBar figures={figures} />
      <p className={classes.text}>{text}</p>
      <div className={classes.buttons}>
        <Button variant="default" size="compact-md" onClick={onLeave}>
          {t('leaveIt')}
        </Button>
        <Button size="compact-md" onClick={() => void goOn()}>
          {t('goOn')}
        </Button>
      </div>
    </section>
  );
}
