import { useMemo, useSyncExternalStore } from 'react';
import type { ElementKind } from '../api/elements.ts';
import { byFrame } from './by-frame.ts';
import { useFleet } from './use-memberships.ts';

/** When the groups that are in sight were read, whether they are being read, and how to read them anew. */
export function useSight(kind: ElementKind) {
  const fleet = useFleet();
  const { reader } = fleet.of(kind);
  const subscribe = useMemo(() => byFrame((listener) => reader.subscribe(listener)), [reader]);
  const at = useSyncExternalStore(subscribe, () => reader.sightReadAt());
  const busy = useSyncExternalStore(subscribe, () => reader.isReadingSight());
  return { at, busy, onAgain: () => fleet.readAnew() };
}
