import { useTranslations } from 'use-intl';
import type { Change } from '../../changes/change.ts';
import type { RunSnapshot } from '../../changes/run-snapshot.ts';
import { useEngine } from '../../parts/use-engine.tsx';
import { factsOf } from './change-row.ts';
import type { Names } from './names.ts';
import { actionKindOf, subjectOf } from './run-subject.ts';
import { useMessageArgs } from './use-message-args.ts';

type Titled = Pick<RunSnapshot, 'scope' | 'intent'>;

/** Headings for runs and their changes; names are looked up in what was read. */
export function useRunWords() {
  const t = useTranslations('changes');
  const engine = useEngine();
  const { namesFor, oneElement, groupName, messageArgs, taken } = useMessageArgs();

  /** What a wish or a run is for, as a heading: "Move 12 cars to Depot Nord". */
  const titleOf = (
    { scope, intent }: Titled,
    changes: (limit?: number) => readonly Change[],
    names = namesFor(scope),
  ) => {
    const elements = subjectOf(intent, changes);
    const filled = messageArgs(names, intent, changes(1), elements);
    const plain = t(`title.${actionKindOf(intent)}`, filled);
    return taken(intent, plain, (type) => t(`title.${type}`, { title: plain }));
  };

  const title = (run: RunSnapshot, names?: Names): string =>
    titleOf(run, (limit) => engine.items(run.id, { limit }).map(({ change }) => change), names);

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

  return { title, titleOf, changeTitle };
}
