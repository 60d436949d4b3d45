import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Scope } from '../../api/scope.ts';
import type { Cause } from '../../changes/answers.ts';
import type { Change } from '../../changes/change.ts';
import type { Intent } from '../../changes/intent.ts';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run-snapshot.ts';
import { useEngine } from '../../parts/engine.tsx';
import { factsOf } from './change-row.ts';
import { type Names, readNames } from './names.ts';
import { deedOf, groupIdsOf, nameInChange, originOf, subjectOf } from './run-subject.ts';
import { type ElementRef, type Tally, tally } from './tally.ts';

type Titled = Pick<RunSnapshot, 'scope' | 'intent'>;

const isKnown = (name: string | null) => name !== null;
const changesOf = (items: readonly ItemSnapshot[]) => items.map(({ change }) => change);

/** What a run came to, in one paragraph, and whether anything of it was changed or went wrong. */
export interface Outcome {
  text: string;
  changed: boolean;
  wrong: boolean;
}

/** Words for runs, in the language of the screen; names are looked up in what was read. */
export function useRunWords() {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const engine = useEngine();
  const client = useQueryClient();
  const namesFor = (scope: Scope) => readNames(client, scope, engine.overlay(scope));

  const oneElement = (names: Names, element: ElementRef) =>
    names.element(element) ?? t(`oneElement.${element.kind}`, { id: String(element.id) });
  const groupName = (names: Names, groupId: number) =>
    names.group(groupId) ?? t('oneGroup', { id: String(groupId) });

  const whatOf = (names: Names, elements: readonly ElementRef[]) => {
    const [first] = elements;
    const count = elements.length;
    if (first === undefined) return t('elements', { count });
    if (count === 1) return oneElement(names, first);
    return elements.every(({ kind }) => kind === first.kind)
      ? common(`counts.${first.kind}`, { count })
      : t('elements', { count });
  };

  /** What the sentences about a run are filled with; `elements` are those that are spoken of. */
  const fillings = (
    names: Names,
    intent: Intent,
    changes: readonly Change[],
    elements: readonly ElementRef[],
  ) => {
    const origin = originOf(intent);
    const groupIds = groupIdsOf(intent);
    const [groupId] = groupIds;
    const carried = changes.map((change) => nameInChange(change, intent)).find(isKnown);
    const isAboutUser = origin.type === 'assign-user' || origin.type === 'create-user';
    const nobody = isAboutUser ? t('aUser') : t('aGroup');
    const isNamed = origin.type === 'rename-group' || groupId === undefined;
    const known = isNamed
      ? carried
      : (names.group(groupId) ?? carried ?? groupName(names, groupId));
    const what = () => {
      if (origin.type === 'list') return t('changes', { count: origin.count });
      if (isAboutUser && elements.length === 0) return carried ?? nobody;
      return whatOf(names, elements);
    };
    return {
      what: what(),
      name: known ?? nobody,
      groups: groupIds.length,
      from: origin.type === 'merge' ? groupName(names, origin.from) : '',
    };
  };

  const taken = (intent: Intent, plain: string, say: (type: 'undo' | 'redo') => string) =>
    intent.type === 'undo' || intent.type === 'redo' ? say(intent.type) : plain;

  /** What a wish or a run is for, as a heading: "Move 12 cars to Depot Nord". */
  const titleOf = (
    { scope, intent }: Titled,
    changes: (limit?: number) => readonly Change[],
    names = namesFor(scope),
  ) => {
    const elements = subjectOf(intent, changes);
    const filled = fillings(names, intent, changes(1), elements);
    const plain = t(`title.${deedOf(intent)}`, filled);
    return taken(intent, plain, (type) => t(`title.${type}`, { title: plain }));
  };

  const title = (run: RunSnapshot, names?: Names): string =>
    titleOf(run, (limit) => changesOf(engine.items(run.id, { limit })), names);

  /** One change of a run, as a heading: "Add M-AB 1234 to Depot Nord". */
  const changeTitle = (change: Change, names: Names): string => {
    const { element, subject, groupId, group } = factsOf(change, names);
    const named = element === null ? t('aUser') : oneElement(names, element);
    const what = subject ?? named;
    const name = group ?? (groupId === null ? t('aGroup') : groupName(names, groupId));
    switch (change.op) {
      case 'assign':
      case 'remove':
        return t(`title.${change.op}`, { what, name, groups: 1 });
      case 'create-group':
        return t('title.createGroup', { name: change.name });
      case 'rename-group':
        return t('title.renameGroup', { name: change.name });
      case 'delete-group':
        return t('title.deleteGroup', { name });
      case 'assign-user':
        return t('title.assignUser', { what });
      case 'unassign-user':
        return t('title.unassignUser', { what });
      case 'create-user':
        return t('title.createUser', { name: what });
      case 'forgotten':
        return t('forgotten');
    }
  };

  const causeText = ({ kind, message }: Cause) => {
    const cause = t(`causes.${kind}`);
    return message === '' ? cause : t('withReason', { cause, reason: message.replace(/\.$/, '') });
  };

  const manner = (intent: Intent) => {
    if (intent.type === 'remove') return 'gone';
    return intent.type === 'assign' || intent.type === 'move' || intent.type === 'copy'
      ? 'there'
      : 'so';
  };

  const parts = (run: RunSnapshot, items: readonly ItemSnapshot[], found: Tally): string[] => {
    const { intent } = run;
    const { counts, elements, causes } = found;
    const names = namesFor(run.scope);
    const [cause] = causes;
    const already = counts['already-so'];
    const isAll = (count: number) =>
      count > 0 && count === Object.values(counts).reduce((sum, each) => sum + each, 0);
    if (counts.done === 0 && (isAll(already) || items.length === 0)) {
      const args = fillings(names, intent, changesOf(items), elements['already-so']);
      return [t(`nothing.${manner(intent)}`, { ...args, count: Math.max(1, already) })];
    }
    if (isAll(counts['not-sent'])) return [t('notSentWhole', { title: title(run) })];
    if (isAll(counts.unknown)) return [t('unknownWhole', { title: title(run) })];
    if (isAll(counts.failed) && cause !== undefined && causes.length === 1)
      return [t('failedWhole', { title: title(run), why: causeText(cause) })];
    const sentences: string[] = [];
    if (counts.done > 0) {
      const told = t(
        `told.${deedOf(intent)}`,
        fillings(names, intent, changesOf(items), elements.done),
      );
      sentences.push(taken(intent, told, (type) => t(`told.${type}`, { told })));
    }
    if (already > 0) sentences.push(t(`already.${manner(intent)}`, { count: already }));
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

  /** What is so now that a small run is over: "12 cars moved to Depot Nord. 3 were already there." */
  const outcome = (run: RunSnapshot): Outcome => {
    const items = engine.items(run.id);
    const found = tally(run.intent, items);
    const { counts } = found;
    const text =
      run.refused === null
        ? parts(run, items, found).join(' ')
        : t('refused', { why: run.refused });
    return {
      text,
      changed: run.counts.done > 0,
      wrong: run.refused !== null || counts.failed + counts.unknown > 0,
    };
  };

  return { title, titleOf, changeTitle, outcome, causeText };
}
