import { useMemo } from 'react';
import { useGroups } from './use-groups.ts';

/** What the groups of the customer are called, by their ids; in the order of their names. */
export function useGroupNames(): ReadonlyMap<number, string> {
  const groups = useGroups().data?.groups;
  return useMemo(() => new Map(groups?.map(({ id, name }) => [id, name])), [groups]);
}
