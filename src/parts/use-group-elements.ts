import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Element, ElementKind } from '../api/elements.ts';
import type { MembershipOp } from '../changes/overlay.ts';
import { groupElementsQuery } from '../queries/groups.ts';
import { useOverlay } from './use-engine.tsx';
import type { QueryState } from './query-view.tsx';
import { useScope } from './use-session.ts';

/** What is in a group, as it will be: ids, what the server said of them, and what still waits. */
export interface GroupElements {
  ids: readonly number[];
  /** An element that is on its way in is not among them yet: look it up among all elements. */
  byId: ReadonlyMap<number, Element>;
  pending: ReadonlyMap<number, MembershipOp>;
}

/**
 * The elements of one kind in one group with the pending changes laid over them; for `QueryView`.
 * `anew` reads them again even where they were read a moment ago.
 */
export function useGroupElements(
  groupId: number,
  kind: ElementKind,
  { anew = false } = {},
): QueryState<GroupElements> {
  const scope = useScope();
  const overlay = useOverlay();
  const { data, error, isFetching, refetch } = useQuery({
    ...groupElementsQuery(scope, groupId, kind),
    ...(anew ? { staleTime: 0 } : {}),
  });
  const read = useMemo(() => {
    const elements: readonly Element[] = data?.elements ?? [];
    return {
      ids: elements.map(({ id }) => id),
      byId: new Map(elements.map((element) => [element.id, element])),
      startedAt: data?.startedAt ?? 0,
    };
  }, [data]);
  const laid = overlay.membersOf(groupId, kind, read);
  return {
    data: data === undefined ? undefined : { ...laid, byId: read.byId },
    error,
    isFetching,
    refetch,
  };
}
