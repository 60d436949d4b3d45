import { useMemo } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { confirmedIds } from '../../changes/pending/confirmed-ids.ts';
import { byFrame } from '../../parts/reads/by-frame.ts';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useMemberships } from '../../parts/members/use-memberships.ts';
import { noIds } from '../../queries/sorted-ids.ts';
import type { HeldIds } from './element-counts.ts';

const noGroups: readonly { id: number }[] = [];

/** What all groups hold of one kind now, without what is still on its way, and how to hear that it is another. */
export function useHeld(kind: ElementKind) {
  const groups = useGroups().data?.groups ?? noGroups;
  const shown = useMemberships(kind);
  return useMemo(
    () => ({
      held: (): readonly HeldIds[] =>
        groups.map(({ id }) => {
          const members = shown.members(id);
          return {
            id,
            ids: members === null ? noIds : confirmedIds(members.ids, members.pending),
          };
        }),
      subscribe: byFrame(shown.subscribeCounts),
    }),
    [groups, shown],
  );
}
