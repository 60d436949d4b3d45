import { useMemo } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import type { QueryState } from '../../parts/reads/query-view.tsx';
import { useElements } from '../../parts/elements/use-elements.ts';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { noIds } from '../../queries/sorted-ids.ts';
import { type ElementRow, rowOf, withMore } from '../../parts/elements/element-row.ts';

const nobody: readonly number[] = [];

/** The elements of one kind in a group as rows, those on their way in as well. */
export function useMemberRows(
  groupId: number,
  kind: ElementKind,
): QueryState<readonly ElementRow[]> {
  const members = useMembers(groupId, kind);
  const { data, isFetching } = members;
  const ids = data?.ids ?? noIds;
  // A read that is on its way brings them all.
  const needed = useMemo(() => (isFetching ? nobody : [...ids]), [ids, isFetching]);
  const element = useElements(kind, ids, needed);
  const rows = useMemo(
    () =>
      data === undefined
        ? undefined
        : Array.from(data.ids, (id) => {
            const row = rowOf(kind, id, element(id));
            const pending = data.pending.get(id);
            return pending === undefined ? row : withMore(row, { pending });
          }),
    [data, kind, element],
  );
  return { ...members, data: rows };
}
