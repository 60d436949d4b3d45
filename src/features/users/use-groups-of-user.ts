import { useQueries, useQuery } from '@tanstack/react-query';
import type { NamedGroup } from '../../changes/overlay.ts';
import { useOverlay } from '../../parts/use-engine.tsx';
import { isUpToDate } from '../../parts/query-view.tsx';
import { useGroups } from '../../parts/use-groups.ts';
import { useScope } from '../../parts/use-session.ts';
import { groupElementsQuery, groupsQuery } from '../../queries/groups.ts';

const anew = { staleTime: 0 };

interface GroupsOfUser {
  /** The groups that the user is in, or null while that is not known of every group. */
  groups: readonly NamedGroup[] | null;
  loaded: number;
  total: number;
  /** Why not, once no more groups are on their way. */
  error: unknown;
  retry: () => void;
}

/**
 * Which groups a user is in: the API can not be asked that, so the users of every group are read, and
 * anew: into a group that nobody knew of, undo could not bring the user back.
 */
export function useGroupsOfUser(userId: number): GroupsOfUser {
  const scope = useScope();
  const overlay = useOverlay();
  const shown = useGroups();
  const list = useQuery({ ...groupsQuery(scope), ...anew });
  const read = useQueries({
    queries: (list.data?.groups ?? []).map(({ id }) => ({
      ...groupElementsQuery(scope, id, 'users'),
      ...anew,
    })),
  });
  const inGroups = new Set<number>();
  let loaded = 0;
  for (const [at, query] of read.entries()) {
    const { data } = query;
    const group = list.data?.groups[at];
    if (data === undefined || group === undefined || !isUpToDate(query)) continue;
    loaded += 1;
    const base = { ids: data.elements.map(({ id }) => id), startedAt: data.startedAt };
    if (overlay.membersOf(group.id, 'users', base).ids.includes(userId)) inGroups.add(group.id);
  }
  const complete = shown.data !== undefined && isUpToDate(list) && loaded === read.length;
  const isReading = read.some(({ isFetching }) => isFetching);
  const failed = isReading ? undefined : [list, ...read].find(({ isError }) => isError);
  return {
    groups: complete ? (shown.data?.groups.filter(({ id }) => inGroups.has(id)) ?? []) : null,
    loaded,
    total: read.length,
    error: list.isFetching ? null : (failed?.error ?? null),
    retry: () => {
      // A group that is gone by now fails for ever: the list tells.
      void list.refetch();
      for (const query of read) if (query.isError) void query.refetch();
    },
  };
}
