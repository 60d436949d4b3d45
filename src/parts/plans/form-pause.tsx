import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { closedEntry } from '../account/closed-entry.ts';
import classes from './form-pause.module.css';
import { useEngine, useRuns } from './use-engine.tsx';
import { usePauseText } from './use-pause-text.ts';
import { usePauseTold } from './use-pause-told.ts';

/** Whether a run waits until somebody lets it go on. */
const waitsForPerson = ({ pausedFor }: RunSnapshot) =>
  pausedFor?.reason === 'person' ||
  pausedFor?.reason === 'journal' ||
  (pausedFor?.reason === 'too-many' && pausedFor.resumesAt === null);

function PauseOf({ run }: { run: RunSnapshot }) {
  const t = useTranslations('changes');
  const engine = useEngine();
  const text = usePauseText(run);
  usePauseTold(run, text);
  const reason = run.pausedFor?.reason;
  return (
    text !== null && (
      <div className={classes.pause}>
        {text}
        {(reason === 'token' || reason === 'api-key') && (
          <Button size="compact-sm" onClick={() => closedEntry.set({ closedFor: null })}>
            {t(reason === 'token' ? 'enterToken' : 'enterKey')}
          </Button>
        )}
        {waitsForPerson(run) && (
          <Button size="compact-sm" onClick={() => engine.resume(run.id)}>
            {t('goOn')}
          </Button>
        )}
      </div>
    )
  );
}

/**
 * Why the change of a form waits, where it does, and what lets it go on. Where somebody else was quicker
 * the run asks by itself.
 */
export function FormPause({ runId }: { runId: string }) {
  const run = useRuns().find(({ id }) => id === runId);
  return run !== undefined && run.pausedFor?.reason !== 'surprise' && <PauseOf run={run} />;
}
