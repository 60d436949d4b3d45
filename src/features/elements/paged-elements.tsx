import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { SinceYouLooked } from '../../parts/reads/since-you-looked.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { ElementsGrid } from './elements-grid.tsx';
import type { ElementsListProps } from './elements-list.tsx';
import { useListOthers } from './use-list-others.ts';
import { usePagedRows } from './use-paged-rows.tsx';

const AsOf = lazyPart(async () => (await import('../../parts/reads/as-of.tsx')).AsOf);

/** When the oldest of the pages that were read again was read. */
const oldestOf = (pages: readonly { at: number; isOld: boolean }[]): number | null =>
  pages.length === 0 ? null : Math.min(...pages.filter(({ isOld }) => !isOld).map(({ at }) => at));

/** A list as the API filters and sorts it, page by page as somebody goes down. */
export function PagedElements(props: ElementsListProps) {
  const { kind, asked } = props;
  const common = useTranslations('common');
  const { shown, rows, query } = usePagedRows(kind, asked);
  const { data: pages, hasNextPage, isPlaceholderData } = query;
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
      {...shown}
      told={
        <>
          <SinceYouLooked others={others} />
          <AsOf at={at} busy={query.isFetching} onAgain={readAnew} />
        </>
      }
    />
  );
}
