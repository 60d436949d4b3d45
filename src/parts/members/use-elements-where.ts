import { useQuery } from '@tanstack/react-query';
import type { ElementKind } from '../../api/elements.ts';
import type { GroupCount } from '../../changes/pending/by-group-count.ts';
import type { MembershipOp } from '../../changes/pending/overlay.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';
import type { QueryState } from '../reads/query-view.tsx';
import { useFleet, useKnownByCount, useReadForNone, useReadingError } from './use-memberships.ts';
import { useScope } from '../account/use-session.ts';

/** Elements by the groups that they will be in, and what of it is on its way. */
export interface ElementsWhere {
  ids: SortedIds;
  pending: ReadonlyMap<number, MembershipOp>;
}

/** Those that are in no group, or in more than one: all elements and all groups are read for it. */
export function useByGroupCount(kind: ElementKind, which: GroupCount): QueryState<ElementsWhere> {
  useReadForNone(kind);
  const all = useQuery(allElementsQuery(useScope(), kind));
  const shown = useKnownByCount(kind, which);
  const error = useReadingError(kind);
  const { reader } = useFleet().of(kind);
  return {
    data: shown ?? undefined,
    error: all.error ?? error,
    isFetching: all.isFetching,
    refetch: () => {
      if (all.isError) void all.refetch();
      if (error !== null) reader.retry();
    },
  };
}
