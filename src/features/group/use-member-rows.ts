import type { ElementKind } from '../../api/elements.ts';
import type { QueryState } from '../../parts/query-view.tsx';
import { useGroupElements } from '../../parts/use-group-elements.ts';
import { type MemberRow, memberRow } from './member-row.ts';
import { nobody, useKnownElements } from './use-known-elements.ts';

/** The elements of one kind in a group as rows, those on their way in as well. */
export function useMemberRows(
  groupId: number,
  kind: ElementKind,
): QueryState<readonly MemberRow[]> {
  const members = useGroupElements(groupId, kind);
  const { data } = members;
  const known = useKnownElements(kind, data?.ids ?? [], data?.byId ?? nobody);
  return {
    data: data?.ids.map((id) => memberRow(kind, id, known.byId.get(id), data.pending.get(id))),
    error: members.error ?? known.error,
    isFetching: members.isFetching || known.isFetching,
    refetch: () => {
      members.refetch();
      if (known.error !== null) void known.refetch();
    },
  };
}
