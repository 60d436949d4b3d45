import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOverlay } from '../../parts/use-engine.tsx';
import { useScope } from '../../parts/use-session.ts';
import { groupElementsQuery, groupsQuery } from '../../queries/groups.ts';
import { bulkStaleTime } from '../../queries/limit.ts';
import type { GroupRow } from './group-row.ts';

/** How many cars a group holds; absent while that is being read, null where it could not be. */
export interface GroupSizes {
  of: ReadonlyMap<number, number | null>;
  largest: number;
  error: unknown;
  retry: () => void;
}

/** Up to so many groups all are read, so that the scale of the bars does not change on the way. */
const few = 100;

/**
 * The sizes of the groups, a few read at a time: there is no call that counts, so every size is a
 * request of its own. Of many groups, only those that were in sight are asked for.
 */
export function useGroupSizes(groups: readonly { id: number }[]) {
  const scope = useScope();
  const overlay = useOverlay();
  const client = useQueryClient();
  const [seen, setSeen] = useState<readonly number[]>([]);
  const asked = groups.length <= few ? groups.map(({ id }) => id) : seen;
  const reads = useQueries({
    queries: asked.map((id) => ({
      ...groupElementsQuery(scope, id, 'cars'),
      staleTime: bulkStaleTime,
    })),
  });
  const sizes = new Map<number, number | null>();
  for (const [at, { data, isError }] of reads.entries()) {
    const id = asked[at];
    if (id === undefined) continue;
    if (data !== undefined) {
      const base = { ids: data.elements.map((car) => car.id), startedAt: data.startedAt };
      sizes.set(id, overlay.membersOf(id, 'cars', base).ids.length);
    } else if (isError) sizes.set(id, null);
  }
  const see = (rows: readonly GroupRow[]) => {
    const known = new Set(seen);
    const fresh = rows.flatMap(({ id }) => (id === null || known.has(id) ? [] : [id]));
    if (fresh.length > 0) setSeen([...seen, ...fresh]);
  };
  const result: GroupSizes = {
    of: sizes,
    largest: Math.max(1, ...[...sizes.values()].map((size) => size ?? 0)),
    error: reads.find(({ isError, data }) => isError && data === undefined)?.error ?? null,
    retry: () => {
      // A group that is gone by now fails for ever: the list tells.
      void client.refetchQueries({ queryKey: groupsQuery(scope).queryKey });
      for (const read of reads) if (read.isError) void read.refetch();
    },
  };
  return { sizes: result, see };
}
