import { useQueries, useQuery } from '@tanstack/react-query';
import type { ElementKind } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import { bulkStaleTime } from './limit.ts';
import { groupElementsQuery, groupsQuery } from './groups.ts';

/** Which elements of one kind are in one group, as of a read that began at `startedAt`. */
export interface GroupMembers {
  groupId: number;
  ids: ReadonlySet<number>;
  startedAt: number;
}

/**
 * The memberships of one kind in all groups: the API can not be asked "which groups is this car in"
 * or "which cars are in no group", only all groups together tell. `complete` says that every group
 * has answered; until then "in no group" is not known. `failed` says that some could not be read, and
 * that no more are on their way.
 */
export interface MembershipIndex {
  members: readonly GroupMembers[];
  loaded: number;
  total: number;
  complete: boolean;
  failed: boolean;
  retry: () => void;
}

const idSets = new WeakMap<object, ReadonlySet<number>>();

/** The ids of a list, made once for each answer of the server. */
function idsOf(elements: readonly { id: number }[]): ReadonlySet<number> {
  const known = idSets.get(elements);
  if (known !== undefined) return known;
  const ids = new Set(elements.map(({ id }) => id));
  idSets.set(elements, ids);
  return ids;
}

/** Reads the members of one kind in every group, a few groups at a time. */
export function useMembershipIndex(scope: Scope, kind: ElementKind): MembershipIndex {
  const groups = useQuery(groupsQuery(scope));
  const list = groups.data?.groups;
  return useQueries({
    queries: (list ?? []).map(({ id }) => ({
      ...groupElementsQuery(scope, id, kind),
      staleTime: bulkStaleTime,
    })),
    combine: (results) => {
      const members: GroupMembers[] = [];
      for (const [at, { data }] of results.entries()) {
        const groupId = list?.[at]?.id;
        if (data === undefined || groupId === undefined) continue;
        members.push({ groupId, ids: idsOf(data.elements), startedAt: data.startedAt });
      }
      return {
        members,
        loaded: members.length,
        total: results.length,
        complete: list !== undefined && members.length === results.length,
        failed:
          results.some(({ isError }) => isError) &&
          !results.some(({ data, isFetching }) => isFetching && data === undefined),
        retry: () => {
          // A group that is gone by now fails for ever: the list tells.
          void groups.refetch();
          for (const result of results) if (result.isError) void result.refetch();
        },
      };
    },
  });
}
