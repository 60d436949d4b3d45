import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Element, ElementKind } from '../../api/elements.ts';
import {
  useAllGroups,
  useFleet,
  useIsWhole,
  useReadingProgress,
} from '../../parts/members/use-memberships.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { useSliced } from '../../parts/reads/use-sliced.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { type ElementCounts, elementCountsOf, type HeldIds } from './element-counts.ts';
import { useHeld } from './use-held.ts';

/** What is known of one kind, and how it stands with the reading of it. */
export interface CountedKind {
  /** Null until all elements and all groups were read. */
  counts: ElementCounts | null;
  /** Of so many of all groups the members of the kind are known. */
  known: number;
  total: number;
  error: unknown;
  retry: () => void;
}

const hasEnded = (element: Element) => 'isTerminated' in element && element.isTerminated;

/** Gives how to count, once all that is counted was read. */
function countsMaker(elements: readonly Element[] | undefined, held: () => readonly HeldIds[]) {
  return function* countsOf() {
    if (elements === undefined) return null;
    const ids = sortedIds(elements.map(({ id }) => id));
    const ended = sortedIds(elements.filter(hasEnded).map(({ id }) => id));
    return yield* elementCountsOf(ids, held(), ended);
  };
}

/** In how many groups the elements of one kind are: all of them and all groups are read for it. */
export function useElementCounts(kind: ElementKind): CountedKind {
  useAllGroups(kind, { fresh: true });
  const all = useQuery(allElementsQuery(useScope(), kind));
  const { held, subscribe } = useHeld(kind);
  const isWhole = useIsWhole(kind);
  const { known, total, error } = useReadingProgress(kind);
  const { reader } = useFleet().of(kind);
  const elements: readonly Element[] | undefined = all.data;
  const make = useMemo(
    () => countsMaker(isWhole ? elements : undefined, held),
    [elements, isWhole, held],
  );
  const { result, isOld } = useSliced(make, subscribe);
  return {
    counts: isOld ? null : result,
    known,
    total,
    error: all.error ?? error,
    retry: () => {
      if (all.isError) void all.refetch();
      reader.retry();
    },
  };
}
