import { useMemo } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { useSliced } from '../../parts/reads/use-sliced.ts';
import type { HeldIds } from './element-counts.ts';
import { type Overlaps, overlapsOf } from './overlaps.ts';
import { useHeld } from './use-held.ts';

function* ofKind(
  kind: ElementKind,
  held: readonly HeldIds[],
): Generator<void, { kind: ElementKind; overlaps: Overlaps }> {
  return { kind, overlaps: yield* overlapsOf(held) };
}

/** Which groups overlap in one kind, as far as they were read; null until that was computed. */
export function useOverlaps(kind: ElementKind): Overlaps | null {
  const { held, subscribe } = useHeld(kind);
  const make = useMemo(() => () => ofKind(kind, held()), [kind, held]);
  // Where a group came or went, the former ones stay until the others are there: somebody may be in them.
  const { result } = useSliced(make, subscribe);
  return result?.kind === kind ? result.overlaps : null;
}
