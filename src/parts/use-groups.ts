import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import type { GroupsView, NamedGroup } from '../changes/overlay.ts';
import { groupsQuery } from '../queries/groups.ts';
import { useOverlay } from './use-engine.tsx';
import type { QueryState } from './query-view.tsx';
import { useScope } from './use-session.ts';
import { collatorFor } from '../ui/collator.ts';

const unread = { groups: [], startedAt: 0 };

/** The groups of the customer as they will be, sorted by the language; for `QueryView`. */
export function useGroups(): QueryState<GroupsView> {
  const { data, error, isFetching, refetch } = useQuery(groupsQuery(useScope()));
  const overlay = useOverlay();
  const locale = useLocale();
  const laid = overlay.groups(data ?? unread);
  const sorted = useMemo(() => {
    const collator = collatorFor(locale);
    const byName = (a: NamedGroup, b: NamedGroup) =>
      collator.compare(a.name, b.name) || a.id - b.id;
    return { ...laid, groups: laid.groups.toSorted(byName) };
  }, [laid, locale]);
  return { data: data === undefined ? undefined : sorted, error, isFetching, refetch };
}
