import { useQuery } from '@tanstack/react-query';
import type { ElementKind } from '../../api/elements.ts';
import type { GroupCount } from '../../changes/pending/by-group-count.ts';
import type { MembershipOp } from '../../changes/pending/overlay.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { keptFresh } from '../../queries/limit.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';
import type { QueryState } from '../reads/query-view.tsx';
import { useFleet, useKnownByCount, useReadForNone, useReadingError } from './use-memberships.ts';
import { useScope } from '../account/use-session.ts';

/** Elements by the groups that they will be in, and what of it is on its way. */
export interface ElementsWhere {
  ids: SortedIds;
  pending: ReadonlyMap<number, MembershipOp>;
}

/** A thousand elements more let a read of all of them wait so much longer (milliseconds). */
const longerPerPage = 3_000;

/** Not older in sight than any other list, but where that were hundreds of requests again and again. */
const keptFreshAsFar = {
  refetchInterval: ({ state: { data } }: { state: { data?: readonly unknown[] | undefined } }) =>
    Math.max(keptFresh.refetchInterval, ((data?.length ?? 0) / 1_000) * longerPerPage),
} as const;

/**
 * Those that are in no group, or in more than one: all elements and all groups are read for it, and kept
 * fresh.
 */
export function useByGroupCount(kind: ElementKind, which: GroupCount): QueryState<ElementsWhere> {
  useReadForNone(kind, { inSight: true });
  const all = useQuery({ ...allElementsQuery(useScope(), kind), ...keptFreshAsFar });
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
