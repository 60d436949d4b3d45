import { useQuery } from '@tanstack/react-query';
import type { ElementKind } from '../../api/elements.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';

/** How many there are of a kind, once all were read; of them "in no group" is told. */
export function useAllElements(kind: ElementKind) {
  const query = { ...allElementsQuery(useScope(), kind) };
  return useQuery({ ...query, select: (all: readonly unknown[]) => all.length });
}
