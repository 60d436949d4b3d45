import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ShownMembers } from '../../changes/pending/shown-members.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { logSinceQuery } from '../../queries/team-log.ts';

/**
 * What was done with a group since a moment, for its members as they are now: read after them, and again
 * whenever they have changed.
 */
export function useLogSince(groupId: number, at: number, members: ShownMembers | undefined) {
  const log = useQuery({
    ...logSinceQuery(useScope(), { group: groupId }, at),
    enabled: members !== undefined,
  });
  const still = members?.pending.size === 0 ? members.ids : null;
  const seen = useRef(still);
  const { refetch } = log;
  useEffect(() => {
    const hasChanged = seen.current !== null && still !== null && seen.current !== still;
    if (still !== null) seen.current = still;
    if (hasChanged) void refetch();
  }, [still, refetch]);
  return log;
}
