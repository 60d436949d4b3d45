import { useMemo } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { useSliced } from '../../parts/reads/use-sliced.ts';
import { type Overlaps, overlapsOf } from './overlaps.ts';
import { useHeld } from './use-held.ts';

/** Which groups overlap in one kind, as far as they were read; null until that was computed. */
export function useOverlaps(kind: ElementKind): Overlaps | null {
  const { held, subscribe } = useHeld(kind);
  const make = useMemo(() => () => overlapsOf(held()), [held]);
  const { result, isOld } = useSliced(make, subscribe);
  return isOld ? null : result;
}
