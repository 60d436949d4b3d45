import { useDeferredValue, useMemo, useState } from 'react';
import { withLaterWords } from '../../i18n/words.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useHasFailed, useIsWhole, useReadForNone } from '../../parts/members/use-memberships.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { useTellFound } from '../../ui/messages/told-lists.ts';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { BoardFrame } from './board-frame.tsx';
import { BoardContext, type BoardParts, type BoardViews, type GroupActs } from './board-context.ts';
import type { BoardModel, ColumnId } from './board-model.ts';
import { cardMatcher } from './cards/card-order.ts';
import { useOrderAhead } from './cards/use-order-ahead.ts';
import { isShown } from './cards/cards.ts';
import { OrderInColumns } from './columns/order-in-columns.ts';
import { useAllElements } from './use-all-elements.ts';
import { useArrangement } from './columns/use-arrangement.ts';
import { useBoardPlace } from './use-board-place.ts';
import { useBoardAddress } from './use-board-address.ts';
import { useMoveCards } from './drag/use-move-cards.ts';
import { idsThere, shownGroups } from './columns/shown-groups.ts';
import { useHits } from './use-hits.ts';
import { useStillModel } from './use-still-model.ts';

const NoElementsYet = lazyPart(
  async () => (await withLaterWords(() => import('./no-elements-yet.tsx'))).NoElementsYet,
);

interface BoardViewProps {
  model: BoardModel;
  acts: GroupActs;
  Views: BoardViews;
}

/** The board once the groups are known. */
export function BoardView({ model: known, acts, Views }: BoardViewProps) {
  const address = useBoardAddress();
  const { kind } = known;
  const narrow = useNarrow();
  const search = useDeferredValue(address.search);
  const groups = useDeferredValue(address.groups);
  const { place, store } = useBoardPlace(kind);
  const model = useStillModel(store, known);
  const matches = useMemo(() => cardMatcher(kind, search), [kind, search]);
  useReadForNone(kind);
  useOrderAhead(kind);
  const isWhole = useIsWhole(kind);
  const hasFailed = useHasFailed(kind);
  const all = useAllElements(kind);
  const hits = useHits(kind, matches, isWhole || hasFailed);
  const { columns: arranged } = useArrangement();
  // On a narrow screen one column stands alone, and as it is.
  const collapsed = new Set(narrow ? [] : arranged.collapsed);
  const asked = { words: groups, show: address.show, arranged, hits: hits?.groups ?? null };
  const columns = [model.none, ...shownGroups(model, asked)];
  const [order] = useState(() => new OrderInColumns());
  const shown = (id: ColumnId) => order.shown(model, id, matches, arranged.sorted.get(id));
  const busy = matches !== null && hits?.of !== matches;
  useTellFound(hits?.elements ?? all.data ?? 0, { busy, sought: search });
  // Where there is none the empty board says so itself.
  const groupCount = columns.length - 1;
  useTellFound(groupCount, {
    busy: groupCount === 0 || address.show === 'hits',
    sought: groups,
  });
  const moveCards = useMoveCards({ store, model, shown, columns, collapsed });
  const parts: BoardParts = {
    ...acts,
    model,
    store,
    columns,
    search: search.trim(),
    findsNothing: matches !== null && !busy && hits?.elements === 0,
    pinned: new Set(arranged.pinned),
    hidden: new Set(idsThere(model.groups, arranged.hidden)),
    collapsed,
    isReordered: arranged.placed.length > 0,
    sorted: arranged.sorted,
    shown,
    isShown: (card) => isShown(model, card, matches),
    moveCards,
    place,
  };

  if (all.data === 0)
    return (
      <LatePart>
        <NoElementsYet kind={kind} />
      </LatePart>
    );
  return (
    <BoardContext value={parts}>
      <BoardFrame Views={Views} />
    </BoardContext>
  );
}
