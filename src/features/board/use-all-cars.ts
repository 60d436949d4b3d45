import { useQuery } from '@tanstack/react-query';
import { useScope } from '../../parts/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';

/** How many cars there are, once all were read; of them "in no group" is told. */
export function useAllCars() {
  const query = { ...allElementsQuery(useScope(), 'cars') };
  return useQuery({ ...query, select: (all: readonly unknown[]) => all.length });
}
