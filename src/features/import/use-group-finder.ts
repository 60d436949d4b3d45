import { useMemo } from 'react';
import { useGroups } from '../../parts/groups/use-groups.ts';
import type { QueryState } from '../../parts/reads/query-view.tsx';
import { GroupNames } from './group-names.ts';

/** The groups of the customer, found by their names. */
export function useGroupFinder(): QueryState<GroupNames> {
  const groups = useGroups();
  const list = groups.data?.groups;
  const data = useMemo(() => (list === undefined ? undefined : new GroupNames(list)), [list]);
  return { ...groups, data };
}
