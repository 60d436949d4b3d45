import { Button } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { CopyLink } from '../../parts/commands/copy-link.tsx';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { paths } from '../../paths.ts';
import { focusIsLost } from '../../ui/focus/focus-page.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { showMessage } from '../../ui/messages/show-message.ts';
import { canRetry } from './can-retry.ts';
import type { RunDescription } from './describe-run.ts';
import type { Names } from './names.ts';
import { stateOf } from './run-state.ts';
import classes from './runs.module.css';
import { isUnderWay } from './run-standing.ts';
import { useInterruptedRun } from './use-interrupted-run.ts';
import { useTakeBack } from './use-take-back.ts';

const RunTold = lazyPart(async () => (await import('./run-told.tsx')).RunTold);

interface RunActionsProps {
  run: RunSnapshot;
  items: readonly ItemSnapshot[];
  names: Names;
  described: RunDescription;
}

/** What can be done with a run now. */
export function RunActions({ run, ...told }: RunActionsProps) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const engine = useEngine();
  const { takenBack } = run;
  const takeBack = useTakeBack();
  const bar = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLElement>(null);
  const { goOn, cancelRest } = useInterruptedRun(run);
  const state = stateOf(run);
  const isOver = run.endedAt !== null;
  const isRedo = (run.intent.type === 'undo') !== takenBack;

  // What was pressed may not be there any more: then the next of its kind has the focus.
  useLayoutEffect(() => {
    if (pressed.current?.isConnected !== false || !focusIsLost()) return;
    pressed.current = null;
    bar.current?.querySelector('button')?.focus();
  });

  const retry = async () => {
    const retried = await engine.retryFailed(run.id);
    const count = retried.type === 'retried' ? retried.count : 0;
    if (count > 0) return showMessage({ id: run.id, text: t('runs.retried', { count }) });
    const text = retried.type === 'elsewhere' ? t('elsewhere') : t('runs.nothingToRetry');
    return showMessage({ id: run.id, text, tone: 'problem' });
  };
  return (
    <div
      ref={bar}
      className={classes.actions}
      onFocus={({ target }) => {
        pressed.current = target;
      }}
      onBlur={() => {
        pressed.current = null;
      }}
    >
      {state === 'interrupted' && (
        <>
          <Button onClick={goOn}>{t('goOn')}</Button>
          <Button variant="default" onClick={cancelRest}>
            {t('cancelRest')}
          </Button>
        </>
      )}
      {state === 'paused' && <Button onClick={() => engine.resume(run.id)}>{t('goOn')}</Button>}
      {state === 'running' && !isOver && (
        <Button variant="default" onClick={() => engine.pause(run.id)}>
          {t('pause')}
        </Button>
      )}
      {isUnderWay(run) && state !== 'cancelled' && (
        <Button variant="default" onClick={() => engine.cancel(run.id)}>
          {t('cancelRun')}
        </Button>
      )}
      {isOver && !takenBack && canRetry(engine, run.id) && (
        <Button onClick={() => void retry()}>{t('runs.retry')}</Button>
      )}
      {isOver && run.hasInverse && (
        <Button
          variant="default"
          onClick={() =>
            takeBack[takenBack ? 'redo' : 'undo'](
              run.id,
              isRedo ? t('nothingToRedo') : t('nothingToUndo'),
            )
          }
        >
          {isRedo ? common('redo') : common('undo')}
        </Button>
      )}
      {run.total > 0 && <CopyLink to={paths.log({ run: run.id })} />}
      {run.total > 0 && (
        <LatePart>
          <RunTold run={run} {...told} />
        </LatePart>
      )}
    </div>
  );
}
