import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NewUser } from '../../api/users.ts';
import type { QueryState } from '../../parts/reads/query-view.tsx';
import { useScope } from '../../parts/account/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import type { Edits } from './edits.ts';
import type { GroupNames } from './group-names.ts';
import type { Columns } from './heads.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';
import { useGroupFinder } from './use-group-finder.ts';
import { useSliced } from '../../parts/reads/use-sliced.ts';
import { userColumns, type UserField } from './user-columns.ts';
import { checkUsers, type KnownUsers, knownUsers, type UserRow } from './user-rows.ts';

/** What a list of users is compared with: everybody who is here, and the groups. */
export function useKnownUsers(): QueryState<KnownUsers> {
  const users = useQuery(allElementsQuery(useScope(), 'users'));
  const groups = useGroupFinder();
  const { data: list } = users;
  const { data: names } = groups;
  const data = useMemo(
    () => (list === undefined || names === undefined ? undefined : knownUsers(list, names)),
    [list, names],
  );
  return {
    data,
    error: users.error ?? groups.error,
    isFetching: users.isFetching || groups.isFetching,
    refetch: () => Promise.all([users.refetch(), groups.refetch()]),
  };
}

/** How the columns are read, as long as nobody says otherwise. */
export const useUserColumns = (cells: Cells, groups: GroupNames): Columns<UserField> =>
  useMemo(() => userColumns(cells, groups), [cells, groups]);

interface CheckedParts {
  cells: Cells;
  columns: Columns<UserField>;
  edits: Edits<UserField>;
  known: KnownUsers;
  otherwise: NewUser['type'];
}

/** Every row with what is wrong with it, checked while the page answers. */
export function useCheckedUsers(parts: CheckedParts): {
  rows: readonly UserRow[] | null;
  isOld: boolean;
} {
  const { cells, columns, edits, known, otherwise } = parts;
  const check = useMemo(
    () => () => checkUsers(cells, columns, edits, known, otherwise),
    [cells, columns, edits, known, otherwise],
  );
  const { result, isOld } = useSliced(check);
  return { rows: result, isOld };
}
