import { ActionIcon, Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Scope } from '../../api/scope.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import { figuresOf } from '../../parts/plans/run-figures.ts';
import { RunBar, RunFigures } from './run-bar.tsx';
import classes from './run-progress.module.css';
import { usePauseText } from '../../parts/plans/use-pause-text.ts';
import { usePauseTold } from '../../parts/plans/use-pause-told.ts';
import { useRate } from './use-rate.ts';
import { useDescribeRun } from './use-describe-run.ts';
import { useSpeedText } from './use-speed-text.ts';
import { useScopeLabel } from './use-scope-label.ts';

interface RunProgressProps {
  /** Whose page this is. */
  here: Scope;
  run: RunSnapshot;
  /** Opens the dialog that asks for what the API refused. */
  onEnter: () => void;
}

/** A run under way, docked over the page: how far, how fast, how long still, and what can be done. */
export function RunProgress({ here, run, onEnter }: RunProgressProps) {
  const t = useTranslations('changes');
  const engine = useEngine();
  const describe = useDescribeRun();
  const focusHome = useFocusHome();
  const rate = useRate(run.id);
  const pause = usePauseText(run);
  const speed = useSpeedText();
  const figures = figuresOf(run);
  const ended = figures.total - figures.left;
  const reason = run.pausedFor?.reason ?? null;
  const { named, addressOf } = useScopeLabel(here);
  const heading = named(run.scope, describe(run).title());
  const address = addressOf(run);

  usePauseTold(run, pause);
  const isPaused = run.state === 'paused';
  const needsEntry = reason === 'token' || reason === 'api-key';
  return (
    <section
      className={classes.card}
      aria-label={heading}
      {...focusHome}
      data-paused={reason !== null || undefined}
    >
      <div className={classes.head}>
        {address === null ? (
          <span className={classes.title}>{heading}</span>
        ) : (
          <Link className={classes.title} to={address}>
            {heading}
          </Link>
        )}
        {needsEntry && (
          <Button size="compact-sm" onClick={onEnter}>
            {t(reason === 'token' ? 'enterToken' : 'enterKey')}
          </Button>
        )}
        {!needsEntry && run.state !== 'cancelled' && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={isPaused ? t('goOn') : t('pause')}
            title={isPaused ? t('goOn') : t('pause')}
            onClick={() => (isPaused ? engine.resume(run.id) : engine.pause(run.id))}
          >
            {isPaused ? (
              <IconPlayerPlay size="1.125rem" aria-hidden />
            ) : (
              <IconPlayerPause size="1.125rem" aria-hidden />
            )}
          </ActionIcon>
        )}
        {run.state !== 'cancelled' && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('cancelRun')}
            title={t('cancelRun')}
            onClick={() => engine.cancel(run.id)}
          >
            <IconX size="1.125rem" aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div
        role="progressbar"
        aria-label={t('progress')}
        aria-valuemin={0}
        aria-valuemax={figures.total}
        aria-valuenow={ended}
        aria-valuetext={t('endedOf', { ended, total: figures.total })}
      >
        <RunBar figures={figures} />
      </div>
      <div className={classes.words}>
        <RunFigures figures={figures} all />
        <span className={classes.speed}>
          {run.state === 'cancelled' && t('cancelling')}
          {run.state === 'running' && speed(rate, figures.left)}
        </span>
      </div>
      {pause !== null && <p className={classes.pause}>{pause}</p>}
    </section>
  );
}
