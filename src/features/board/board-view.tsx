import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useHasFailed, useIsWhole, useReadForNone } from '../../parts/use-memberships.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useTellFound } from '../../ui/told-lists.ts';
import { BoardFrame } from './board-frame.tsx';
import { BoardContext, type BoardParts } from './board-context.ts';
import type { BoardModel, ColumnId } from './board-model.ts';
import { cardMatcher } from './card-order.ts';
import { LaneOrder } from './lane-order.ts';
import { useAllElements } from './use-all-elements.ts';
import { useBoardPlace } from './use-board-place.ts';
import { useBoardAddress } from './use-board-address.ts';
import { useMoveCards } from './use-move-cards.ts';
import { shownGroups } from './shown-groups.ts';
import { useHits } from './use-hits.ts';

interface BoardViewProps {
  model: BoardModel;
}

/** The board once the groups are known. */
export function BoardView({ model }: BoardViewProps) {
  const t = useTranslations('board');
  const address = useBoardAddress();
  const { kind } = model;
  const search = useDeferredValue(address.search);
  const groups = useDeferredValue(address.groups);
  const { place, store } = useBoardPlace(kind);
  const matches = useMemo(() => cardMatcher(kind, search), [kind, search]);
  useReadForNone(kind);
  const isWhole = useIsWhole(kind);
  const hasFailed = useHasFailed(kind);
  const all = useAllElements(kind);
  const hits = useHits(kind, matches, isWhole || hasFailed);
  const columns = [model.none, ...shownGroups(model, groups, hits?.groups ?? null)];
  const [order] = useState(() => new LaneOrder());
  const shown = (id: ColumnId) => order.shown(model, id, matches);
  const busy = matches !== null && hits?.of !== matches;
  useTellFound(hits?.elements ?? all.data ?? 0, { busy });
  const moveCards = useMoveCards(store, model, shown);
  const parts: BoardParts = {
    model,
    store,
    columns,
    search: search.trim(),
    findsNothing: matches !== null && !busy && hits?.elements === 0,
    shown,
    moveCards,
    place,
  };

  if (all.data === 0)
    return (
      <EmptyState
        title={t(`noneTitle.${kind}`)}
        action={
          <Button component={Link} to={paths.groups()} variant="default">
            {t('toGroups')}
          </Button>
        }
      >
        {t(`noneText.${kind}`)}
      </EmptyState>
    );
  return (
    <BoardContext value={parts}>
      <BoardFrame />
    </BoardContext>
  );
}
