import { useMemo, useSyncExternalStore } from 'react';
import { byFrame } from '../../parts/by-frame.ts';
import { useAllGroups, useFleet, useReadingProgress } from '../../parts/use-memberships.ts';

/** What the sizes in the list have in common. */
export interface GroupSizes {
  /** The size of the largest group that is known, by which the bars are drawn. */
  largest: number;
  /** Why some could not be read, once no more are on their way. */
  error: unknown;
  retry: () => void;
}

/**
 * The scale of the sizes of the groups. There is no call that counts, so every size is a request of its
 * own: those in sight go first.
 */
export function useGroupSizes(): GroupSizes {
  useAllGroups('cars');
  const { index, reader } = useFleet().of('cars');
  const subscribe = useMemo(() => byFrame((listener) => index.subscribe(listener)), [index]);
  const largest = useSyncExternalStore(subscribe, () => index.largest);
  const { error } = useReadingProgress('cars');
  return { largest: Math.max(1, largest), error, retry: () => reader.retry() };
}
