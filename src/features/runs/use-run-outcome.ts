import { useTranslations } from 'use-intl';
import type { Cause } from '../../changes/answers.ts';
import type { Intent } from '../../changes/intent.ts';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run-snapshot.ts';
import { useEngine } from '../../parts/use-engine.tsx';
import { type ActionKind, actionKindOf, originOf } from './run-subject.ts';
import { type RunSummary, summaryOf } from './run-summary.ts';
import { useMessageArgs } from './use-message-args.ts';
import { useRunWords } from './use-run-words.ts';

/** What a run came to, in one paragraph, and whether anything of it was changed or went wrong. */
export interface Outcome {
  text: string;
  changed: boolean;
  wrong: boolean;
}

const changesOf = (items: readonly ItemSnapshot[]) => items.map(({ change }) => change);

/** A merge is one only once its group is gone (or back); until then elements were added. */
function actionDone(intent: Intent, items: readonly ItemSnapshot[]): ActionKind {
  const action = actionKindOf(intent);
  if (action !== 'merge') return action;
  const ofGroup = items.find(
    ({ change: { op } }) => op === 'delete-group' || op === 'create-group',
  );
  return ofGroup === undefined || ofGroup.status.state === 'done' ? action : 'assign';
}

const manner = (intent: Intent) => {
  if (intent.type === 'remove') return 'gone';
  return intent.type === 'assign' || intent.type === 'move' || intent.type === 'copy'
    ? 'there'
    : 'so';
};

/** Says what is so now that a run is over: "12 cars moved to Depot Nord. 3 were already there." */
export function useRunOutcome(): (run: RunSnapshot) => Outcome {
  const t = useTranslations('changes');
  const engine = useEngine();
  const { title } = useRunWords();
  const { namesFor, whatOf, messageArgs, taken } = useMessageArgs();

  const causeText = ({ kind, message }: Cause) => {
    const cause = t(`causes.${kind}`);
    return message === '' ? cause : t('withReason', { cause, reason: message.replace(/\.$/, '') });
  };

  /** One sentence where all of the run ended alike, and nothing of it was done; null elsewhere. */
  const whole = (run: RunSnapshot, items: readonly ItemSnapshot[], found: RunSummary) => {
    const { counts, elements, causes } = found;
    const [cause] = causes;
    const already = counts['already-so'];
    const isAll = (count: number) =>
      count > 0 && count === Object.values(counts).reduce((sum, each) => sum + each, 0);
    if (run.counts.done > 0) return null;
    if (isAll(already) || items.length === 0) {
      const { intent } = run;
      const args = messageArgs(
        namesFor(run.scope),
        intent,
        changesOf(items),
        elements['already-so'],
      );
      return t(`nothing.${manner(intent)}`, { ...args, count: Math.max(1, already) });
    }
    if (isAll(counts['not-sent'])) return t('notSentWhole', { title: title(run) });
    if (isAll(counts.unknown)) return t('unknownWhole', { title: title(run) });
    if (isAll(counts.failed) && cause !== undefined && causes.length === 1)
      return t('failedWhole', { title: title(run), why: causeText(cause) });
    return null;
  };

  const doneSentence = (
    { intent, scope }: RunSnapshot,
    items: readonly ItemSnapshot[],
    found: RunSummary,
  ) => {
    const filled = messageArgs(namesFor(scope), intent, changesOf(items), found.elements.done);
    const isList = originOf(intent).type === 'list';
    const what = isList ? t('changes', { count: found.counts.done }) : filled.what;
    const told = t(`told.${actionDone(intent, items)}`, { ...filled, what });
    return taken(intent, told, (type) => t(`told.${type}`, { told }));
  };

  /** What failed elsewhere gives its cause there. */
  const halfSentence = (
    { intent, scope }: RunSnapshot,
    { counts, elements, causes }: RunSummary,
  ) => {
    const [cause] = causes;
    return t(actionKindOf(intent) === 'move' ? 'halfMoved' : 'halfDone', {
      what: whatOf(namesFor(scope), elements.half),
      count: counts.half,
      causes: counts.failed > 0 ? 0 : causes.length,
      why: cause === undefined ? '' : causeText(cause),
    });
  };

  const parts = (run: RunSnapshot, items: readonly ItemSnapshot[], found: RunSummary): string[] => {
    const { counts, causes } = found;
    const [cause] = causes;
    const isList = originOf(run.intent).type === 'list';
    const already = counts['already-so'] + (isList ? run.alreadySo : 0);
    const sentences: string[] = [];
    if (counts.done > 0) sentences.push(doneSentence(run, items, found));
    if (counts.half > 0) sentences.push(halfSentence(run, found));
    if (already > 0) sentences.push(t(`already.${manner(run.intent)}`, { count: already }));
    if (counts.failed > 0)
      sentences.push(
        cause !== undefined && causes.length === 1
          ? t('failedPart', { count: counts.failed, why: causeText(cause) })
          : t('failedMixed', { count: counts.failed }),
      );
    if (counts.unknown > 0) sentences.push(t('unknownPart', { count: counts.unknown }));
    if (counts['not-sent'] > 0) sentences.push(t('notSentPart', { count: counts['not-sent'] }));
    return sentences;
  };

  return (run) => {
    const items = engine.items(run.id);
    const found = summaryOf(run.intent, items);
    const { counts } = found;
    const text =
      run.refused === null
        ? (whole(run, items, found) ?? parts(run, items, found).join(' '))
        : t('refused', { why: run.refused });
    return {
      text,
      changed: run.counts.done > 0,
      wrong: run.refused !== null || counts.failed + counts.unknown + counts.half > 0,
    };
  };
}
