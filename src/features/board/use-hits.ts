import { useEffect, useState } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import type { CardMatcher } from './cards/card-order.ts';
import { type Hits, hitsOf } from './hits.ts';

interface Found extends Hits {
  of: CardMatcher;
  /** No group was still to be read by then. */
  whole: boolean;
}

/**
 * What a search finds on the whole board, null where nothing is searched: as it was when it was typed, or
 * once all groups had been read. While it is looked for, what was found for the letters before stays.
 */
export function useHits(
  kind: ElementKind,
  matches: CardMatcher | null,
  whole: boolean,
): Found | null {
  const fleet = useFleet();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (matches === null) return undefined;
    const ending = new AbortController();
    hitsOf(fleet.of(kind).index, fleet.elements.of(kind), matches, ending.signal).then(
      (hits) => setFound({ ...hits, of: matches, whole }),
      () => undefined,
    );
    return () => ending.abort();
  }, [fleet, kind, matches, whole]);
  return matches === null ? null : found;
}
