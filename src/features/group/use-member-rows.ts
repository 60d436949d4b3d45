import { useQuery } from '@tanstack/react-query';
import type { Element, ElementKind } from '../../api/elements.ts';
import type { QueryState } from '../../parts/query-view.tsx';
import { useGroupElements } from '../../parts/use-group-elements.ts';
import { useScope } from '../../parts/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { type MemberRow, memberRow } from './member-row.ts';

/** The elements of one kind in a group as rows; those on their way in are looked up among all. */
export function useMemberRows(
  groupId: number,
  kind: ElementKind,
): QueryState<readonly MemberRow[]> {
  const scope = useScope();
  const members = useGroupElements(groupId, kind);
  const unread = members.data?.ids.some((id) => members.data?.byId.has(id) === false) === true;
  const all = useQuery({ ...allElementsQuery(scope, kind), enabled: unread });
  const { data } = members;
  if (data === undefined) return { ...members, data: undefined };
  const everybody: readonly Element[] = unread ? (all.data ?? []) : [];
  const others = new Map(everybody.map((element) => [element.id, element]));
  const rows = data.ids.map((id) =>
    memberRow(id, data.byId.get(id) ?? others.get(id), data.pending.get(id)),
  );
  return { ...members, data: rows };
}
