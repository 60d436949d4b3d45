import { useTranslations } from 'use-intl';
import { AskRemoval } from '../../parts/ask-removal.tsx';
import { useBoardParts } from './board-context.ts';
import type { BoardState } from './board-state.ts';
import { titleOf } from './car-order.ts';

/** Asks before Delete takes cards along that are out of sight. */
export function AskCardRemoval({ cards }: { cards: NonNullable<BoardState['removing']> }) {
  const { store, moveCards, model } = useBoardParts();
  const common = useTranslations('common');
  const { column, ids, hidden } = cards;
  const close = () => store.set({ removing: null });
  return (
    <AskRemoval
      what={common('counts.cars', { count: ids.size })}
      group={model.groups.find(({ id }) => id === column)?.name ?? ''}
      hidden={hidden.flatMap((id) => {
        const car = model.carOf(id);
        return car === undefined ? [] : [titleOf(car)];
      })}
      onConfirm={() => {
        close();
        moveCards({ from: column, to: 'none', ids: [...ids], add: false }, 'stays');
      }}
      onCancel={close}
    />
  );
}
