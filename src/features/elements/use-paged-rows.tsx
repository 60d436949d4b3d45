import { useState } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { withLaterWords } from '../../i18n/words.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useElementPages } from '../../parts/elements/use-element-pages.ts';
import { useOverlay } from '../../parts/plans/use-engine.tsx';
import { useWholeList } from '../../parts/elements/use-whole-list.ts';
import { isLookedThrough, isWholeList } from '../../queries/element-pages.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import type { ShownRows } from './elements-grid.tsx';
import { rowsOf } from './element-rows.ts';
import type { ElementsView } from './use-elements-view.ts';

const ListEnd = lazyPart(
  async () => (await withLaterWords(() => import('./list-end.tsx'))).ListEnd,
);

/** The rows of a list as the API filters and sorts it, page by page as somebody goes down; and what was read. */
export function usePagedRows(kind: ElementKind, asked: ElementsView) {
  const overlay = useOverlay();
  const { query, more, see } = useElementPages(kind, asked.view);
  const whole = useWholeList(kind, asked.view);
  const { data: pages, hasNextPage, isFetchNextPageError, isPlaceholderData } = query;
  const { rows, pending } = rowsOf(kind, pages ?? [], overlay);
  // How many there are is not known again before all were read again.
  const isAll = pages !== undefined && isWholeList(pages);
  const listKey = JSON.stringify(asked.view);
  const [stopped, setStopped] = useState<string | null>(null);
  const isStopped = stopped === listKey;
  const goesOn = hasNextPage && isLookedThrough(kind, asked.view);
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
      last: isAll ? rows : whole.last,
      reading: whole.reading,
      readAgain: whole.readAgain,
      read: async () => (await whole.read()).map((element) => ({ id: element.id, element })),
    },
    busy: isPlaceholderData,
    hasMore: hasNextPage,
    onEnd: isFetchNextPageError || isStopped ? null : more,
    onSight: see,
    footer: (isFetchNextPageError || isAll || goesOn) && (
      <LatePart>
        <ListEnd
          kind={kind}
          asked={asked}
          count={rows.length}
          lookedThrough={goesOn ? (pages?.at(-1)?.next?.skip ?? 0) : null}
          isStopped={isStopped}
          onStop={() => setStopped(isStopped ? null : listKey)}
          error={isFetchNextPageError ? query.error : null}
          onAgain={more}
        />
      </LatePart>
    ),
  };
  return { shown, rows, query };
}
