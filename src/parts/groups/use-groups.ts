import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'use-intl';
import type { GroupsView } from '../../changes/pending/overlay.ts';
import { groupsByName } from '../../queries/groups-by-name.ts';
import { groupsQuery } from '../../queries/groups.ts';
import { useOverlaid } from '../plans/use-engine.tsx';
import type { QueryState } from '../reads/query-view.tsx';
import { useScope } from '../account/use-session.ts';

/** What is sorted once is sorted for everybody who shows it. */
const sortedViews = new WeakMap<GroupsView, Map<string, GroupsView>>();

function sortedView(laid: GroupsView, locale: string): GroupsView {
  const views = sortedViews.get(laid) ?? new Map<string, GroupsView>();
  const known = views.get(locale);
  if (known !== undefined) return known;
  const sorted = { ...laid, groups: groupsByName(laid.groups, locale) };
  sortedViews.set(laid, views.set(locale, sorted));
  return sorted;
}

/** The groups of the customer as they will be, sorted by the language; for `QueryView`. */
export function useGroups(): QueryState<GroupsView> {
  const { data, error, isFetching, refetch } = useQuery(groupsQuery(useScope()));
  const laid = useOverlaid((overlay) => (data === undefined ? undefined : overlay.groups(data)));
  const locale = useLocale();
  const sorted = laid === undefined ? undefined : sortedView(laid, locale);
  return { data: sorted, error, isFetching, refetch };
}
