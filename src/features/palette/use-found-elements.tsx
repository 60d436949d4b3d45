import { useQuery } from '@tanstack/react-query';
import { IconList } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { searchMatcher } from '../../i18n/text-search.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { searchText } from '../../kinds/texts.ts';
import { useSearchProblem } from '../../parts/lists/use-search-problem.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { paths } from '../../paths.ts';
import { fewFound, foundElementsQuery, isAskedFor } from '../../queries/found-elements.ts';
import type { Section } from './entry.ts';
import { EntryRow } from './entry-row.tsx';
import { useElementEntry } from './use-element-entry.tsx';

/** What a search for the elements of one kind has come to. */
export interface Found {
  section: Section;
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
  const t = useTranslations('palette');
  const common = useTranslations('common');
  const navigate = useNavigate();
  const entryOf = useElementEntry();
  const problem = useSearchProblem(kind, settled);
  const query = useQuery(foundElementsQuery(useScope(), kind, settled));
  const isOf = isAskedFor(typed);
  const isNow = typed === settled && !query.isPlaceholderData;
  const matches = searchMatcher(typed);
  const known = isOf && problem === null ? (query.data ?? []) : [];
  const found = isNow
    ? known
    : known.filter((element) => matches(searchText(kindOf(kind), element)));
  const choices = found.slice(0, fewFound).map((element) => entryOf(kind, element));
  const all = {
    id: `all-${kind}`,
    content: <EntryRow icon={<IconList size="1rem" />}>{t('allOf')}</EntryRow>,
    act: () => void navigate(paths.found(kind, typed.trim())),
  };
  return {
    section: {
      title: common(`kinds.${kind}`),
      choices: found.length > fewFound ? [...choices, all] : choices,
    },
    busy: isOf && problem === null && (typed !== settled || query.isFetching),
    error: isOf ? query.error : null,
    problem: isOf ? problem : null,
    retry: query.refetch,
  };
}
