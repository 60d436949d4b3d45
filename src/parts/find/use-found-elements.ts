import { useQuery } from '@tanstack/react-query';
import type { Element, ElementKind } from '../../api/elements.ts';
import { searchMatcher } from '../../i18n/text-search.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { searchText } from '../../kinds/texts.ts';
import { fewFound, foundElementsQuery, isAskedFor } from '../../queries/found-elements.ts';
import { useScope } from '../account/use-session.ts';
import { useSearchProblem } from '../lists/use-search-problem.ts';

/** What a search for the elements of one kind has come to. */
export interface Found {
  kind: ElementKind;
  /** The first few. */
  elements: readonly Element[];
  hasMore: boolean;
  /** Not all of it is there yet. */
  busy: boolean;
  error: unknown;
  /** Why it can not be searched for. */
  problem: string | null;
  retry: () => unknown;
}

/**
 * The elements of one kind that `typed` finds. The API is asked for `settled`, what was typed before a
 * pause: until it has answered that, what it said before is shown only as far as it fits what is typed.
 */
export function useFoundElements(kind: ElementKind, typed: string, settled: string): Found {
  const problem = useSearchProblem(kind, settled);
  const query = useQuery(foundElementsQuery(useScope(), kind, settled));
  const isOf = isAskedFor(typed);
  const isNow = typed === settled && !query.isPlaceholderData;
  const matches = searchMatcher(typed);
  const known = isOf && problem === null ? query.data : undefined;
  const elements = known?.elements ?? [];
  const found = isNow
    ? elements
    : elements.filter((element) => matches(searchText(kindOf(kind), element)));
  return {
    kind,
    elements: found.slice(0, fewFound),
    hasMore: found.length > fewFound || (isNow && known?.hasMore === true),
    busy: isOf && problem === null && (typed !== settled || query.isFetching),
    error: isOf ? query.error : null,
    problem: isOf ? problem : null,
    retry: query.refetch,
  };
}
