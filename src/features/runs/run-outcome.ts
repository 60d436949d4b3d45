import { type Intent, originOf } from '../../changes/plan/intent.ts';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { errorWords } from '../../parts/errors/error-words.ts';
import { inEnglish, linkedText, type LinkedText } from './linked-text.ts';
import type { Names } from './names.ts';
import { runNaming, type RunWords } from './run-naming.ts';
import type { Origin } from './run-subject.ts';
import { type RunSummary, summaryOf } from './run-summary.ts';

/** What a run came to, in one paragraph, and whether anything of it was changed or went wrong. */
export interface Outcome {
  text: LinkedText;
  changed: boolean;
  wrong: boolean;
}

/** A merge is one only once its group is gone (or back); until then elements were added. */
function doneType({ type }: Origin, items: readonly ItemSnapshot[]): Origin['type'] {
  if (type !== 'merge' && type !== 'merge-all') return type;
  const ofGroup = items.find(
    ({ change: { op } }) => op === 'delete-group' || op === 'create-group',
  );
  return ofGroup === undefined || ofGroup.status.state === 'done' ? type : 'assign';
}

/** How what needed no change is told. */
function alreadyKey({ type }: Intent): 'gone' | 'there' | 'so' {
  if (type === 'remove' || type === 'scatter') return 'gone';
  return ['assign', 'move', 'gather', 'copy'].includes(type) ? 'there' : 'so';
}

/** Says what is so now that a run is over: "12 cars moved to Depot Nord. 3 were already there." */
export function outcomeOf(
  run: RunSnapshot,
  items: readonly ItemSnapshot[],
  names: Names,
  words: RunWords,
  titles: { own: () => string; ofOrigin: () => string },
): Outcome {
  const { t, errors } = words;
  const { intent } = run;
  const origin = originOf(intent);
  const isList = 'count' in origin;
  const summary = summaryOf(intent, items);
  const { counts, elements, causes } = summary;
  const [cause] = causes;
  const naming = runNaming(
    run,
    (limit) => items.slice(0, limit).map(({ change }) => change),
    names,
    words,
  );
  const why = cause === undefined ? '' : inEnglish(errorWords(errors, cause), cause.message);

  const failedWhole = () => {
    if (intent.type === 'undo' || intent.type === 'redo')
      return t(`notDone.${intent.type}`, { title: titles.ofOrigin(), why });
    const args = naming.args(elements.failed);
    const count = isList ? counts.failed : args.count;
    return t(`notDone.${origin.type}`, { ...args, count, why });
  };

  /** One sentence where all of the run ended alike, and nothing of it was done; null elsewhere. */
  const whole = (): string | null => {
    if (run.counts.done > 0) return null;
    const already = counts['already-so'];
    const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
    const isAll = (count: number) => count > 0 && count === all;
    if (isAll(already) || items.length === 0) {
      const args = naming.args(elements['already-so']);
      return t(`nothing.${alreadyKey(intent)}`, { ...args, count: Math.max(1, already) });
    }
    if (isAll(counts['not-sent'])) return t('notSentWhole', { title: titles.own() });
    if (isAll(counts.unknown)) return t('unknownWhole', { title: titles.own() });
    return isAll(counts.failed) && causes.length === 1 ? failedWhole() : null;
  };

  const doneSentence = () => {
    const args = naming.args(elements.done);
    const filled = { ...args, count: isList ? counts.done : args.count };
    const type = doneType(origin, items);
    if (intent.type === 'undo') return t(`undone.${type}`, filled);
    const done = t(`done.${type}`, filled);
    return intent.type === 'redo' ? t('redone', { done }) : done;
  };

  /** What failed elsewhere gives its cause there. */
  const halfSentence = () =>
    t(origin.type === 'move' ? 'halfMoved' : 'halfDone', {
      ...naming.args(elements.half),
      ...(origin.type === 'import-users' || origin.type === 'create-user'
        ? { what: words.common('counts.users', { count: counts.half }) }
        : {}),
      count: counts.half,
      causes: counts.failed > 0 ? 0 : causes.length,
      why,
    });

  const sentences = (): string[] => {
    const already = counts['already-so'] + (isList ? run.alreadySo : 0);
    return [
      ...(counts.done > 0 ? [doneSentence()] : []),
      ...(counts.half > 0 ? [halfSentence()] : []),
      ...(already > 0 ? [t(`already.${alreadyKey(intent)}`, { count: already })] : []),
      ...(counts.failed > 0 ? [failedSentence(words, summary, why)] : []),
      ...(counts.unknown > 0 ? [t('unknownPart', { count: counts.unknown })] : []),
      ...(counts['not-sent'] > 0 ? [t('notSentPart', { count: counts['not-sent'] })] : []),
    ];
  };

  const text =
    run.refused === null ? (whole() ?? sentences().join(' ')) : t('refused', { why: run.refused });
  return {
    text: linkedText(text),
    changed: run.counts.done > 0,
    wrong: run.refused !== null || counts.failed + counts.unknown + counts.half > 0,
  };
}

function failedSentence({ t }: RunWords, { counts, causes }: RunSummary, why: string): string {
  return causes.length === 1
    ? t('failedPart', { count: counts.failed, why })
    : t('failedMixed', { count: counts.failed });
}
