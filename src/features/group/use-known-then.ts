import { useMemo } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { type KnownElements, useElements } from '../../parts/elements/use-elements.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';
import type { MembersThen } from './members-then.ts';

/** What is known of those who were in a group or are: who is in it now was read with it. */
export function useKnownThen(
  kind: ElementKind,
  { before, came, left }: MembersThen,
): KnownElements {
  const ids = useMemo(() => sortedIds([...before, ...came.keys()]), [before, came]);
  const needed = useMemo(() => [...left.keys()], [left]);
  return useElements(kind, ids, needed);
}
