import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ElementKind, ElementOf } from '../../api/elements.ts';
import { useMemberships } from '../../parts/members/use-memberships.ts';
import { useScope } from '../../parts/account/use-session.ts';
import {
  elementPagesQuery,
  isWholeList,
  type ListView,
  pagesThatCount,
  wholeListQuery,
} from '../../queries/element-pages.ts';
import { allElementsQuery } from '../../queries/elements.ts';

const nothingInSight: ReadonlySet<number> = new Set();

/** What a read has brought, as long as it holds; no observer of the query, which would change how it is read. */
function useRead<Key extends QueryKey>(queryKey: Key) {
  const client = useQueryClient();
  return useSyncExternalStore(
    (onChange) => client.getQueryCache().subscribe(onChange),
    () => {
      const state = client.getQueryState(queryKey);
      return state?.isInvalidated === false ? state.data : undefined;
    },
  );
}

/**
 * All elements of a kind, where some read has brought them already: the board's, or that of a list in this
 * order that was counted, or seen to its end. Null where none has: nothing is read for it.
 */
export function useKnownElements<Kind extends ElementKind>(
  kind: Kind,
  { sort, descending }: Pick<ListView<Kind>, 'sort' | 'descending'>,
): readonly ElementOf[Kind][] | null {
  const scope = useScope();
  const view: ListView<Kind> = { search: '', filters: [], sort, descending };
  const all = useRead(allElementsQuery(scope, kind).queryKey);
  const whole = useRead(wholeListQuery(scope, kind, view).queryKey);
  const paged = useRead(elementPagesQuery(scope, kind, view, nothingInSight).queryKey);
  const seen = useMemo(() => {
    const pages = pagesThatCount(paged?.pages ?? []);
    return isWholeList(pages) ? pages.flatMap(({ elements }) => elements) : null;
  }, [paged]);
  return all ?? whole ?? seen;
}

/**
 * Lets it be told how many are in so many groups, once all elements are known: the read of all of them tells
 * which there are by itself, a list that was counted does not.
 */
export function useCountsOnceKnown<Kind extends ElementKind>(
  kind: Kind,
  order: Pick<ListView<Kind>, 'sort' | 'descending'>,
): void {
  const shown = useMemberships(kind);
  const isReadByItself = useRead(allElementsQuery(useScope(), kind).queryKey) !== undefined;
  const known = useKnownElements<ElementKind>(kind, order);
  useEffect(() => {
    if (!isReadByItself && known !== null) shown.setAll(known.map(({ id }) => id));
  }, [isReadByItself, known, shown]);
}
