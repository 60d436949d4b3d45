import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorSentence } from '../../parts/error-sentence.tsx';
import { SinceYouLooked } from '../../parts/since-you-looked.tsx';
import { useFleet } from '../../parts/use-memberships.ts';
import { useElementPages } from '../../parts/use-element-pages.ts';
import { useOverlay } from '../../parts/use-engine.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useWholeList } from '../../parts/use-whole-list.ts';
import { GridFooter } from '../../ui/grid-footer.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { rowOf } from '../../parts/element-row.ts';
import { rowsOf } from './element-rows.ts';
import { ElementsGrid } from './elements-grid.tsx';
import type { ElementsListProps } from './elements-list.tsx';
import { useListOthers } from './use-list-others.ts';

const AsOf = lazyPart(async () => (await import('../../parts/as-of.tsx')).AsOf);

/** When the oldest of the pages that were read again was read. */
const oldestOf = (pages: readonly { at: number; isOld: boolean }[]): number | null =>
  pages.length === 0 ? null : Math.min(...pages.filter(({ isOld }) => !isOld).map(({ at }) => at));

/** A list as the API filters and sorts it, page by page as somebody goes down. */
export function PagedElements(props: ElementsListProps) {
  const { kind, asked } = props;
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
  const fleet = useFleet();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const at = pages === undefined || isPlaceholderData ? null : oldestOf(pages);
  const listKey = JSON.stringify(asked.view);
  const name = common(`kinds.${kind}`);
  const others = useListOthers(kind, name, { listKey, ids, isWhole: !hasNextPage, at });
  const readAnew = () => {
    fleet.readAnew();
    void query.refetch();
  };
  return (
    <ElementsGrid
      {...props}
      told={
        <>
          <SinceYouLooked others={others} />
          <AsOf at={at} busy={query.isFetching} onAgain={readAnew} />
        </>
      }
      // A page that did not come leaves those before it as good as they were: told at the end.
      query={{
        ...query,
        data: pages === undefined ? undefined : rows,
        error: isFetchNextPageError ? null : query.error,
      }}
      pending={pending}
      total={isAll ? rows.length : (whole.known?.length ?? null)}
      whole={{
        known: isAll ? rows : whole.known,
        reading: whole.reading,
        read: async () => (await whole.read()).map((element) => rowOf(kind, element.id, element)),
      }}
      busy={isPlaceholderData}
      hasMore={hasNextPage}
      onEnd={isFetchNextPageError ? null : more}
      onSight={see}
      footer={
        isFetchNextPageError ? (
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
        )
      }
    />
  );
}
