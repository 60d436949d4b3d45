import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Scope } from '../../api/scope.ts';
import type { Change } from '../../changes/change.ts';
import type { Intent } from '../../changes/intent.ts';
import { useEngine } from '../../parts/use-engine.tsx';
import { type Names, readNames } from './names.ts';
import { groupIdsOf, nameInChange, originOf } from './run-subject.ts';
import type { ElementRef } from './run-summary.ts';

const isKnown = (name: string | null) => name !== null;

/** What the sentences about runs have in common: how things are called, in the language of the screen. */
export function useMessageArgs() {
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
  const messageArgs = (
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

  return { namesFor, oneElement, groupName, whatOf, messageArgs, taken };
}
