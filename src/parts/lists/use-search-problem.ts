import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { searchQuestion } from '../../kinds/search-filter.ts';

/**
 * Why the API can not be asked for a search with the conditions `beside` it, for the field that it stands in;
 * null where it can.
 */
export function useSearchProblem(
  kind: ElementKind,
  search: string,
  beside: readonly string[] = [],
): string | null {
  const t = useTranslations('common');
  return searchQuestion(kindOf(kind), search, beside).isTooLong ? t('searchTooLong') : null;
}
