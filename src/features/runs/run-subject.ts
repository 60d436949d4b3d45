import type { Change } from '../../changes/change.ts';
import { isMembership } from '../../changes/membership-change.ts';
import type { GroupRef } from '../../changes/pending/change-base.ts';
import type { originOf } from '../../changes/plan/intent.ts';
import { eachOf, groupsOf } from '../../changes/wish.ts';
import { type ElementRef, elementOf, elementsOf } from './run-summary.ts';

export type Origin = ReturnType<typeof originOf>;

/** The groups that a run is about: those that get, lose, or are what it changes. */
export function groupIdsOf(origin: Origin): readonly number[] {
  if ('groupIds' in origin) return origin.groupIds;
  if ('to' in origin) return [origin.to];
  if ('into' in origin) return [origin.into];
  return 'groupId' in origin ? [origin.groupId] : [];
}

/** The groups that a run takes from, where it names some beside those that get. */
export function sourcesOf(origin: Origin): readonly number[] {
  if ('sources' in origin) return groupsOf(origin.sources);
  if (!('from' in origin)) return [];
  return eachOf(origin.from);
}

/** The group of a change; null where it has none. */
export function groupRefOf(change: Change): GroupRef | null {
  return 'groupId' in change ? change.groupId : null;
}

function elementsIn(changes: readonly Change[]): readonly ElementRef[] {
  const found = new Map<string, ElementRef>();
  for (const change of changes)
    if (isMembership(change))
      found.set(`${change.kind}/${change.elementId}`, { kind: change.kind, id: change.elementId });
  return [...found.values()];
}

const usersIn = (origin: Origin): readonly number[] | null => {
  if ('userIds' in origin) return origin.userIds;
  return 'userId' in origin && origin.userId !== undefined ? [origin.userId] : null;
};

/** Whether a run is about users at this customer, rather than about groups. */
export const isAboutUsers = ({ type }: Origin) =>
  type === 'create-user' || type === 'assign-user' || type === 'unassign-user';

/** The elements that the run as a whole is about. */
export function subjectOf(origin: Origin, changes: () => readonly Change[]): readonly ElementRef[] {
  const users = usersIn(origin);
  if (users !== null) return users.map((id) => ({ kind: 'users', id }));
  if (isAboutUsers(origin)) return [];
  return elementsOf(origin) ?? elementsIn(changes());
}

/** The name that a change itself carries, since it makes, renames, deletes or invites what bears it. */
export function nameInChange(change: Change | null): string | null {
  if (change === null) return null;
  if ('name' in change) return change.name;
  if (!('user' in change)) return null;
  if ('userData' in change.user) {
    const { firstName, lastName } = change.user.userData;
    const name = `${firstName} ${lastName}`.trim();
    return name === '' ? change.user.emailAddress : name;
  }
  return 'emailAddress' in change.user ? change.user.emailAddress : null;
}

/** What a change is about, as ids and as the name that it carries. */
export interface ChangeFacts {
  element: ElementRef | null;
  group: GroupRef | null;
  name: string | null;
}

/** Reads a change for a list of changes. */
export function factsOf(change: Change): ChangeFacts {
  return {
    element: elementOf(change),
    group: groupRefOf(change),
    name: nameInChange(change),
  };
}
