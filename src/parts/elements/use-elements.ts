import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Element, ElementKind } from '../../api/elements.ts';
import { hasId, type SortedIds } from '../../queries/sorted-ids.ts';
import { madeAnew } from '../reads/by-frame.ts';
import { useFleet } from '../members/use-memberships.ts';

/** Elements by their ids, as far as they are known; another value once more of them is. */
export type KnownElements = (id: number) => Element | undefined;

/**
 * What is known of these elements, from whatever read. Of those that are not known, `needed` are asked
 * for: what is in sight, say, or all.
 */
export function useElements(
  kind: ElementKind,
  ids: SortedIds,
  needed: readonly number[],
): KnownElements {
  const fleet = useFleet();
  const source = useMemo(
    () =>
      madeAnew(
        (listener) =>
          fleet.elements.subscribe(kind, (changed) => {
            if (changed.some((id) => hasId(ids, id))) listener();
          }),
        (): KnownElements => (id) => fleet.elements.get(kind, id),
        () => fleet.elements.versionOf(kind),
      ),
    [fleet, kind, ids],
  );
  const known = useSyncExternalStore(source.subscribe, source.value);
  useEffect(() => fleet.need(kind, needed), [fleet, kind, needed]);
  return known;
}
