import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useOverlay } from '../../parts/engine.tsx';
import { useScope } from '../../parts/use-session.ts';
import { groupElementsQuery } from '../../queries/groups.ts';
import type { GroupRow } from './group-row.ts';

/** How many cars a group holds; absent while that is being read, null where it could not be. */
export interface GroupSizes {
  of: ReadonlyMap<number, number | null>;
  largest: number;
  error: unknown;
  retry: () => void;
}

/**
 * The sizes of the groups that were in sight so far, a few read at a time: there is no call that
 * counts, so every size is a request of its own.
 */
export function useGroupSizes() {
  const scope = useScope();
  const overlay = useOverlay();
  const [seen, setSeen] = useState<readonly number[]>([]);
  const reads = useQueries({
    queries: seen.map((id) => groupElementsQuery(scope, id, 'cars')),
  });
  const sizes = new Map<number, number | null>();
  for (const [at, { data, isError }] of reads.entries()) {
    const id = seen[at];
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
      for (const read of reads) if (read.isError) void read.refetch();
    },
  };
  return { sizes: result, see };
}
