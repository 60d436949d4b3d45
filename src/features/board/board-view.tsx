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
import { carMatcher } from './car-order.ts';
import { LaneOrder } from './lane-order.ts';
import { useAllCars } from './use-all-cars.ts';
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
  const cars = useDeferredValue(address.cars);
  const groups = useDeferredValue(address.groups);
  const { place, store } = useBoardPlace();
  const matches = useMemo(() => carMatcher(cars), [cars]);
  useReadForNone('cars');
  const isWhole = useIsWhole('cars');
  const hasFailed = useHasFailed('cars');
  const allCars = useAllCars();
  const hits = useHits(matches, isWhole || hasFailed);
  const columns = [model.none, ...shownGroups(model, groups, hits?.groups ?? null)];
  const [order] = useState(() => new LaneOrder());
  const shown = (id: ColumnId) => order.shown(model, id, matches);
  const busy = matches !== null && hits?.of !== matches;
  useTellFound(hits?.cars ?? allCars.data ?? 0, { busy });
  const moveCards = useMoveCards(store, model, shown);
  const parts: BoardParts = {
    model,
    store,
    columns,
    search: cars.trim(),
    findsNothing: matches !== null && !busy && hits?.cars === 0,
    shown,
    moveCards,
    place,
  };

  if (allCars.data === 0)
    return (
      <EmptyState
        title={t('noCarTitle')}
        action={
          <Button component={Link} to={paths.groups()} variant="default">
            {t('toGroups')}
          </Button>
        }
      >
        {t('noCarText')}
      </EmptyState>
    );
  return (
    <BoardContext value={parts}>
      <BoardFrame />
    </BoardContext>
  );
}
