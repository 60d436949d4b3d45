import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError, type ApiErrorKind } from '../api/errors.ts';
import type { Change } from '../changes/change.ts';
import type { Intent } from '../changes/intent.ts';
import type { ChangeEngine } from '../changes/lazy-engine.ts';
import { ErrorSentence } from './error-sentence.tsx';
import { useEngine } from './use-engine.tsx';
import { useChange } from './use-change.ts';
import { useErrorText } from './use-error-text.ts';

/**
 * How the change of a form ended; a failure by its kind, which some forms have words of their own for.
 * `left` where the form was closed before: the end is told like that of any other run. `asked` where
 * somebody else was quicker: the run waits for the person, and says so itself.
 */
type Ending = 'done' | 'already-so' | 'unknown' | 'not-sent' | 'left' | 'asked' | ApiErrorKind;

/** Resolves once the run is over, or waits since somebody else changed what it is about: then true. */
async function overOrAsked(engine: ChangeEngine, runId: string): Promise<boolean> {
  const isAsked = () => engine.run(runId)?.pausedFor?.reason === 'surprise';
  let stop = () => {};
  const asked = new Promise<void>((resolve) => {
    stop = engine.subscribe(() => {
      if (isAsked()) resolve();
    });
  });
  await Promise.race([engine.whenOver(runId).catch(() => null), asked]);
  stop();
  return isAsked();
}

/**
 * Runs the change of a form that stays open until it is done, and says what went wrong; what follows from
 * that change runs with it.
 */
export function useFormRun() {
  const common = useTranslations('common');
  const engine = useEngine();
  const errorText = useErrorText();
  const { start } = useChange();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);

  const leave = useRef<() => void>(null);
  useEffect(() => () => leave.current?.(), []);

  /** `onOver` hears of the run's end whether the form is still there or not. */
  const run = async (
    changes: readonly Change[],
    intent: Intent,
    onOver?: (runId: string) => void,
  ): Promise<Ending> => {
    setProblem(null);
    const runId = start(changes, intent);
    if (runId === null) return 'not-sent';
    const isHere = { current: true };
    const release = engine.report(runId);
    leave.current = () => {
      isHere.current = false;
      release();
    };
    setBusy(true);
    const isAsked = await overOrAsked(engine, runId);
    if (!isAsked) onOver?.(runId);
    if (!isHere.current) return 'left';
    setBusy(false);
    if (isAsked) {
      release();
      return 'asked';
    }
    const [item] = engine.items(runId, { limit: 1 });
    const status = item?.status ?? { state: 'not-sent' };
    if (status.state === 'failed') {
      const cause = item?.cause ?? { kind: status.kind, status: 0, message: '' };
      const text = errorText(new ApiError(cause.kind, cause));
      setProblem(<ErrorSentence error={cause}>{text}</ErrorSentence>);
      return status.kind;
    }
    if (status.state === 'unknown') setProblem(common('outcomeUnknown'));
    if (status.state === 'not-sent') setProblem(common('notSent'));
    return status.state === 'waiting' || status.state === 'sending' ? 'unknown' : status.state;
  };
  return { busy, problem, run };
}
