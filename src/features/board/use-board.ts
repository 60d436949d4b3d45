import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useLocale } from 'use-intl';
import { madeAnew } from '../../parts/by-frame.ts';
import {
  useFleet,
  useInNoGroup,
  useMemberships,
  useReadingProgress,
} from '../../parts/use-memberships.ts';
import type { QueryState } from '../../parts/query-view.tsx';
import { useGroups } from '../../parts/use-groups.ts';
import { useScope } from '../../parts/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { type BoardModel, boardOf } from './board-model.ts';
import { carIndexOf } from './car-index.ts';

/** What can be asked again, once it has failed for at least one group. */
export interface Reading {
  failed: boolean;
  retry: () => void;
}

/** Who is in what: another value with every frame in which something of it changed. */
function useShownNow() {
  useInNoGroup('cars');
  const shown = useMemberships('cars');
  const source = useMemo(() => madeAnew(shown.subscribeNone, () => ({ shown })), [shown]);
  return useSyncExternalStore(source.subscribe, source.value);
}

/** Cars, groups and memberships as one; `reading` tells of the groups that are still read. */
export function useBoard(): { query: QueryState<BoardModel>; reading: Reading } {
  const scope = useScope();
  const locale = useLocale();
  const cars = useQuery(allElementsQuery(scope, 'cars'));
  const groups = useGroups();
  const { reader } = useFleet().of('cars');
  const progress = useReadingProgress('cars');
  const shown = useShownNow();
  // By hand, as it was measured: sorting 10,000 plates takes longer than all the rest of a drop.
  const carIndex = useMemo(
    () => (cars.data === undefined ? null : carIndexOf(cars.data, locale)),
    [cars.data, locale],
  );
  const named = groups.data?.groups;
  const model = useMemo(
    () =>
      carIndex === null || named === undefined
        ? undefined
        : boardOf({ carIndex, groups: named, ...shown }),
    [carIndex, named, shown],
  );
  return {
    query: {
      data: model,
      error: cars.error ?? groups.error,
      isFetching: cars.isFetching || groups.isFetching,
      refetch: () => {
        if (cars.error !== null) void cars.refetch();
        if (groups.error !== null) void groups.refetch();
      },
    },
    reading: { failed: progress.error !== null, retry: () => reader.retry() },
  };
}
