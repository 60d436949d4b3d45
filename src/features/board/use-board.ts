import { useMemo } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import type { QueryState } from '../../parts/reads/query-view.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useFleet, useMemberships } from '../../parts/members/use-memberships.ts';
import { type BoardModel, boardOf } from './board-model.ts';

/** Groups, and who is in them, as columns; there as soon as the groups are known. */
export function useBoard(kind: ElementKind): QueryState<BoardModel> {
  const { elements } = useFleet();
  const shown = useMemberships(kind);
  const groups = useGroups();
  const named = groups.data?.groups;
  const model = useMemo(
    () => (named === undefined ? undefined : boardOf({ kind, groups: named, shown, elements })),
    [kind, named, shown, elements],
  );
  return { ...groups, data: model };
}
