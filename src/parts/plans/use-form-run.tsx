import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError, type ApiErrorKind } from '../../api/errors.ts';
import type { Change } from '../../changes/change.ts';
import type { Intent } from '../../changes/plan/intent.ts';
import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import type { Wish } from '../../changes/wish.ts';
import { ErrorSentence } from '../errors/error-sentence.tsx';
import { FormPause } from './form-pause.tsx';
import { unconfirmed } from './plan-confirmation.ts';
import { useEngine } from './use-engine.tsx';
import { useChange } from './use-change.ts';
import { useErrorText } from '../errors/use-error-text.ts';

/**
 * How the change of a form ended; a failure by its kind, which some forms have words of their own for.
 * `left` where the form was closed before: the end is told like that of any other run. `asked` where
 * somebody else was quicker: the run waits for the person, and says so itself.
 */
type Ending = 'done' | 'already-so' | 'unknown' | 'not-sent' | 'left' | 'asked' | ApiErrorKind;

/** Resolves once the run is over, or this is so. */
async function overOr(engine: ChangeEngine, runId: string, isSo: () => boolean): Promise<void> {
  let stop = () => {};
  const so = new Promise<void>((resolve) => {
    stop = engine.subscribe(() => {
      if (isSo()) resolve();
    });
  });
  await Promise.race([engine.whenOver(runId).catch(() => null), so]);
  stop();
}

/** Resolves once this wish is looked at no more: it is carried out, or somebody thought better of it. */
function answered(planId: string): Promise<void> {
  const isAnswered = () => unconfirmed.get().plan?.id !== planId;
  return new Promise((resolve) => {
    const stop = unconfirmed.subscribe(() => {
      if (!isAnswered()) return;
      stop();
      resolve();
    });
  });
}

/** How far a form goes along with its run. */
interface Following {
  /** Hears of the run's end whether the form is still there or not. */
  onOver?: (runId: string) => void;
  /** Whether a failure is said at a field of the form, and not for all of it. */
  isAtField?: (error: { message: string }) => boolean;
  /** It is far enough for the form: the rest is told like any other run. */
  isEnough?: () => boolean;
}

/**
 * Runs the change of a form that stays open until it is done, and says what it waits for and what went
 * wrong; what follows from that change runs with it.
 */
export function useFormRun() {
  const common = useTranslations('common');
  const engine = useEngine();
  const errorText = useErrorText();
  const { start, carryOut } = useChange();
  const [busy, setBusy] = useState(false);
  const [isAside, setAside] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const [followed, setFollowed] = useState<string | null>(null);

  const leave = useRef<() => void>(null);
  useEffect(() => () => leave.current?.(), []);

  const firstOf = (runId: string) => {
    const [item] = engine.items(runId, { limit: 1 });
    return { cause: item?.cause ?? null, status: item?.status ?? ({ state: 'not-sent' } as const) };
  };

  /** Goes along with a run, and says what became of its first change. */
  const follow = async (runId: string, following: Following): Promise<Ending> => {
    const { onOver, isEnough, isAtField } = following;
    const isHere = { current: true };
    const release = engine.report(runId);
    const pausedBy = () => engine.run(runId)?.pausedFor?.reason ?? null;
    const isAsked = () => pausedBy() === 'surprise';
    leave.current = () => {
      isHere.current = false;
      // Whoever closes the form of a change that only waits does not want it any more.
      if (pausedBy() !== null && !isAsked()) engine.cancel(runId);
      release();
    };
    setBusy(true);
    setFollowed(runId);
    await overOr(engine, runId, () => isAsked() || isEnough?.() === true);
    if (!isAsked()) onOver?.(runId);
    if (!isHere.current) return 'left';
    leave.current = release;
    setBusy(false);
    setFollowed(null);
    if (isAsked()) {
      release();
      return 'asked';
    }
    const { status, cause } = firstOf(runId);
    if (status.state === 'failed') {
      const told = cause ?? { kind: status.kind, status: 0, message: '' };
      const text = errorText(new ApiError(told.kind, told));
      if (isAtField?.(told) !== true)
        setProblem(<ErrorSentence error={told}>{text}</ErrorSentence>);
      return status.kind;
    }
    if (status.state === 'unknown') setProblem(common('outcomeUnknown'));
    if (status.state === 'not-sent') setProblem(common('notSent'));
    return status.state === 'waiting' || status.state === 'sending' ? 'unknown' : status.state;
  };

  const run = async (
    changes: readonly Change[],
    intent: Intent,
    following: Following = {},
  ): Promise<Ending> => {
    setProblem(null);
    const runId = start(changes, intent);
    return runId === null ? 'not-sent' : follow(runId, following);
  };

  /** Whether the group that a run makes first is there, or will not be. */
  const isMade = (runId: string) => {
    // Before the engine is there nothing is known of it.
    const [item] = engine.items(runId, { limit: 1 });
    return item !== undefined && !['waiting', 'sending'].includes(item.status.state);
  };

  /** Runs what makes a group first: the form stays until the API has taken its name. */
  const runMaking = async (changes: readonly Change[], intent: Intent): Promise<Ending> => {
    setProblem(null);
    const runId = start(changes, intent);
    return runId === null ? 'not-sent' : follow(runId, { isEnough: () => isMade(runId) });
  };

  /** The same of a wish. While it is shown first the form stands aside, and comes again where it is not carried out. */
  const wishMaking = async (wished: Wish): Promise<Ending> => {
    setProblem(null);
    const began: { runId?: string } = {};
    const planning = carryOut(wished, (runId) => {
      began.runId = runId;
    });
    if (planning !== null) {
      // How far it is stands in the place of the form, and then the plan.
      setAside(true);
      await planning;
    }
    const { plan } = unconfirmed.get();
    if (began.runId === undefined && plan !== null) {
      setAside(true);
      await answered(plan.id);
    }
    const { runId } = began;
    const ending =
      runId === undefined ? 'not-sent' : await follow(runId, { isEnough: () => isMade(runId) });
    setAside(false);
    return ending;
  };
  const waiting = followed !== null && <FormPause runId={followed} />;
  return { busy, waiting, problem, isAside, run, runMaking, wishMaking };
}
