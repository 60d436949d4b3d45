import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { closedEntry } from '../account/closed-entry.ts';
import classes from './form-pause.module.css';
import { useRuns } from './use-engine.tsx';
import { usePauseText } from './use-pause-text.ts';

function PauseOf({ run }: { run: RunSnapshot }) {
  const t = useTranslations('changes');
  const text = usePauseText(run);
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
      </div>
    )
  );
}

/** Why the change of a form waits, where it does, and what lets it go on. The run itself says it aloud. */
export function FormPause({ runId }: { runId: string }) {
  const run = useRuns().find(({ id }) => id === runId);
  return run !== undefined && <PauseOf run={run} />;
}
