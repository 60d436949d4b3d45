import { useEffect } from 'react';
import type { ElementKind } from '../../../api/elements.ts';
import { useFleet } from '../../../parts/members/use-memberships.ts';
import { makeKeys } from './card-order.ts';

/** What is read is made ready to be put into its order, before all of "in no group" is at once. */
export function useOrderAhead(kind: ElementKind): void {
  const { elements } = useFleet();
  useEffect(
    () =>
      elements.subscribe(kind, (ids) => {
        makeKeys(
          kind,
          ids.flatMap((id) => elements.get(kind, id) ?? []),
        );
      }),
    [elements, kind],
  );
}
