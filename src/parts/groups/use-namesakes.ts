import { useQuery } from '@tanstack/react-query';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { namesakesIn } from '../../i18n/same-sight.ts';
import { groupsQuery } from '../../queries/groups.ts';
import { useOverlaid } from '../plans/use-engine.tsx';
import { useScope } from '../account/use-session.ts';

const known = new WeakMap<readonly NamedGroup[], ReadonlySet<number>>();
const unread = { groups: [], startedAt: 0 };

/** The groups whose name looks like that of another one, looked for once for each list of groups. */
export function useNamesakes(): ReadonlySet<number> {
  const { data } = useQuery(groupsQuery(useScope()));
  const { groups } = useOverlaid((overlay) => overlay.groups(data ?? unread));
  const before = known.get(groups);
  if (before !== undefined) return before;
  const namesakes = namesakesIn(groups);
  known.set(groups, namesakes);
  return namesakes;
}
