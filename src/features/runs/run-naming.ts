import type { useTranslations } from 'use-intl';
import type { Change } from '../../changes/change.ts';
import type { GroupRef } from '../../changes/pending/change-base.ts';
import { originOf } from '../../changes/plan/intent.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { paths } from '../../paths.ts';
import { linkTo } from './linked-text.ts';
import type { Names } from './names.ts';
import { groupIdsOf, isAboutUsers, nameInChange, sourcesOf } from './run-subject.ts';
import type { ElementRef } from './run-summary.ts';

/** The words that runs are told in. */
export interface RunWords {
  t: ReturnType<typeof useTranslations<'changes'>>;
  common: ReturnType<typeof useTranslations<'common'>>;
  errors: ReturnType<typeof useTranslations<'errors'>>;
}

/** A run, or a plan that may become one. */
export type Titled = Pick<RunSnapshot, 'scope' | 'intent'>;

/** The changes of a run, or the first ones. */
export type Changes = (limit?: number) => readonly Change[];

/**
 * What every sentence about a run is filled with, so that each language can decline as it has to:
 * `what` are the elements (`count` of them), `name` the group that gets, loses or is changed (one of
 * `groups`), `from` the one that gives (one of `sources`), `id` the one it has now; `known` is `no` where nobody knows
 * any more who a user was.
 */
export interface RunArgs {
  what: string;
  count: number;
  name: string;
  groups: number;
  from: string;
  sources: number;
  id: string;
  known: 'yes' | 'no';
}

/** How a run calls what it is about; groups and elements lead to their pages. */
export function runNaming(
  { scope, intent }: Titled,
  changes: Changes,
  names: Names,
  words: RunWords,
) {
  const { t, common } = words;
  const origin = originOf(intent);

  // Whoever has left the customer has no page there.
  const hasLeft = intent.type === 'unassign-user';
  const element = (ref: ElementRef) => {
    const name = names.element(ref);
    if (name === null) return linkTo(t(`oneElement.${ref.kind}`, { id: String(ref.id) }), null);
    return linkTo(name, hasLeft ? null : paths.elementOf(ref.kind, ref.id, scope.customerId));
  };

  const groupPage = (groupId: number) => {
    const now = names.groupNow(groupId);
    return now === null ? null : paths.groupOf(now, scope.customerId);
  };
  const groupById = (groupId: number, carried: string | null = null) =>
    linkTo(
      names.group(groupId) ?? carried ?? t('oneGroup', { id: String(groupId) }),
      groupPage(groupId),
    );

  let made: ReadonlyMap<string, string> | null = null;
  /** The groups that the run itself makes, or brings back, by its own name for them. */
  const madeGroups = () => {
    made ??= new Map(
      changes().flatMap((change) =>
        change.op === 'create-group' ? [[change.ref, change.name] as const] : [],
      ),
    );
    return made;
  };
  const group = (ref: GroupRef) =>
    typeof ref === 'number'
      ? groupById(ref)
      : linkTo(madeGroups().get(ref.created) ?? t('unknownGroup'), null);

  const elements = (refs: readonly ElementRef[]) => {
    const [first] = refs;
    const count = refs.length;
    if (first === undefined) return t('elements', { count });
    if (count === 1) return element(first);
    return refs.every(({ kind }) => kind === first.kind)
      ? common(`counts.${first.kind}`, { count })
      : t('elements', { count });
  };

  const args = (
    refs: readonly ElementRef[],
    nameOf: (change: Change) => string | null = nameInChange,
  ): RunArgs => {
    const groupIds = groupIdsOf(origin);
    const [groupId] = groupIds;
    const sources = sourcesOf(origin);
    const [source] = sources;
    const carried = changes(1).map(nameOf)[0] ?? null;
    const ofGroup = () =>
      changes().find(({ op }) => op === 'delete-group' || op === 'create-group') ?? null;
    const isOfUsers = isAboutUsers(origin);
    const isRenamed = origin.type === 'rename-group';
    const groupName = () => {
      if (groupId === undefined)
        return linkTo(carried ?? nameInChange(ofGroup()) ?? t('unknownGroup'), null);
      return isRenamed
        ? linkTo(carried ?? t('oneGroup', { id: String(groupId) }), groupPage(groupId))
        : groupById(groupId, carried);
    };
    const isNameless = isOfUsers && refs.length === 0;
    const gone = source ?? groupId;
    return {
      what: isNameless ? linkTo(carried ?? t('unknownUser'), null) : elements(refs),
      count: isNameless ? 1 : refs.length,
      name: groupName(),
      groups: groupIds.length,
      sources: sources.length,
      from: source === undefined ? '' : groupById(source, nameInChange(ofGroup())),
      id: String(gone === undefined ? '' : (names.groupNow(gone) ?? gone)),
      known: isNameless && carried === null ? 'no' : 'yes',
    };
  };

  return { element, group, args };
}
