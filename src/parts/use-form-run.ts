import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiErrorKind } from '../api/errors.ts';
import type { Change } from '../changes/change.ts';
import type { Intent } from '../changes/intent.ts';
import { useEngine } from './use-engine.tsx';
import { errorOf, outcomeOf } from './run-outcome.ts';
import { isToldByForm, tellByForm } from './told-by-form.ts';
import { useChange } from './use-change.ts';
import { useErrorText } from './use-error-text.ts';

/**
 * How the change of a form ended; a failure by its kind, which some forms have words of their own for.
 * `left` where the form was closed before: the end is told like that of any other run.
 */
type Ending = 'done' | 'already-so' | 'unknown' | 'not-sent' | 'left' | ApiErrorKind;

/** Runs one change for a form that stays open until it is done, and says what went wrong. */
export function useFormRun() {
  const common = useTranslations('common');
  const engine = useEngine();
  const errorText = useErrorText();
  const { start } = useChange();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const untell = useRef<() => void>(null);
  useEffect(() => () => untell.current?.(), []);

  const run = async (changes: readonly Change[], intent: Intent): Promise<Ending> => {
    setProblem(null);
    const runId = start(changes, intent);
    if (runId === null) return 'not-sent';
    untell.current = tellByForm(runId);
    setBusy(true);
    const item = await outcomeOf(engine, runId).catch(() => null);
    if (!isToldByForm(runId)) return 'left';
    setBusy(false);
    const status = item?.status ?? { state: 'not-sent' };
    if (status.state === 'failed') {
      const cause = item?.cause ?? { kind: status.kind, status: 0, message: '' };
      setProblem(errorText(errorOf(cause)));
      return status.kind;
    }
    if (status.state === 'unknown') setProblem(common('outcomeUnknown'));
    if (status.state === 'not-sent') setProblem(common('notSent'));
    return status.state === 'waiting' || status.state === 'sending' ? 'unknown' : status.state;
  };
  return { busy, problem, run };
}
