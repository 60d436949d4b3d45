import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { type GroupCount, holdsFor } from '../../changes/pending/by-group-count.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { useMemberships } from '../../parts/members/use-memberships.ts';
import { type Others, useOthers } from '../../parts/reads/use-others.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { useListOthers } from './use-list-others.ts';

/** What others brought into the list of those in so many groups, or took out of it. */
export function useOthersWhere(kind: ElementKind, which: GroupCount, name: string): Others {
  const shown = useMemberships(kind);
  const [moved, tell] = useOthers(name, `${kind}/${which}`);
  useEffect(() => {
    const holds = holdsFor(which);
    return shown.subscribeOthers(({ difference }) => {
      if (shown.byCount(which) === null) return;
      const came: number[] = [];
      const went: number[] = [];
      const look = (id: number, before: number, now: number) => {
        if (holds(before) !== holds(now)) (holds(now) ? came : went).push(id);
      };
      for (const id of difference.came) look(id, shown.countOf(id) - 1, shown.countOf(id));
      for (const id of difference.went) look(id, shown.countOf(id) + 1, shown.countOf(id));
      tell({ came, went });
    });
  }, [shown, which, tell]);
  const { data, dataUpdatedAt } = useQuery(allElementsQuery(useScope(), kind));
  const ids = useMemo(() => data?.map(({ id }) => id) ?? [], [data]);
  // Who is new is in no group.
  const at = data === undefined || which !== 'none' ? null : dataUpdatedAt;
  const list = { listKey: which, ids, isWhole: true, at };
  const made = useListOthers(kind, name, list);
  return useMemo(
    () => ({
      came: new Set([...moved.came, ...made.came]),
      went: new Set([...moved.went, ...made.went]),
    }),
    [moved, made],
  );
}
