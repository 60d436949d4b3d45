import { useMemo } from 'react';
import type { QueryState } from '../../parts/query-view.tsx';
import { useGroups } from '../../parts/use-groups.ts';
import { useFleet, useMemberships } from '../../parts/use-memberships.ts';
import { type BoardModel, boardOf } from './board-model.ts';

/** Groups, and who is in them, as columns; there as soon as the groups are known. */
export function useBoard(): QueryState<BoardModel> {
  const { elements } = useFleet();
  const shown = useMemberships('cars');
  const groups = useGroups();
  const named = groups.data?.groups;
  const model = useMemo(
    () => (named === undefined ? undefined : boardOf({ groups: named, shown, elements })),
    [named, shown, elements],
  );
  return { ...groups, data: model };
}
