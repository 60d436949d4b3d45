import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { byFrame } from './by-frame.ts';
import { useFleet } from '../members/use-memberships.ts';
import { useScope } from '../account/use-session.ts';

/** When the groups that are in sight were read, whether they are being read, and how to read them anew. */
export function useSight(kind: ElementKind) {
  const fleet = useFleet();
  const { reader } = fleet.of(kind);
  const subscribe = useMemo(() => byFrame((listener) => reader.subscribe(listener)), [reader]);
  const at = useSyncExternalStore(subscribe, () => reader.sightReadAt());
  const busy = useSyncExternalStore(subscribe, () => reader.isReadingSight());
  return { at, busy, onAgain: () => fleet.readAnew() };
}

/** When all elements and all groups were read of one kind, and how to read them anew, beside the list of groups. */
export function useReadsOfAll(kind: ElementKind) {
  const { reader, index } = useFleet().of(kind);
  const all = useQuery(allElementsQuery(useScope(), kind));
  const subscribe = useMemo(() => byFrame((listener) => reader.subscribe(listener)), [reader]);
  const oldest = useSyncExternalStore(subscribe, () => {
    let oldestYet = Infinity;
    for (const { at } of index.reads.values()) oldestYet = Math.min(oldestYet, at);
    return index.isWhole ? oldestYet : null;
  });
  const isReading = useSyncExternalStore(subscribe, () =>
    [...index.reads.keys()].some((groupId) => reader.reading(groupId).isReading),
  );
  return {
    at: oldest === null || all.data === undefined ? null : Math.min(oldest, all.dataUpdatedAt),
    busy: isReading || all.isFetching,
    readAnew: () => {
      reader.changed(index.reads.keys());
      void all.refetch();
    },
  };
}

/** The same of all elements and all groups, for what is made of all of them. */
export function useSightOfAll(kind: ElementKind) {
  const fleet = useFleet();
  const { at, busy, readAnew } = useReadsOfAll(kind);
  const onAgain = () => {
    fleet.readAnew();
    readAnew();
  };
  return { at, busy, onAgain };
}
