import { useTranslations } from 'use-intl';
import { AskRemoval } from '../../parts/ask-removal.tsx';
import { useBoardParts } from './board-context.ts';
import type { BoardState } from './board-state.ts';

/** Asks before Delete takes cards along that are out of sight. */
export function AskCardRemoval({ cards }: { cards: NonNullable<BoardState['removing']> }) {
  const { store, moveCards, model } = useBoardParts();
  const common = useTranslations('common');
  const { column, ids, hidden } = cards;
  const close = () => store.set({ removing: null });
  return (
    <AskRemoval
      what={common(`counts.${model.kind}`, { count: ids.size })}
      group={model.groups.find(({ id }) => id === column)?.name ?? ''}
      hidden={hidden.map(model.titleOf).filter((title) => title !== '')}
      onConfirm={() => {
        close();
        moveCards({ from: column, to: 'none', ids: [...ids], add: false }, 'stays');
      }}
      onCancel={close}
    />
  );
}
