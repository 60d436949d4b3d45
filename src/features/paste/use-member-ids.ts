import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { byFrame } from '../../parts/reads/by-frame.ts';
import { useFleet, useMemberships } from '../../parts/members/use-memberships.ts';

const nothing = () => () => undefined;

/** Who is in the group already, as far as it is known; nobody where no group is meant. */
export function useMemberIds(groupId: number | null, kind: ElementKind): ReadonlySet<number> {
  const shown = useMemberships(kind);
  const { reader } = useFleet().of(kind);
  useEffect(() => (groupId === null ? undefined : reader.look(groupId)), [reader, groupId]);
  const subscribe = useMemo(
    () =>
      groupId === null ? nothing : byFrame((listener) => shown.subscribeGroup(groupId, listener)),
    [shown, groupId],
  );
  const members = useSyncExternalStore(subscribe, () =>
    groupId === null ? null : shown.members(groupId),
  );
  return useMemo(() => new Set(members?.ids), [members]);
}
