import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { elementPagesQuery, type ListView, pagesThatCount } from '../../queries/element-pages.ts';
import { useScope } from '../account/use-session.ts';

/**
 * The elements of one kind as the API filters and sorts them, in pages. `see` is told what is in sight:
 * of a long list only that is read again after a change, and the rest when it comes into sight.
 */
export function useElementPages<Kind extends ElementKind>(kind: Kind, view: ListView<Kind>) {
  const [inSight] = useState(() => new Set([0]));
  const query = useInfiniteQuery(elementPagesQuery(useScope(), kind, view, inSight));
  const { data, isFetching, isPlaceholderData, fetchNextPage, refetch } = query;
  const isBusy = isFetching || isPlaceholderData;
  const pages = data === undefined ? undefined : pagesThatCount(data.pages);
  const see = (rows: readonly { id: number }[]) => {
    const ids = new Set(rows.map(({ id }) => id));
    const seen = pages?.filter(({ elements }) => elements.some(({ id }) => ids.has(id))) ?? [];
    inSight.clear();
    for (const { skip } of seen) inSight.add(skip);
    if (!isBusy && seen.some(({ isOld }) => isOld)) void refetch();
  };
  const more = () => {
    if (!isBusy) void fetchNextPage();
  };
  return { query: { ...query, data: pages }, more, see };
}
