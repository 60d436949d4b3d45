import type { ElementKind } from '../../api/elements.ts';
import { CountOnItsWay } from './count-on-its-way.tsx';
import { useMembers } from './use-memberships.ts';

/** How many of one kind are in a group, once that is known: what is on its way does not count as there. */
export function MemberCount({ groupId, kind }: { groupId: number; kind: ElementKind }) {
  const { data } = useMembers(groupId, kind);
  return data !== undefined && <CountOnItsWay now={data.now} onTheirWay={data.pending.size} />;
}
