import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useElementPages } from '../../parts/elements/use-element-pages.ts';
import { useOverlay } from '../../parts/plans/use-engine.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useWholeList } from '../../parts/elements/use-whole-list.ts';
import { GridFooter } from '../../ui/grid/grid-footer.tsx';
import type { ShownRows } from './elements-grid.tsx';
import { rowsOf } from './element-rows.ts';
import type { ElementsView } from './use-elements-view.ts';

/** The rows of a list as the API filters and sorts it, page by page as somebody goes down; and what was read. */
export function usePagedRows(kind: ElementKind, asked: ElementsView) {
  const t = useTranslations('elements');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const overlay = useOverlay();
  const { query, more, see } = useElementPages(kind, asked.view);
  const whole = useWholeList(kind, asked.view);
  const { data: pages, hasNextPage, isFetchNextPageError, isPlaceholderData } = query;
  const { rows, pending } = rowsOf(kind, pages ?? [], overlay);
  // How many there are is not known again before all were read again.
  const isAll = !hasNextPage && pages?.some(({ isOld }) => isOld) === false;
  const shown: ShownRows = {
    // A page that did not come leaves those before it as good as they were: told at the end.
    query: {
      ...query,
      data: pages === undefined ? undefined : rows,
      error: isFetchNextPageError ? null : query.error,
    },
    pending,
    total: isAll ? rows.length : (whole.known?.length ?? null),
    whole: {
      known: isAll ? rows : whole.known,
      reading: whole.reading,
      read: async () => (await whole.read()).map((element) => ({ id: element.id, element })),
    },
    busy: isPlaceholderData,
    hasMore: hasNextPage,
    onEnd: isFetchNextPageError ? null : more,
    onSight: see,
    footer: isFetchNextPageError ? (
      <GridFooter
        text={
          <ErrorSentence error={query.error}>
            {t('restFailed', { why: errorText(query.error) })}
          </ErrorSentence>
        }
        action={common('tryAgain')}
        onAction={more}
      />
    ) : (
      isAll && <GridFooter text={t(`allShown.${kind}`, { count: rows.length })} />
    ),
  };
  return { shown, rows, query };
}
