import { useEffect, useState } from 'react';
import { useFleet } from '../../parts/use-memberships.ts';
import type { CarMatcher } from './car-order.ts';
import { type Hits, hitsOf } from './hits.ts';

interface Found extends Hits {
  of: CarMatcher;
  /** No group was still to be read by then. */
  whole: boolean;
}

/**
 * What a search finds on the whole board, null where nothing is searched: as it was when it was typed, or
 * once all groups had been read. While it is looked for, what was found for the letters before stays.
 */
export function useHits(matches: CarMatcher | null, whole: boolean): Found | null {
  const fleet = useFleet();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (matches === null) return undefined;
    const ending = new AbortController();
    hitsOf(fleet.of('cars').index, fleet.elements.of('cars'), matches, ending.signal).then(
      (hits) => setFound({ ...hits, of: matches, whole }),
      () => undefined,
    );
    return () => ending.abort();
  }, [fleet, matches, whole]);
  return matches === null ? null : found;
}
