import type { Change } from '../../changes/change.ts';
import type { Cause } from '../../changes/run/answers.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import type { UserRow } from './user-rows.ts';

/** A row that did not become a user, or one that is not in all of its groups, with what the API said, where it was asked. */
export interface FailedUser {
  row: UserRow;
  /** Null where it was never sent: something is wrong with it, or the run was cancelled. */
  cause: Cause | null;
  state: 'wrong' | 'failed' | 'not-sent' | 'unknown' | 'not-joined';
}

/** What of a list was sent, and what was not. */
interface SentUsers {
  /** As the first changes of the run stand. */
  created: readonly UserRow[];
  /** Those who are here already and join groups. */
  joining: readonly UserRow[];
  wrong: readonly UserRow[];
  changes: readonly Change[];
}

/**
 * What is left of a list once its run is over: what failed, what was not sent, what was wrong before, and each
 * who is here and not in all groups, once.
 */
export function failedUsers(
  { created, joining, wrong, changes }: SentUsers,
  items: readonly ItemSnapshot[],
): readonly FailedUser[] {
  const here = new Map(joining.map((row) => [row.userId, row]));
  /** Whom a change puts into a group. */
  const joinerOf = (change: Change | undefined): UserRow | undefined => {
    if (change?.op === 'join-group') return created[change.creation];
    return change?.op === 'assign' ? here.get(change.elementId) : undefined;
  };
  const failed = new Map<UserRow, FailedUser>();
  for (const { index, status, cause } of items) {
    const { state } = status;
    if (state !== 'failed' && state !== 'not-sent' && state !== 'unknown') continue;
    const row = created[index];
    const joiner = joinerOf(changes[index]);
    if (row !== undefined) failed.set(row, { row, cause, state });
    // Who was not created is in no group either.
    else if (joiner !== undefined && !failed.has(joiner))
      failed.set(joiner, { row: joiner, cause, state: 'not-joined' });
  }
  return [
    ...failed.values(),
    ...wrong.map((row): FailedUser => ({ row, cause: null, state: 'wrong' })),
  ];
}

/** One row as it is written into a file that can be imported again. */
export function cellsOfUser({ texts, user, state }: UserRow): readonly string[] {
  const { firstName, lastName } = user.userData;
  const isWrong = state === 'wrong';
  return [
    isWrong ? (texts.email ?? '') : user.emailAddress,
    firstName,
    lastName,
    isWrong ? (texts.type ?? '') : user.type,
    texts.groups ?? '',
  ];
}
