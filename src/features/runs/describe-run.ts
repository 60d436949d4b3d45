import { originOf } from '../../changes/plan/intent.ts';
import type { Change } from '../../changes/change.ts';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { linkedText, type LinkedText, plainText } from './linked-text.ts';
import type { Names } from './names.ts';
import { type Outcome, outcomeOf } from './run-outcome.ts';
import { type Changes, runNaming, type RunWords, type Titled } from './run-naming.ts';
import { factsOf, nameInChange, subjectOf } from './run-subject.ts';
import type { ElementRef } from './run-summary.ts';

/** What a run does, takes back or does again, as a heading: "Move 12 cars to Depot Nord". */
function titleOfOrigin(run: Titled, changes: Changes, names: Names, words: RunWords): string {
  const { intent } = run;
  const origin = originOf(intent);
  // To undo a renaming is to rename to what was before; it is called after what it undoes.
  const nameOf = (change: Change) =>
    intent.type === 'undo' && change.op === 'rename-group' ? change.was : nameInChange(change);
  const args = runNaming(run, changes, names, words).args(subjectOf(origin, changes), nameOf);
  const count = 'count' in origin ? origin.count : args.count;
  return plainText(words.t(`title.${origin.type}`, { ...args, count }));
}

/** What a run is for, as a heading: "Undo “Move 12 cars to Depot Nord”". */
export function titleOf(run: Titled, changes: Changes, names: Names, words: RunWords): string {
  const { type } = run.intent;
  const title = titleOfOrigin(run, changes, names, words);
  return type === 'undo' || type === 'redo' ? words.t(`title.${type}`, { title }) : title;
}

/** One change of a run, as a heading: "Add M-AB 1234 to Depot Nord". */
export function changeTitles(
  run: Titled,
  changes: Changes,
  names: Names,
  words: RunWords,
): (change: Change) => LinkedText {
  const { element, group } = runNaming(run, changes, names, words);
  // "Create user User 17" says it twice.
  const whom = (op: string, ref: ElementRef) =>
    op === 'create-user' && names.element(ref) === null ? String(ref.id) : element(ref);
  let places: ReadonlyMap<Change, number> | null = null;
  const placeOf = (change: Change) => {
    places ??= new Map(changes().map((each, at) => [each, at]));
    const at = places.get(change);
    return at === undefined ? { number: 1, count: 1 } : { number: at + 1, count: places.size };
  };
  return (change) => {
    const { element: ref, group: groupRef, name } = factsOf(change);
    if (change.op === 'forgotten' && ref === null) {
      const title = words.t(`title.${change.was}`, {
        known: 'no',
        what: '',
        name: '',
        count: 1,
        groups: 1,
      });
      return [plainText(words.t('forgotten', { title, ...placeOf(change) }))];
    }
    const op = change.op === 'forgotten' ? change.was : change.op;
    const created = change.op === 'join-group' ? changes()[change.creation] : undefined;
    const who = name ?? nameInChange(created ?? null) ?? words.t('unknownUser');
    return linkedText(
      words.t(`title.${op}`, {
        what: ref === null ? who : whom(op, ref),
        name: name ?? (groupRef === null ? words.t('unknownGroup') : group(groupRef)),
        count: 1,
        groups: 1,
        known: 'yes',
      }),
    );
  };
}

/** All that is told of a run; each part is made when it is asked for. */
export interface RunDescription {
  title: () => string;
  /** What became of it. */
  outcome: () => Outcome;
  /** One of its changes. */
  change: (change: Change) => LinkedText;
}

/**
 * Describes a run in words. Pure: what it needs is given.
 * @param items of the run, or the first ones
 */
export function describeRun(
  run: RunSnapshot,
  items: (limit?: number) => readonly ItemSnapshot[],
  names: Names,
  words: RunWords,
): RunDescription {
  const changes: Changes = (limit) => items(limit).map(({ change }) => change);
  const title = () => titleOf(run, changes, names, words);
  let change: RunDescription['change'] | null = null;
  return {
    title,
    outcome: () =>
      outcomeOf(run, items(), names, words, {
        own: title,
        ofOrigin: () => titleOfOrigin(run, changes, names, words),
      }),
    change: (one) => {
      change ??= changeTitles(run, changes, names, words);
      return change(one);
    },
  };
}
