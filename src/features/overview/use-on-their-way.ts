import { useMemo, useSyncExternalStore } from 'react';
import { elementKinds } from '../../api/elements.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { byFrame } from '../../parts/reads/by-frame.ts';

/** How many changes of all kinds are not done yet, and so not counted. */
export function useOnTheirWay(): number {
  const fleet = useFleet();
  const engine = useEngine();
  const kinds = useMemo(
    () => elementKinds.map((kind) => shownMembershipsOf(fleet, engine, kind)),
    [fleet, engine],
  );
  const subscribe = useMemo(
    () =>
      byFrame((listener) => {
        const stops = kinds.map((shown) => shown.subscribeCounts(listener));
        return () => {
          for (const stop of stops) stop();
        };
      }),
    [kinds],
  );
  return useSyncExternalStore(subscribe, () =>
    kinds.reduce((sum, shown) => sum + shown.onTheirWay, 0),
  );
}
