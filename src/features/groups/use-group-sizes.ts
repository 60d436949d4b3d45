import { useMemo, useSyncExternalStore } from 'react';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { madeAnew } from '../../parts/reads/by-frame.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useAllGroups, useFleet, useReadingError } from '../../parts/members/use-memberships.ts';
import type { Fleet } from '../../queries/fleet.ts';

/** The sizes of all groups, as far as they are known. */
export interface GroupSizes {
  /** How many of the kind the group holds or will hold, whichever is more; null while nobody knows. */
  sizeOf: (groupId: number, kind: ElementKind) => number | null;
  /** The size of the largest group that is known, by which the bars of a kind are drawn. */
  largest: (kind: ElementKind) => number;
  /** Why some could not be read, once no more are on their way. */
  error: unknown;
  retry: () => void;
}

/** How many of a kind a group of this fleet holds or will hold. */
export const sizeIn =
  (fleet: Fleet, engine: ChangeEngine): GroupSizes['sizeOf'] =>
  (groupId, kind) => {
    const members = shownMembershipsOf(fleet, engine, kind).members(groupId);
    return members === null ? null : Math.max(members.now, members.ids.length);
  };

/**
 * The sizes of the groups. There is no call that counts, so every size is a request of its own: those
 * in sight go first; all cars are read, and of the other kinds what somebody looks at.
 */
export function useGroupSizes(): GroupSizes {
  useAllGroups('cars');
  const fleet = useFleet();
  const engine = useEngine();
  const source = useMemo(
    () =>
      madeAnew(
        (listener) => {
          const stops = elementKinds.map((kind) => fleet.of(kind).index.subscribe(listener));
          stops.push(engine.subscribe(listener));
          return () => {
            for (const stop of stops) stop();
          };
        },
        () => ({
          sizeOf: sizeIn(fleet, engine),
          largest: (kind: ElementKind) => Math.max(1, fleet.of(kind).index.largest),
        }),
      ),
    [fleet, engine],
  );
  const sizes = useSyncExternalStore(source.subscribe, source.value);
  const errors = [
    useReadingError('cars'),
    useReadingError('users'),
    useReadingError('services'),
    useReadingError('products'),
  ];
  return {
    ...sizes,
    error: errors.find((error) => error !== null) ?? null,
    retry: () => {
      for (const kind of elementKinds) fleet.of(kind).reader.retry();
    },
  };
}
