import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Scope } from '../../api/scope.ts';
import { originOf } from '../../changes/plan/intent.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { Messages } from '../../ui/messages/messages.tsx';
import {
  type Message,
  type MessageAction,
  showMessage,
  shownMessages,
  updateMessage,
} from '../../ui/messages/show-message.ts';
import { endedRuns, smallRun } from './ended-runs.ts';
import { LinkedSentence } from './linked-sentence.tsx';
import { englishOf, textOf } from './linked-text.ts';
import { useDescribeRun } from './use-describe-run.ts';
import { showOnBoard } from './show-on-board.ts';
import { type Asked, useTakeBack } from './use-take-back.ts';
import { useScopeLabel } from './use-scope-label.ts';
import { type StillIn, useStillIn } from './use-still-in.ts';

/** A part of something larger, taken back or done again with it. */
function isPartAgain({ intent }: RunSnapshot): boolean {
  const origin = originOf(intent);
  return origin !== intent && 'with' in origin && origin.with !== undefined;
}

export interface AskedProps {
  asked: readonly Asked[];
  /** All of it is being told. */
  onTold: () => void;
}

/** For as long as the page lives: what was told once is not told again after another customer. */
const newlyEnded = endedRuns();

/**
 * Says what became of every run, of whatever customer, and of what was asked for by its keys. Mounted anew for
 * another customer: what it looks up is of the one on the screen.
 */
export function RunMessages({ scope, asked, onTold }: { scope: Scope } & AskedProps) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const engine = useEngine();
  const navigate = useNavigate();
  const describe = useDescribeRun();
  const { named, addressOf } = useScopeLabel(scope);
  const stillInOf = useStillIn(scope);

  const takeBack = useTakeBack();

  /** None where it needs the credentials of another environment. */
  const actionsFor = (run: RunSnapshot): readonly MessageAction[] => {
    const address = addressOf(run);
    if (address === null) return [];
    const isUndo = run.intent.type === 'undo';
    const undo: MessageAction = {
      label: isUndo ? common('redo') : common('undo'),
      onSelect: () => takeBack.undo(run.id, isUndo ? t('nothingToRedo') : t('nothingToUndo')),
    };
    const details: MessageAction = {
      label: common('details'),
      onSelect: () => void navigate(address),
    };
    const onShow = showOnBoard(run);
    const show = onShow === null ? [] : [{ label: t('show'), onSelect: onShow }];
    if (!run.hasInverse) return [...show, details];
    // What takes back is never where the one before stood: a second click would do the opposite.
    return isUndo ? [details, undo] : [undo, ...show, details];
  };

  const messageOf = (run: RunSnapshot, stillIn: StillIn | null): Message => {
    const { text, wrong } = describe(run).outcome();
    const more = stillIn === null ? '' : ` ${stillIn.text}`;
    const plain = `${textOf(text)}${more}`;
    const told = named(run.scope, plain);
    const leaveAll = stillIn?.leaveAll ?? null;
    return {
      id: run.id,
      text: told,
      english: englishOf(text),
      // What is of another customer names it first, and leads nowhere: its page would ask before.
      ...(told === plain ? { content: <LinkedSentence parts={[...text, more]} /> } : {}),
      tone: wrong ? 'problem' : 'done',
      // Whoever waits, waited for long, or has something to mend, may look elsewhere for ten seconds.
      stays: wrong || run.total > smallRun || (stillIn !== null && stillIn.later !== null),
      actions: [...actionsFor(run), ...(leaveAll === null ? [] : [leaveAll])],
    };
  };

  const tell = useEffectEvent((run: RunSnapshot, signal: AbortSignal) => {
    const { changed, wrong } = describe(run).outcome();
    if (run.reported && wrong && !changed) return;
    // What was wished as one is told as one, by the run that the others belong to.
    if (isPartAgain(run) && !wrong) return;
    const stillIn = changed && !wrong ? stillInOf(run, signal) : null;
    showMessage(messageOf(run, stillIn));
    void stillIn?.later?.then((known) => {
      if (signal.aborted) return;
      const isSo = engine.runs().some(({ id, takenBack }) => id === run.id && !takenBack);
      const more = isSo ? known : null;
      updateMessage(messageOf(run, more), more?.text ?? '');
    });
  });

  /** What an earlier customer left on the screen names it from now on; what came back to its own does so no more. */
  const tellAnew = useEffectEvent(() => {
    const shown = new Set(shownMessages.get().messages.map(({ id }) => id));
    for (const run of engine.runs()) if (shown.has(run.id)) updateMessage(messageOf(run, null), '');
  });
  useEffect(() => tellAnew(), []);

  useEffect(() => {
    const leaving = new AbortController();
    const look = () => {
      for (const run of newlyEnded(engine.runs())) tell(run, leaving.signal);
    };
    look();
    const stop = engine.subscribe(look);
    return () => {
      leaving.abort();
      stop();
    };
  }, [engine]);

  const tellAsked = useEffectEvent((untold: readonly Asked[]) => {
    if (untold.length === 0) return;
    onTold();
    for (const each of untold) takeBack.tell(each);
  });
  useEffect(() => tellAsked(asked), [asked]);

  return <Messages label={t('messages')} closeLabel={common('close')} />;
}
