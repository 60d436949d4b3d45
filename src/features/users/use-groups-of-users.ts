import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import {
  useAllGroups,
  useFleet,
  useMemberships,
  useReadingProgress,
} from '../../parts/members/use-memberships.ts';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { groupsQuery } from '../../queries/groups.ts';

/** What was read so long before somebody asked counts as read for that (milliseconds). */
const lately = 30_000;

interface GroupsOfUsers {
  /** The groups that each user is in, or null while that is not known of every group. */
  groupsOf: ReadonlyMap<number, readonly NamedGroup[]> | null;
  loaded: number;
  total: number;
  /** Why not, once no more groups are on their way. */
  error: unknown;
  retry: () => void;
}

/**
 * Which groups these users are in: the API can not be asked that, so the users of every group are read, and
 * anew where that is not just past: into a group that nobody knew of, undo could not bring anybody back.
 */
export function useGroupsOfUsers(userIds: readonly number[]): GroupsOfUsers {
  const [askedAt] = useState(() => Date.now());
  useAllGroups('users', { fresh: true });
  const progress = useReadingProgress('users');
  const { index, reader } = useFleet().of('users');
  const shown = useMemberships('users');
  const groups = useGroups();
  const { dataUpdatedAt, refetch } = useQuery(groupsQuery(useScope()));
  // One request: a group that came meanwhile is not missed.
  useEffect(() => void refetch(), [refetch]);
  const isListed = dataUpdatedAt >= askedAt;
  const loaded = useMemo(() => {
    let known = 0;
    for (const groupId of index.listed ?? []) {
      const read = index.of(groupId);
      if (read !== undefined && read.startedAt > 0 && read.at >= askedAt - lately) known += 1;
    }
    // Whatever the progress says: with each of its steps there may be more.
    return progress.total === 0 ? 0 : known;
  }, [index, progress, askedAt]);
  const isKnown = isListed && index.listed !== null && loaded === index.listed.size;
  const named = groups.data?.groups;
  const places = useMemo(() => new Map(named?.map(({ id }, at) => [id, at])), [named]);
  /** In the order of all groups, at the cost of those that the user is in. */
  const inGroups = (userId: number) =>
    shown
      .groupsOf(userId)
      .flatMap((groupId) => places.get(groupId) ?? [])
      .toSorted((one, other) => one - other)
      .flatMap((at) => named?.[at] ?? []);
  return {
    groupsOf: isKnown ? new Map(userIds.map((id) => [id, inGroups(id)])) : null,
    loaded,
    total: progress.total,
    error: progress.error ?? (isListed ? null : groups.error),
    retry: () => {
      reader.retry();
      if (groups.error !== null) void refetch();
    },
  };
}
