import { Button } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useTellFound } from '../../ui/told-lists.ts';
import { BoardFrame } from './board-frame.tsx';
import { BoardContext, type BoardParts } from './board-context.ts';
import { type BoardModel, type ColumnId, shownOf } from './board-model.ts';
import { carsMatching } from './car-index.ts';
import { useBoardPlace } from './use-board-place.ts';
import { useBoardAddress } from './use-board-address.ts';
import type { Reading } from './use-board.ts';
import { useMoveCards } from './use-move-cards.ts';
import { useShownGroups } from './use-shown-groups.ts';

interface BoardViewProps {
  model: BoardModel;
  reading: Reading;
}

/** The board once cars and groups are known. */
export function BoardView({ model, reading }: BoardViewProps) {
  const t = useTranslations('board');
  const address = useBoardAddress();
  const cars = useDeferredValue(address.cars);
  const groups = useDeferredValue(address.groups);
  const { place, store } = useBoardPlace();
  const { carIndex } = model;
  const matching = useMemo(() => carsMatching(carIndex, cars), [carIndex, cars]);
  const whole = reading.failed || model.read === model.groups.length;
  const asked = { search: cars, matching, words: groups, whole };
  const columns = [model.none, ...useShownGroups(model, asked)];
  const shown = (id: ColumnId) => {
    const column = id === 'none' ? model.none : model.groups.find((group) => group.id === id);
    return column === undefined ? [] : shownOf(column, carIndex, matching);
  };
  useTellFound(matching?.size ?? carIndex.ids.length);
  const moveCards = useMoveCards(store, model, shown);
  const parts: BoardParts = {
    model,
    reading,
    store,
    columns,
    search: cars.trim(),
    shown,
    moveCards,
    place,
  };

  if (carIndex.ids.length === 0)
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
