import { useQuery } from '@tanstack/react-query';
import type { Element, ElementKind } from '../../api/elements.ts';
import type { QueryState } from '../../parts/reads/query-view.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { someElementsQuery } from '../../queries/elements.ts';

/**
 * The element, from whatever read told of it; it is asked for all the same. `found` is null where the
 * customer has none with this id.
 */
export function useElement(kind: ElementKind, id: number): QueryState<{ found: Element | null }> {
  const known = useFleet().elements.get(kind, id);
  const query = useQuery({
    ...someElementsQuery(useScope(), kind, [id]),
    ...(known === undefined ? {} : { placeholderData: [known] }),
  });
  const found = query.data?.find((one) => one.id === id) ?? null;
  return { ...query, data: query.data === undefined ? undefined : { found } };
}
