import type { Cause } from '../../changes/run/answers.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import type { UserRow } from './user-rows.ts';

/** A row that did not become a user, with what the API said, where it was asked. */
export interface FailedUser {
  row: UserRow;
  /** Null where it was never sent: something is wrong with it, or the run was cancelled. */
  cause: Cause | null;
  state: 'wrong' | 'failed' | 'not-sent' | 'unknown';
}

/** What is left of a list once its run is over: what failed, what was not sent, and what was wrong before. */
export function failedUsers(
  rows: readonly UserRow[],
  items: readonly ItemSnapshot[],
  wrong: readonly UserRow[],
): readonly FailedUser[] {
  const failed = items.flatMap(({ index, status, cause }): FailedUser[] => {
    const row = rows[index];
    const { state } = status;
    if (row === undefined || (state !== 'failed' && state !== 'not-sent' && state !== 'unknown'))
      return [];
    return [{ row, cause, state }];
  });
  return [...failed, ...wrong.map((row): FailedUser => ({ row, cause: null, state: 'wrong' }))];
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
