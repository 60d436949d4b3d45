import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Element, ElementKind } from '../../api/elements.ts';
import { buildFinder, type Finder } from '../../kinds/finder.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { allElementsQuery } from '../../queries/elements.ts';
import { useSliced } from '../../parts/reads/use-sliced.ts';

interface Found {
  finders: Readonly<Partial<Record<ElementKind, Finder>>>;
  /** All kinds that are needed are there. */
  isThere: boolean;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

/** Finds the elements of one kind, all of which are read for it once it is needed. */
function useFinder(kind: ElementKind, isNeeded: boolean) {
  const query = useQuery({ ...allElementsQuery(useScope(), kind), enabled: isNeeded });
  const elements: readonly Element[] | undefined = query.data;
  const make = useMemo(
    () => (elements === undefined ? null : () => buildFinder(kindOf(kind), elements)),
    [kind, elements],
  );
  const { result } = useSliced(make);
  return { ...query, finder: result, isMissing: isNeeded && result === null };
}

/** Finds elements of the kinds that a list speaks of. */
export function useFinders(needed: ReadonlySet<ElementKind>): Found {
  const cars = useFinder('cars', needed.has('cars'));
  const users = useFinder('users', needed.has('users'));
  const services = useFinder('services', needed.has('services'));
  const products = useFinder('products', needed.has('products'));
  const finders = useMemo(
    () => ({
      ...(cars.finder === null ? {} : { cars: cars.finder }),
      ...(users.finder === null ? {} : { users: users.finder }),
      ...(services.finder === null ? {} : { services: services.finder }),
      ...(products.finder === null ? {} : { products: products.finder }),
    }),
    [cars.finder, users.finder, services.finder, products.finder],
  );
  const queries = [cars, users, services, products];
  return {
    finders,
    isThere: queries.every(({ isMissing }) => !isMissing),
    error: queries.find(({ error }) => error !== null)?.error ?? null,
    isFetching: queries.some(({ isFetching }) => isFetching),
    refetch: () => queries.filter(({ isMissing }) => isMissing).map(({ refetch }) => refetch()),
  };
}
